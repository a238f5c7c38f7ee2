package io.github.corsstarter.sample.page;

import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * What the queries of the alerts are made of, from the meters that Prometheus would
 * scrape.
 */
@Component
class AlertNumbers {

	private static final String REQUESTS = "cors.requests";

	private final MeterRegistry meters;

	private final CorsPolicies policies;

	AlertNumbers(MeterRegistry meters, CorsPolicies policies) {
		this.meters = meters;
		this.policies = policies;
	}

	/** The counters since the start, and what is active. */
	String json() {
		long failing = preflights("header-not-allowed") + preflights("method-not-allowed");
		ActivePolicies active = this.policies.active();
		return String.format(Locale.ROOT, """
				{"failing": %d, "preflights": %d, "newlyDenied": %d, "strangers": %d, "refused": %b, "pinned": %b,
				"version": "%s", "generation": %d, "activatedAt": "%s"}
				""", failing, failing + preflights("none"), count("cors.policy.newly.denied"),
				count(REQUESTS, "reason", "origin-not-allowed"), gauge("cors.policy.last.reload.successful", 1) == 0,
				gauge("cors.policy.pinned", 0) == 1, active.version(), active.generation(), active.activatedAt());
	}

	private long preflights(String reason) {
		return count(REQUESTS, "kind", "preflight", "client", "browser", "reason", reason);
	}

	private long count(String name, String... tags) {
		return (long) this.meters.find(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
	}

	private double gauge(String name, double otherwise) {
		Gauge gauge = this.meters.find(name).gauge();
		return (gauge != null) ? gauge.value() : otherwise;
	}

}
