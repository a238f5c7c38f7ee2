package io.github.corsstarter.observation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.registry.NamedRegistry;
import io.github.corsstarter.rule.GroupExpiry;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;

/**
 * Gauges of the active generation.
 */
final class GenerationGauges {

	private final MeterRegistry registry;

	private final CorsPolicies policies;

	private final NamedRegistry sources;

	private final Clock clock;

	/** The one with a version as its tag, which goes with its generation. */
	private @Nullable Gauge info;

	GenerationGauges(MeterRegistry registry, CorsPolicies policies, NamedRegistry sources, Clock clock) {
		this.registry = registry;
		this.policies = policies;
		this.sources = sources;
		this.clock = clock;
	}

	void register() {
		Gauge.builder("cors.policy.generation", this.policies, (policies) -> policies.active().generation())
			.description("Number of the active set of policies")
			.register(this.registry);
		TimeGauge
			.builder("cors.policy.activated.at", this.policies, TimeUnit.MILLISECONDS,
					(policies) -> policies.active().activatedAt().toEpochMilli())
			.description("Since when the active policies are active")
			.register(this.registry);
		TimeGauge
			.builder("cors.group.expires.at", this.policies, TimeUnit.SECONDS,
					(policies) -> GroupExpiry.firstEnd(policies.generation()))
			.description("When the last day of an origin group is over, the first of all groups")
			.register(this.registry);
		for (Severity severity : Severity.values()) {
			Gauge.builder("cors.findings", this.policies, (policies) -> count(policies.generation(), severity))
				.description("What is doubtful or unsafe about the active policies")
				.tag("severity", severity.id())
				.register(this.registry);
		}
		replaceInfo(this.policies.active());
	}

	/** Two series would say that two versions are active, so the old one goes first. */
	synchronized void replaceInfo(ActivePolicies active) {
		Gauge old = this.info;
		if (old != null) {
			this.registry.remove(old);
		}
		this.info = Gauge.builder("cors.policy.info", () -> 1)
			.description("The version of the active policies")
			.tag("version", active.version())
			.tag("environment", DecisionCounters.environment(active))
			.register(this.registry);
	}

	private long count(Generation generation, Severity severity) {
		List<Finding> findings = GroupExpiry.asOf(generation,
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		return Stream.concat(findings.stream(), this.sources.findings(generation.policies()).stream())
			.filter((finding) -> finding.severity() == severity)
			.count();
	}

}
