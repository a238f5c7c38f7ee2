package io.github.corsstarter.actuate.page;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.CorsDescriptor;
import io.github.corsstarter.actuate.GroupDescriptor;

/**
 * The page of the active policies.
 *
 * @param page what it is written with
 * @param cors what the endpoint says
 */
record PoliciesPage(Markup page, CorsDescriptor cors) {

	String lead() {
		int policies = this.cors.policies().size();
		int findings = this.cors.findings().size();
		return ((policies != 1) ? Markup.count(policies) + " policies, " : "One policy, ")
				+ ((findings != 0) ? Markup.count(findings, "finding") + "." : "nothing doubtful.");
	}

	void write() {
		if (!this.cors.findings().isEmpty()) {
			this.page.section("card", "Findings", () -> new FindingList(this.page).findings(this.cors.findings()));
		}
		this.cors.policies().forEach((name, policy) -> new PolicySection(this.page, name, policy).write());
		if (!this.cors.groups().isEmpty()) {
			this.page.section("card", "Origin groups", () -> groups(this.cors.groups()));
		}
		this.page.section("card", "Filter", () -> this.page.terms("facts", () -> {
			this.page.term("Stack", this.cors.filter().stack());
			this.page.term("Order", () -> this.page.code(String.valueOf(this.cors.filter().order())));
		}));
	}

	private void groups(Map<String, GroupDescriptor> groups) {
		PageTable table = PageTable.begin(this.page, "Who answers for them", "Group", "Owner", "Ticket", "Last day");
		groups.forEach((name, group) -> table.row(() -> this.page.code(name), () -> optional(group.owner()),
				() -> optional(group.ticket()), () -> optional(group.expires())));
		table.end();
	}

	private void optional(@Nullable Object value) {
		this.page.html().text((value != null) ? value.toString() : "-");
	}

}
