package io.github.corsstarter.actuate.page;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.PolicyDescriptor;
import io.github.corsstarter.actuate.PolicyDescriptor.OriginDescriptor;
import io.github.corsstarter.actuate.PolicyDescriptor.SourceDescriptor;

/**
 * One policy.
 *
 * @param page what it is written with
 * @param name its name
 * @param policy what the endpoint says of it
 */
record PolicySection(Markup page, String name, PolicyDescriptor policy) {

	void write() {
		this.page.section("card", "Policy " + this.name, () -> {
			this.page.terms("rules", this::rules);
			if (!this.policy.allowedOrigins().isEmpty()) {
				origins(this.policy.allowedOrigins());
			}
			total();
			if (!this.policy.originSources().isEmpty()) {
				sources(this.policy.originSources());
			}
		});
	}

	private void rules() {
		this.page.term("Paths", () -> this.page.codes(this.policy.paths(), "none"));
		this.page.term("Methods", () -> this.page.codes(this.policy.allowedMethods(), "none"));
		this.page.term("Request headers",
				() -> this.page.codes(this.policy.allowedHeaders(), "none beyond the safelisted"));
		this.page.term("Response headers",
				() -> this.page.codes(this.policy.exposedHeaders(), "none beyond the safelisted"));
		this.page.term("Credentials", this.policy.allowCredentials() ? "allowed" : "not allowed");
		this.page.term("Preflights cached for", Moments.duration(this.policy.maxAge()));
		this.page.term("Allowed preflight", "status " + this.policy.preflightStatus());
		this.page.term("Denied request", onDenied(this.policy.onDenied()));
	}

	private static String onDenied(String onDenied) {
		return switch (onDenied) {
			case "forbid" -> "403, the handler is not called";
			case "omit-headers" -> "no CORS header, the handler runs";
			default -> onDenied;
		};
	}

	private void origins(List<OriginDescriptor> origins) {
		PageTable table = PageTable.begin(this.page, "Allowed origins", "Origin", "Group", "Last seen", "Source");
		for (OriginDescriptor origin : origins) {
			table.row(() -> this.page.code(origin.value()), () -> this.page.html().text(dash(origin.group())),
					() -> seen(origin.lastSeen()), () -> this.page.html().text(origin.source()));
		}
		table.end();
	}

	private void seen(@Nullable Object day) {
		if (day != null) {
			this.page.html().text(day.toString());
		}
		else {
			this.page.muted("not since the start");
		}
	}

	private static String dash(@Nullable String text) {
		return (text != null) ? text : "-";
	}

	private void total() {
		int shown = this.policy.allowedOrigins().size();
		if (shown == this.policy.allowedOriginsTotal()) {
			return;
		}
		this.page.html().open("p");
		this.page.html().text("The first " + shown + " of " + Markup.count(this.policy.allowedOriginsTotal()) + ". ");
		String all = this.page.links().to(PageTab.POLICIES, Map.of("origins", "all"));
		if (all != null) {
			this.page.link(all, "Show all origins");
		}
		this.page.html().close();
	}

	private void sources(Map<String, SourceDescriptor> sources) {
		PageTable table = PageTable.begin(this.page, "Origins of registries", "Source", "Origins", "Known to be right",
				"State", "Ignored entries");
		sources.forEach((source, status) -> table.row(() -> this.page.code(source),
				() -> this.page.html().text(Markup.count(status.count())), () -> loaded(status),
				() -> this.page.chip(status.stale() ? Tone.WARN : Tone.GOOD, status.stale() ? "stale" : "current"),
				() -> this.page.html().text(Markup.count(status.ignored()))));
		table.end();
	}

	private void loaded(SourceDescriptor status) {
		if (status.loadedAt() != null) {
			this.page.moment(status.loadedAt());
		}
		else {
			this.page.muted("never read");
		}
	}

}
