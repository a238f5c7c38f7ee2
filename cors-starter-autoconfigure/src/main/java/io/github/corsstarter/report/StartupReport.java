package io.github.corsstarter.report;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.CorsConfigurationLoader;
import io.github.corsstarter.configuration.key.KeyTree;
import io.github.corsstarter.fix.ProblemReport;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Logs once, at the start, what is in force.
 *
 * @since 0.1.0
 */
public final class StartupReport implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(StartupReport.class);

	private final CorsPolicies policies;

	private final Environment environment;

	private final KeyTree keys;

	/**
	 * Creates a report.
	 * @param policies the policies
	 * @param environment where properties were written
	 * @param keys the keys below {@code cors}
	 */
	public StartupReport(CorsPolicies policies, Environment environment, KeyTree keys) {
		this.policies = policies;
		this.environment = environment;
		this.keys = keys;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<CorsPolicyProblem> ignored = this.policies.generation().problems();
		if (!ignored.isEmpty()) {
			ProblemReport report = ProblemReport.of(this.environment, ignored, CorsConfigurationLoader::diagnose);
			logger.warn(report.text() + System.lineSeparator() + System.lineSeparator() + report.references());
		}
		String sources = new ConfigurationSources(this.environment, this.keys).text();
		logger
			.info(PolicySummary.of(this.policies.active()) + (sources.isEmpty() ? "" : ". Switched on by " + sources));
	}

}
