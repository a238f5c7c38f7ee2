package io.github.corsstarter;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.PublicSuffixes;
import io.github.corsstarter.origin.UnacceptableOriginException;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Which entries of a source are allowed: exact origins of the web that a configuration
 * might name, too, while nothing dangerous is allowed. They count without a review, so
 * that a configuration may allow more.
 *
 * @param production whether the environment is production
 * @param credentials whether any policy that names the source allows credentials
 * @since 0.1.0
 */
public record SourceRules(boolean production, boolean credentials) {

	/** Longer than any origin with what may stand around it. */
	private static final int MAX_LENGTH = 512;

	/**
	 * Reads an entry.
	 * @param text the entry
	 * @param origins takes the origin if it is allowed
	 * @return why it is not, or {@code null} if it is
	 */
	public @Nullable SkipReason read(String text, Consumer<OriginPattern> origins) {
		if (text.length() > MAX_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
			return SkipReason.INVALID;
		}
		try {
			OriginPattern origin = OriginPattern.parse(text);
			SkipReason reason = check(origin);
			if (reason == null) {
				origins.accept(origin);
			}
			return reason;
		}
		catch (UnacceptableOriginException ex) {
			return reasonOf(ex, text);
		}
	}

	private static SkipReason reasonOf(UnacceptableOriginException refusal, String text) {
		if (refusal.code() == ProblemCode.PROHIBITED_NULL_ORIGIN) {
			return SkipReason.OPAQUE;
		}
		return (text.indexOf('*') != -1) ? SkipReason.PATTERN : SkipReason.INVALID;
	}

	private @Nullable SkipReason check(OriginPattern origin) {
		if (!origin.isExact()) {
			return SkipReason.PATTERN;
		}
		if (!origin.scheme().equals("https") && !origin.scheme().equals("http")) {
			return SkipReason.SCHEME;
		}
		ProblemCode prohibited = OriginSafetyRules.prohibition(origin,
				SafetyRules.DEFAULT.inProduction(this.production), this.credentials);
		if (prohibited != null) {
			return (prohibited == ProblemCode.PROHIBITED_INSECURE_ORIGIN) ? SkipReason.INSECURE_WITH_CREDENTIALS
					: SkipReason.LOOPBACK_IN_PRODUCTION;
		}
		if (this.production && origin.scheme().equals("http")) {
			return SkipReason.INSECURE_IN_PRODUCTION;
		}
		return PublicSuffixes.contain(origin.host()) ? SkipReason.PUBLIC_SUFFIX : null;
	}

}
