package io.github.corsstarter.actuate.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.DiffDescriptor;
import io.github.corsstarter.actuate.DiffDescriptor.EntriesDescriptor;
import io.github.corsstarter.actuate.DiffDescriptor.PathChangeDescriptor;
import io.github.corsstarter.actuate.DiffDescriptor.PolicyChangeDescriptor;
import io.github.corsstarter.actuate.DiffDescriptor.ValueDescriptor;
import io.github.corsstarter.actuate.DiffDescriptor.WitnessDescriptor;

/**
 * What a change does.
 *
 * @param page what it is written with
 * @param heading the element of its headings
 */
record DiffSection(Markup page, String heading) {

	void write(DiffDescriptor diff) {
		HtmlWriter html = this.page.html();
		html.open("p").text("Effect: ");
		this.page.chip(diff.effect());
		html.close();
		if (!diff.lines().isEmpty()) {
			this.page.lines(String.join("\n", diff.lines()), "The change in words");
		}
		caches(diff);
		if (!diff.policies().isEmpty() || !diff.paths().isEmpty()) {
			this.page.details("Entry by entry", () -> {
				diff.policies().forEach(this::policy);
				if (!diff.paths().isEmpty()) {
					paths(diff.paths());
				}
			});
		}
	}

	/** Who may still use old answers. */
	private void caches(DiffDescriptor diff) {
		this.page.terms("facts small", () -> {
			if (diff.cachedFor() != null) {
				this.page.term("Old permissions are used for at most",
						diff.cachedFor()
							.stream()
							.map((cached) -> cached.browser() + " " + Moments.exact(cached.seconds()))
							.collect(Collectors.joining(", ")));
			}
			if (!diff.purge().isEmpty()) {
				this.page.term("To be purged from caches", () -> this.page.codes(diff.purge(), "nothing"));
			}
		});
	}

	private void policy(PolicyChangeDescriptor change) {
		HtmlWriter html = this.page.html();
		html.open(this.heading).text("Policy ");
		this.page.code(change.policy());
		html.text(" ");
		this.page.chip(Tone.PLAIN, change.change());
		html.text(" ");
		this.page.chip(change.effect());
		html.close();
		PageTable table = PageTable.begin(this.page, "What is different", "What", "Added or after",
				"Removed or before");
		entries(table, "Origins", change.origins());
		entries(table, "Methods", change.methods());
		entries(table, "Request headers", change.headers());
		entries(table, "Response headers", change.exposedHeaders());
		entries(table, "Paths", change.paths());
		value(table, "Credentials", change.allowCredentials());
		value(table, "Preflights cached for", change.maxAge());
		value(table, "Denied request", change.onDenied());
		value(table, "Status of preflights", change.preflightStatus());
		table.end();
		witnesses("Denied now, for example", change.newlyDenied());
		witnesses("Allowed now, for example", change.newlyAllowed());
	}

	private void entries(PageTable table, String what, @Nullable EntriesDescriptor entries) {
		if (entries != null) {
			table.row(() -> this.page.html().text(what), () -> list(entries.added(), entries.addedTotal()),
					() -> list(entries.removed(), entries.removedTotal()));
		}
	}

	private void list(List<String> entries, int total) {
		this.page.codes(entries, "none");
		if (total != entries.size()) {
			this.page.muted("the first " + entries.size() + " of " + Markup.count(total));
		}
	}

	private void value(PageTable table, String what, @Nullable ValueDescriptor value) {
		if (value != null) {
			table.row(() -> this.page.html().text(what), () -> shown(value.after()), () -> shown(value.before()));
		}
	}

	private void shown(@Nullable Object value) {
		if (value != null) {
			this.page.code(value.toString());
		}
		else {
			this.page.muted("no such policy");
		}
	}

	private void witnesses(String heading, List<WitnessDescriptor> witnesses) {
		if (witnesses.isEmpty()) {
			return;
		}
		PageTable table = PageTable.begin(this.page, heading, "Origin", "Request", "By its");
		witnesses.forEach((witness) -> table.row(() -> this.page.code(witness.origin()),
				() -> this.page.codes(request(witness), "none"), () -> this.page.html().text(witness.aspect())));
		table.end();
	}

	private static List<String> request(WitnessDescriptor witness) {
		return Stream
			.of(witness.method(), witness.header(), witness.credentials() ? "with credentials" : null,
					(witness.exposedHeader() != null) ? "reads " + witness.exposedHeader() : null)
			.filter((part) -> part != null)
			.map(String::valueOf)
			.toList();
	}

	private void paths(List<PathChangeDescriptor> paths) {
		PageTable table = PageTable.begin(this.page, "By path", "Path", "Governance", "Policy before", "Policy after",
				"Effect");
		paths.forEach((path) -> table.row(() -> this.page.code(path.pattern()),
				() -> this.page.html().text(path.governance()), () -> none(path.policyBefore()),
				() -> none(path.policyAfter()), () -> this.page.chip(path.effect())));
		table.end();
	}

	private void none(@Nullable String policy) {
		this.page.html().text((policy != null) ? policy : "none");
	}

}
