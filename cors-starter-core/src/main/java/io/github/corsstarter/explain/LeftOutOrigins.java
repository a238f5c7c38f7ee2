package io.github.corsstarter.explain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;

/**
 * Finds the entry that would admit an origin, had it not been left out for its mistake.
 */
final class LeftOutOrigins {

	private LeftOutOrigins() {
	}

	static @Nullable Setting<String> find(CorsPolicy policy, String origin) {
		return policy.leftOutOrigins()
			.stream()
			.filter((entry) -> means(entry.value(), origin))
			.findFirst()
			.orElse(null);
	}

	private static boolean means(String written, String origin) {
		try {
			return OriginIndex.of(List.of(OriginPattern.parse(written))).admittingEntry(origin) != null;
		}
		catch (UnacceptableOriginException ex) {
			return origin.equals(ex.fix());
		}
	}

}
