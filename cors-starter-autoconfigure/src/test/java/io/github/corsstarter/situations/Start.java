package io.github.corsstarter.situations;

import java.util.List;

import org.springframework.core.env.MutablePropertySources;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.fix.ProblemReport;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * A start without a server, for what only the configuration decides.
 *
 * @param configuration what the operator wrote
 */
record Start(Configuration configuration) {

	private TestConfiguration read() {
		TestConfiguration read = TestConfiguration.empty();
		if (this.configuration.properties() != null) {
			read.withProperties("application.properties", this.configuration.properties());
		}
		if (this.configuration.yaml() != null) {
			read.withYaml("application.yml", this.configuration.yaml());
		}
		read.withVariables(this.configuration.variables().toArray(String[]::new));
		read.withArguments(this.configuration.arguments().toArray(String[]::new));
		return read;
	}

	MutablePropertySources sources() {
		return read().environment().getPropertySources();
	}

	List<CorsPolicyProblem> problems() {
		return read().problems();
	}

	StartReport report() {
		TestConfiguration read = read();
		return new StartReport(
				ProblemReport.of(read.environment(), read.problems(), TestConfiguration::diagnose).text());
	}

	/** The same after somebody did all that its report says. */
	Start fixed(StartReport report) {
		return new Start(this.configuration.with(report.fixes()));
	}

}
