package io.github.corsstarter.cli.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.github.corsstarter.cli.actuator.ActuatorAnswer;

/**
 * How often requests were denied: all of them by environment and by policy, and the
 * recent denials by path and by origin.
 *
 * @param rates the rates, by environment and then by policy
 * @param paths the recent denials by path, the most frequent first
 * @param origins the recent denials by origin, the most frequent first
 */
record FailureCounts(List<Rate> rates, List<Count> paths, List<Count> origins) {

	private static final int MAX_COUNTS = 20;

	static FailureCounts of(List<AuditedApplication> applications) {
		Map<String, Rate> rates = new LinkedHashMap<>();
		for (AuditedApplication application : applications) {
			ActuatorAnswer.Preflights preflights = application.preflights();
			if (preflights != null) {
				add(rates, application, "",
						new ActuatorAnswer.PolicyCounts(preflights.preflights(), preflights.actualRequests()));
				preflights.policies().forEach((policy, counts) -> add(rates, application, policy, counts));
			}
		}
		return new FailureCounts(
				rates.values()
					.stream()
					.sorted(Comparator.comparing(Rate::environment).thenComparing(Rate::policy))
					.toList(),
				counts(applications, (application, failure) -> failure.path()),
				counts(applications, (application, failure) -> failure.origin()));
	}

	private static void add(Map<String, Rate> rates, AuditedApplication application, String policy,
			ActuatorAnswer.PolicyCounts counts) {
		String name = policy.isEmpty() ? "" : application.target().name();
		Rate rate = new Rate(application.environment(), name, policy, counts.preflights().total(),
				counts.preflights().denied(), counts.actualRequests().total(), counts.actualRequests().denied());
		rates.merge(rate.environment() + "\n" + name + "\n" + policy, rate, Rate::and);
	}

	private static List<Count> counts(List<AuditedApplication> applications,
			BiFunction<AuditedApplication, ActuatorAnswer.Failure, String> key) {
		Map<List<String>, Long> counts = new LinkedHashMap<>();
		for (AuditedApplication application : applications) {
			ActuatorAnswer.Preflights preflights = application.preflights();
			List<ActuatorAnswer.Failure> failures = (preflights != null) ? preflights.recentFailures() : List.of();
			failures
				.forEach(
						(failure) -> counts.merge(
								List.of(application.target().name(), application.environment(),
										key.apply(application, failure), failure.reason()),
								failure.count(), Long::sum));
		}
		List<Count> all = new ArrayList<>();
		counts.forEach(
				(names, count) -> all.add(new Count(names.get(0), names.get(1), names.get(2), names.get(3), count)));
		Stream<Count> sorted = all.stream().sorted(Comparator.comparingLong(Count::count).reversed());
		return sorted.limit(MAX_COUNTS).toList();
	}

	/**
	 * How many requests were denied.
	 *
	 * @param environment the environment
	 * @param application the name of the application; empty for all of the environment
	 * @param policy the policy; empty for all
	 * @param preflights how many preflights there were
	 * @param deniedPreflights how many of them were denied
	 * @param actualRequests how many actual requests there were
	 * @param deniedActualRequests how many of them were denied
	 */
	record Rate(String environment, String application, String policy, long preflights, long deniedPreflights,
			long actualRequests, long deniedActualRequests) {

		private Rate and(Rate other) {
			return new Rate(this.environment, this.application, this.policy, this.preflights + other.preflights,
					this.deniedPreflights + other.deniedPreflights, this.actualRequests + other.actualRequests,
					this.deniedActualRequests + other.deniedActualRequests);
		}

	}

	/**
	 * How often something was denied lately.
	 *
	 * @param application the name of the application
	 * @param environment the environment
	 * @param value the path or the origin
	 * @param reason the reason
	 * @param count how often
	 */
	record Count(String application, String environment, String value, String reason, long count) {
	}

}
