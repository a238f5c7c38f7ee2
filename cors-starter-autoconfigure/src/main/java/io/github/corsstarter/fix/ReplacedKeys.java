package io.github.corsstarter.fix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertySource;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.WrittenList;
import io.github.corsstarter.source.WrittenProperty;

/**
 * Keys that mean what another property source has, too: once the key is right, one
 * replaces the other, and lists are never merged. That is Boot's order of sources, which
 * a fix leaves as it is.
 */
final class ReplacedKeys {

	private final PropertyOrigins origins;

	/** Where unknown keys stand, by what they mean and by their property source. */
	private final Map<String, Map<String, String>> unknown = new HashMap<>();

	/**
	 * Prepares the search.
	 * @param origins finds where properties were written
	 * @param places the places of all problems
	 */
	ReplacedKeys(PropertyOrigins origins, List<ReportPlace> places) {
		this.origins = origins;
		for (ReportPlace place : places) {
			for (LocatedProblem located : place.problems()) {
				WrittenProperty written = located.written();
				String meant = meant(located.problem());
				if (written != null && meant != null) {
					this.unknown.computeIfAbsent(meant, (key) -> new HashMap<>())
						.putIfAbsent(written.propertySource(), written.source());
				}
			}
		}
	}

	private static @Nullable String meant(CorsPolicyProblem problem) {
		String fix = (problem.code() == ProblemCode.UNKNOWN_PROPERTY) ? problem.fix() : null;
		return (fix == null || fix.isEmpty()) ? null : fix;
	}

	/** The other source and which of them holds, or {@code null} if there is no other. */
	@Nullable String of(LocatedProblem located) {
		String meant = meant(located.problem());
		WrittenProperty written = located.written();
		if (meant == null || written == null) {
			return null;
		}
		boolean isBefore = false;
		for (WrittenList list : this.origins.findLists(meant)) {
			String source = nameOf(list);
			if (source.equals(written.propertySource())) {
				isBefore = true;
				continue;
			}
			WrittenProperty known = list.first();
			String other = (known != null) ? known.source() : this.unknown.getOrDefault(meant, Map.of()).get(source);
			if (other != null) {
				return meant + ": " + other + (isBefore ? ", which this one replaces" : ", which replaces this one");
			}
		}
		return null;
	}

	private static String nameOf(WrittenList list) {
		return (list.source().getUnderlyingSource() instanceof PropertySource<?> source) ? source.getName() : "";
	}

}
