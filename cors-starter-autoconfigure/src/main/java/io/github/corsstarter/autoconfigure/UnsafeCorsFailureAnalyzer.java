package io.github.corsstarter.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

import io.github.corsstarter.finding.Finding;
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
			line(text, "Problem", finding.message());
			line(text, "Source", FindingSources.of(finding, this.origins));
			line(text, "Fix", finding.fix());
			line(text, "See", finding.code().reference());
		}
		return new FailureAnalysis(text.toString(),
				"Fix the places above. To start in spite of them, set 'cors.validation.mode: warn'.", cause);
	}

	private static void line(StringBuilder text, String label, @Nullable String content) {
		if (content != null && !content.isEmpty()) {
			text.append(String.format("%n   %-8s %s", label + ":", content));
		}
	}

}
