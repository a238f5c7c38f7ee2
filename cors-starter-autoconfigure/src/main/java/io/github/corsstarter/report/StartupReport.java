package io.github.corsstarter.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.Diagnosis;
import io.github.corsstarter.configuration.key.KeyTree;
import io.github.corsstarter.fix.ProblemReport;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * Logs once, at the start, what is in force.
 *
 * @since 0.1.0
 */
public final class StartupReport implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(StartupReport.class);

	private final CorsPolicies policies;

	private final List<CorsPolicyProblem> problems;

	private final Environment environment;

	private final KeyTree keys;

	private final Function<Environment, Diagnosis> check;

	/**
	 * Creates a report.
	 * @param policies the policies
	 * @param problems mistakes that were ignored
	 * @param environment where properties were written
	 * @param keys the keys below {@code cors}
	 * @param check finds the problems of an environment
	 */
	public StartupReport(CorsPolicies policies, List<CorsPolicyProblem> problems, Environment environment, KeyTree keys,
			Function<Environment, Diagnosis> check) {
		this.policies = policies;
		this.problems = problems;
		this.environment = environment;
		this.keys = keys;
		this.check = check;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.problems.isEmpty()) {
			ProblemReport report = ProblemReport.of(this.environment, this.problems, this.check);
			logger.warn(report.text() + System.lineSeparator() + System.lineSeparator() + report.references());
		}
		String sources = new ConfigurationSources(this.environment, this.keys).text();
		logger.info(summary(this.policies.active()) + (sources.isEmpty() ? "" : ". Switched on by " + sources));
	}

	private static String summary(ActivePolicies active) {
		if (active.byPath().isEmpty()) {
			return "CORS: no policy is active: 'cors.enabled' is false, or no origin is set. Set "
					+ "'cors.allowed-origins'";
		}
		String environment = (active.environment() != null) ? " of environment '" + active.environment() + "'" : "";
		String policies = active.byPath().stream().map(StartupReport::summary).collect(Collectors.joining(", "));
		return "CORS: policies" + environment + ", version " + active.version() + ": " + policies;
	}

	private static String summary(PathPolicy entry) {
		boolean allowsNone = entry.policy().allowedOrigins().isEmpty();
		return entry.pattern().getPatternString() + " -> '" + entry.policy().name() + "'"
				+ (allowsNone ? " (allows no origin)" : "");
	}

}
