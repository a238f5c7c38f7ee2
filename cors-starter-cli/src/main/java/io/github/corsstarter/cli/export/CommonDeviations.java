package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs at every server that decides by regular expressions.
 */
final class CommonDeviations {

	private CommonDeviations() {
	}

	static List<Deviation> of(Edge edge) {
		List<Deviation> deviations = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			if (policy.origins().hasAnyPort()) {
				deviations.add(new Deviation("port-unchecked", policy.name(), "allowed-origins",
						Deviation.Kind.DIFFERENT,
						"':*' also takes the scheme's default port and numbers above 65535, which no browser sends."));
			}
		}
		if (!edge.applicationDenies()) {
			deviations.add(new Deviation("ambiguous-path", Deviation.ALL, "paths", Deviation.Kind.DIFFERENT,
					"pages of other origins are denied every path that could be read in two ways, such as one with "
							+ "';', '//' or an escaped letter; the application denies only those where that matters."));
		}
		return deviations;
	}

}
