package io.github.corsstarter.actuate.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.FindingDescriptor;
import io.github.corsstarter.change.Obstacle;

/**
 * Findings, and problems of a refused change.
 *
 * @param page what they are written with
 */
record FindingList(Markup page) {

	void findings(List<FindingDescriptor> findings) {
		this.page.html().open("ul", "class", "findings");
		for (FindingDescriptor finding : findings) {
			entry(finding.severity(), finding.code(), finding.reference(), finding.message());
			fix(finding.fix());
			place(finding.policy(), finding.property(), finding.source());
			this.page.html().close();
		}
		this.page.html().close();
	}

	void obstacles(List<Obstacle> obstacles, int total) {
		this.page.html().open("ul", "class", "findings");
		for (Obstacle obstacle : obstacles) {
			entry("error", obstacle.code(), obstacle.reference(), obstacle.message());
			fix(obstacle.fix());
			place(null, obstacle.property(), obstacle.source());
			this.page.html().close();
		}
		this.page.html().close();
		if (total != obstacles.size()) {
			this.page.paragraph("muted", "The first " + obstacles.size() + " of " + Markup.count(total) + " problems.");
		}
	}

	private void entry(String severity, String code, String reference, String message) {
		this.page.html().open("li").open("p", "class", "title");
		this.page.chip(severity);
		this.page.html().text(" ");
		this.page.reference(reference, code);
		this.page.html().close();
		this.page.paragraph("message", message);
	}

	private void fix(@Nullable String fix) {
		if (fix == null) {
			return;
		}
		if (fix.contains("\n")) {
			this.page.lines(fix, "Fix");
			return;
		}
		this.page.html().open("p").element("strong", "Fix:").text(" ");
		this.page.html().element(fix.startsWith("cors.") ? "code" : "span", fix).close();
	}

	private void place(@Nullable String policy, String property, String source) {
		this.page.terms("facts small", () -> {
			if (policy != null) {
				this.page.term("Policy", () -> this.page.code(policy));
			}
			if (!property.isEmpty()) {
				this.page.term("Property", () -> this.page.code(property));
			}
			if (!source.isEmpty()) {
				this.page.term("Source", source);
			}
		});
	}

}
