package io.github.corsstarter.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.source.PropertyOrigins;

/**
 * Findings as lines of a log: one for each, and of a kind that there are many of only the
 * first ones.
 */
final class FindingLines {

	/** The most lines of one kind. */
	static final int LIMIT = 3;

	private FindingLines() {
	}

	/** The lines, each with how much it matters. */
	static List<Line> of(List<Finding> findings, PropertyOrigins origins) {
		Map<FindingCode, List<Finding>> byCode = new EnumMap<>(FindingCode.class);
		findings.forEach((finding) -> byCode.computeIfAbsent(finding.code(), (key) -> new ArrayList<>()).add(finding));
		List<Line> lines = new ArrayList<>();
		for (List<Finding> ofOneCode : byCode.values()) {
			ofOneCode.stream()
				.limit(LIMIT)
				.map((finding) -> new Line(finding.severity(), text(finding, origins)))
				.forEach(lines::add);
			if (ofOneCode.size() > LIMIT) {
				lines.add(more(ofOneCode.subList(LIMIT, ofOneCode.size())));
			}
		}
		return lines;
	}

	private static String text(Finding finding, PropertyOrigins origins) {
		String source = FindingSources.of(finding, origins);
		return "CORS [" + finding.code().id() + "] " + finding.property()
				+ (source.isEmpty() ? "" : " (" + source + ")") + ": " + finding.message()
				+ ((finding.fix() != null) ? " " + finding.fix() : "") + " See " + finding.code().reference();
	}

	private static Line more(List<Finding> findings) {
		FindingCode code = findings.get(0).code();
		Severity worst = findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
		return new Line(worst, "CORS [" + code.id() + "] and " + findings.size()
				+ " more, which /actuator/cors shows. See " + code.reference());
	}

	/**
	 * A line.
	 *
	 * @param severity how much it matters
	 * @param text the text, without a line break
	 */
	record Line(Severity severity, String text) {
	}

}
