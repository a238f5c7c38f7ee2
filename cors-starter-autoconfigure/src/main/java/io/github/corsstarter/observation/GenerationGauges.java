package io.github.corsstarter.observation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
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

	private static final String GENERATION = "cors.policy.generation";

	private static final String ACTIVATED_AT = "cors.policy.activated.at";

	private static final String EXPIRES_AT = "cors.group.expires.at";

	private static final String PINNED = "cors.policy.pinned";

	private static final String FINDINGS = "cors.findings";

	private static final String INFO = "cors.policy.info";

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
		Gauge.builder(GENERATION, this.policies, new Reading(GENERATION, null))
			.description("Number of the active set of policies")
			.register(this.registry);
		TimeGauge.builder(ACTIVATED_AT, this.policies, TimeUnit.MILLISECONDS, new Reading(ACTIVATED_AT, null))
			.description("Since when the active policies are active")
			.register(this.registry);
		TimeGauge.builder(EXPIRES_AT, this.policies, TimeUnit.SECONDS, new Reading(EXPIRES_AT, null))
			.description("When the last day of an origin group is over, the first of all groups")
			.register(this.registry);
		Gauge.builder(PINNED, this.policies, new Reading(PINNED, null))
			.description("Whether changes of the configuration do not become active")
			.register(this.registry);
		for (Severity severity : Severity.values()) {
			Gauge.builder(FINDINGS, this.policies, new Reading(FINDINGS, severity))
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
		this.info = Gauge.builder(INFO, this.policies, new Reading(INFO, null))
			.description("The version of the active policies")
			.tag("version", active.version())
			.tag("environment", DecisionCounters.environment(active))
			.register(this.registry);
	}

	private long count(Generation generation, @Nullable Severity severity) {
		List<Finding> findings = GroupExpiry.asOf(generation,
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
		return Stream.concat(findings.stream(), this.sources.findings(generation.policies()).stream())
			.filter((finding) -> finding.severity() == severity)
			.count();
	}

	/**
	 * What a gauge reads. One class for all of them: each lambda is a class of its own,
	 * which every start has to make.
	 */
	private final class Reading implements ToDoubleFunction<CorsPolicies> {

		private final String meter;

		private final @Nullable Severity severity;

		private Reading(String meter, @Nullable Severity severity) {
			this.meter = meter;
			this.severity = severity;
		}

		@Override
		public double applyAsDouble(CorsPolicies policies) {
			return switch (this.meter) {
				case GENERATION -> policies.active().generation();
				case ACTIVATED_AT -> policies.active().activatedAt().toEpochMilli();
				case EXPIRES_AT -> GroupExpiry.firstEnd(policies.generation());
				case PINNED -> policies.isPinned() ? 1 : 0;
				case FINDINGS -> count(policies.generation(), this.severity);
				default -> 1;
			};
		}

	}

}
