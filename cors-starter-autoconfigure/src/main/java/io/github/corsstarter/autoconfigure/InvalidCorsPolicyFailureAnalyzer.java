package io.github.corsstarter.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.configuration.CorsConfigurationLoader;
import io.github.corsstarter.fix.ProblemReport;

/**
 * Reports every problem of a CORS configuration that stopped the start.
 */
class InvalidCorsPolicyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidCorsPolicyException> {

	private final Environment environment;

	InvalidCorsPolicyFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidCorsPolicyException cause) {
		ProblemReport report = ProblemReport.of(this.environment, cause.problems(), CorsConfigurationLoader::diagnose);
		return new FailureAnalysis(report.text(),
				"Correct the properties above. To start without the values that have problems, "
						+ "set 'cors.validation.mode: warn'.%n%n".formatted() + report.references(),
				cause);
	}

}
