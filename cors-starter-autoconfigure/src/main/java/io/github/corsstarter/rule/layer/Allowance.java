package io.github.corsstarter.rule.layer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Methods;
import io.github.corsstarter.http.Tokens;

/**
 * What a CORS layer allows on its paths, as far as pages in browsers notice it.
 *
 * @param origins the origins
 * @param methods the methods
 * @param headers the request headers, in lower case
 * @param exposed the response headers that pages may read, in lower case
 * @param credentials whether pages may send credentials
 * @param maxAge how long browsers may cache the answer to a preflight, or {@code null} if
 * the layer does not say
 * @param notes what a policy cannot say of it but for the origins; a sentence each
 * @since 0.1.0
 */
public record Allowance(LayerOrigins origins, Names methods, Names headers, Names exposed, boolean credentials,
		@Nullable Duration maxAge, List<String> notes) {

	/** What Spring allows where no method is set. */
	private static final List<String> DEFAULT_METHODS = List.of("GET", "HEAD");

	/**
	 * Reads what a configuration allows.
	 * @param configuration the configuration
	 * @return what it allows
	 */
	public static Allowance of(CorsConfiguration configuration) {
		boolean credentials = Boolean.TRUE.equals(configuration.getAllowCredentials());
		List<String> notes = new ArrayList<>();
		LayerOrigins origins = SpringOrigins.of(configuration);
		if (credentials && SpringOrigins.orEmpty(configuration.getAllowedOrigins()).contains(Names.ANY)) {
			origins = LayerOrigins.NONE;
			notes.add("It allows no origin: Spring throws an exception at each request, since '*' and "
					+ "credentials do not go together.");
		}
		if (Boolean.TRUE.equals(configuration.getAllowPrivateNetwork())) {
			notes.add("Access-Control-Allow-Private-Network is never sent by a policy.");
		}
		return new Allowance(origins, methods(configuration.getAllowedMethods(), notes),
				headers(configuration.getAllowedHeaders(), HeaderNames::isForbiddenInRequests),
				headers(separated(configuration.getExposedHeaders()), HeaderNames::isForbiddenInResponses), credentials,
				maxAge(configuration.getMaxAge()), List.copyOf(notes));
	}

	/** What no browser sends is not missing. */
	private static Names methods(@Nullable List<String> written, List<String> notes) {
		List<String> methods = new ArrayList<>();
		for (String method : (written != null) ? written : DEFAULT_METHODS) {
			if (method.equals(Names.ANY) || (Tokens.isToken(method) && !Methods.isForbidden(method)
					&& method.equals(Methods.normalize(method)))) {
				methods.add(method);
			}
		}
		methods.removeIf((method) -> {
			boolean mixed = !method.equals(method.toUpperCase(Locale.ROOT));
			if (mixed) {
				notes.add("The method '" + method + "' cannot be taken over: a policy has methods in upper case only.");
			}
			return mixed;
		});
		return Names.of(methods);
	}

	private static Names headers(@Nullable List<String> written, Predicate<String> forbidden) {
		return Names.of(SpringOrigins.orEmpty(written)
			.stream()
			.map(String::strip)
			.filter((name) -> Tokens.isToken(name) && !forbidden.test(name))
			.map(HeaderNames::fold)
			.toList());
	}

	/** Spring sends what it is told to expose as it is, and a browser reads a list. */
	private static List<String> separated(@Nullable List<String> written) {
		List<String> names = new ArrayList<>();
		SpringOrigins.orEmpty(written).forEach((text) -> names.addAll(List.of(text.split(","))));
		return names;
	}

	private static @Nullable Duration maxAge(@Nullable Long seconds) {
		return (seconds != null) ? Duration.ofSeconds(Math.max(0, Math.min(seconds, Integer.MAX_VALUE))) : null;
	}

	/**
	 * Whether no page may do anything.
	 * @return {@code true} if no origin or no method is allowed, and there is nothing to
	 * say about it
	 */
	public boolean isNothing() {
		return (this.origins.isEmpty() && this.origins.unsaid().isEmpty()) || this.methods.isEmpty();
	}

	/**
	 * What is left of it where a handler serves certain methods.
	 * @param served the methods; empty for all of them
	 * @return what is allowed of them
	 */
	public Allowance restrictedTo(List<String> served) {
		return served.isEmpty() ? this : withMethods(Names.of(served.stream().filter(this.methods::contain).toList()));
	}

	Allowance withMethods(Names methods) {
		return new Allowance(this.origins, methods, this.headers, this.exposed, this.credentials, this.maxAge,
				this.notes);
	}

	Allowance withOrigins(LayerOrigins origins) {
		return new Allowance(origins, this.methods, this.headers, this.exposed, this.credentials, this.maxAge,
				this.notes);
	}

	/**
	 * The same with another sentence.
	 * @param note what a policy cannot say of it
	 * @return the allowance
	 */
	Allowance withNote(String note) {
		return new Allowance(this.origins, this.methods, this.headers, this.exposed, this.credentials, this.maxAge,
				LayerOrigins.join(this.notes, List.of(note)));
	}

	Allowance union(Allowance other) {
		return new Allowance(this.origins.union(other.origins), this.methods.union(other.methods),
				this.headers.union(other.headers), this.exposed.union(other.exposed),
				this.credentials || other.credentials, longer(this.maxAge, other.maxAge),
				LayerOrigins.join(this.notes, other.notes));
	}

	private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
