package io.github.corsstarter.actuate.page;

import java.util.Map;
import java.util.stream.Collectors;

import io.github.corsstarter.actuate.CorsPreflightsDescriptor;
import io.github.corsstarter.actuate.CorsPreflightsDescriptor.PolicyCountsDescriptor;
import io.github.corsstarter.actuate.CountsDescriptor;

/**
 * The page of counts and recent denials.
 *
 * @param page what it is written with
 * @param counted what the endpoint says
 */
record RequestsPage(Markup page, CorsPreflightsDescriptor counted) {

	String lead() {
		long denied = this.counted.preflights().denied() + this.counted.actualRequests().denied();
		return (denied != 0) ? "What pages of other origins asked for, and why it was denied."
				: "What pages of other origins asked for. Nothing was denied.";
	}

	void write() {
		this.page.section("card", "Counts", () -> {
			this.page.html().open("p").text("Since ");
			this.page.moment(this.counted.since());
			this.page.html().text(".").close();
			this.page.html().open("div", "class", "pair");
			total("Preflights", this.counted.preflights());
			total("Actual requests", this.counted.actualRequests());
			this.page.html().close();
			policies(this.counted.policies());
		});
		this.page.section("denials", "Recent denials", () -> {
			if (this.counted.recentFailures().isEmpty()) {
				this.page.paragraph("card muted", "None. A denial is shown here as soon as it happens.");
			}
			this.counted.recentFailures().forEach((failure) -> new DenialCard(this.page, failure).write());
		});
		if (this.counted.clientReports() != null) {
			new ReportedBlocks(this.page, this.counted.clientReports()).write();
		}
	}

	private void total(String heading, CountsDescriptor counts) {
		HtmlWriter html = this.page.html();
		html.open("div", "class", "total");
		html.element("h3", heading);
		html.element("p", Markup.count(counts.total()), "class", "figure");
		share(counts);
		html.open("p");
		html.text(Markup.count(counts.allowed()) + " allowed, " + Markup.count(counts.denied()) + " denied (");
		html.text(Markup.percent(counts.failureRate()) + ")").close();
		reasons(counts.denials());
		html.close();
	}

	/** A picture of the numbers below it. */
	private void share(CountsDescriptor counts) {
		HtmlWriter html = this.page.html();
		html.open("svg", "viewbox", "0 0 1000 8", "preserveaspectratio", "none", "class", "share", "aria-hidden",
				"true");
		String allowed = String.valueOf(Math.round((1 - counts.failureRate()) * 1000));
		html.open("rect", "class", "all", "width", "1000", "height", "8").close();
		if (counts.total() != 0) {
			html.open("rect", "class", "denied", "width", "1000", "height", "8").close();
			html.open("rect", "class", "allowed", "width", allowed, "height", "8").close();
		}
		html.close();
	}

	private void reasons(Map<String, Long> denials) {
		if (denials.isEmpty()) {
			return;
		}
		this.page.html().open("ul", "class", "reasons");
		denials.forEach((reason, count) -> this.page.html()
			.open("li")
			.element("code", reason)
			.text(" ")
			.element("strong", Markup.count(count))
			.close());
		this.page.html().close();
	}

	private void policies(Map<String, PolicyCountsDescriptor> policies) {
		PageTable table = PageTable.begin(this.page, "By policy", "Policy", "Kind", "Total", "Allowed", "Denied",
				"Rate", "Reasons");
		policies.forEach((name, counts) -> {
			row(table, name, "preflights", counts.preflights());
			row(table, name, "actual requests", counts.actualRequests());
		});
		table.end();
	}

	private void row(PageTable table, String policy, String kind, CountsDescriptor counts) {
		HtmlWriter html = this.page.html();
		String reasons = counts.denials()
			.entrySet()
			.stream()
			.map((reason) -> reason.getKey() + " " + Markup.count(reason.getValue()))
			.collect(Collectors.joining(", "));
		table.row(() -> this.page.code(policy), () -> html.text(kind), () -> html.text(Markup.count(counts.total())),
				() -> html.text(Markup.count(counts.allowed())), () -> html.text(Markup.count(counts.denied())),
				() -> html.text(Markup.percent(counts.failureRate())),
				() -> html.text(reasons.isEmpty() ? "-" : reasons));
	}

}
