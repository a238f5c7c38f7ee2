package io.github.corsstarter.rule.handler;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

/**
 * How much a CORS layer other than the policies allows.
 *
 * @since 0.1.0
 */
public enum OtherCors {

	/** There is none. */
	NONE,

	/** Whatever it is, it is no danger to every user. */
	SOME_ORIGINS,

	/** Pages of every origin may use the login of users. */
	ANY_ORIGIN_WITH_CREDENTIALS;

	/** Spring's patterns that every origin, or every one of the web, matches. */
	private static final Set<String> ANY_ORIGIN = Set.of("*", "*://*", "http*://*", "https://*", "http://*");

	/**
	 * Judges a layer that allows something.
	 * @param originPatterns its origin patterns
	 * @param credentials whether it allows credentials
	 * @return how much that is
	 */
	static OtherCors of(Collection<String> originPatterns, boolean credentials) {
		boolean any = credentials && originPatterns.stream().map(String::strip).anyMatch(ANY_ORIGIN::contains);
		return any ? ANY_ORIGIN_WITH_CREDENTIALS : SOME_ORIGINS;
	}

	/**
	 * Judges a configuration.
	 * @param configuration the configuration
	 * @return how much it allows
	 */
	public static OtherCors of(CorsConfiguration configuration) {
		@Nullable Collection<String> patterns = configuration.getAllowedOriginPatterns();
		return (patterns != null) ? of(patterns, Boolean.TRUE.equals(configuration.getAllowCredentials()))
				: SOME_ORIGINS;
	}

}
