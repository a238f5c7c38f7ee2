package io.github.corsstarter.autoconfigure;

import java.util.List;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.fix.ReportLine;
import io.github.corsstarter.rule.FindingSources;
import io.github.corsstarter.rule.UnsafeCorsException;
import io.github.corsstarter.source.PropertyOrigins;

/**
 * Reports the findings that stopped the start, as problems of the configuration are
 * reported.
 */
class UnsafeCorsFailureAnalyzer extends AbstractFailureAnalyzer<UnsafeCorsException> {

	private final PropertyOrigins origins;

	UnsafeCorsFailureAnalyzer(Environment environment) {
		this.origins = new PropertyOrigins(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnsafeCorsException cause) {
		List<Finding> findings = cause.findings();
		StringBuilder text = new StringBuilder("The environment is production, and CORS is unsafe in ")
			.append(findings.size())
			.append((findings.size() != 1) ? " places:" : " place:");
		int number = 1;
		for (Finding finding : findings) {
			text.append(String.format("%n%n%d) %s [%s]", number++, finding.property(), finding.code().id()));
			ReportLine.append(text, "Problem", finding.message());
			ReportLine.append(text, "Source", FindingSources.of(finding, this.origins));
			ReportLine.append(text, "Fix", finding.fix());
			ReportLine.append(text, "See", finding.code().reference());
		}
		return new FailureAnalysis(text.toString(),
				"Fix the places above. To start in spite of them, set 'cors.validation.mode: warn'.", cause);
	}

}
