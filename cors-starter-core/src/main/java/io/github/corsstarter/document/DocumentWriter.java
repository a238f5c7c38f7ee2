package io.github.corsstarter.document;

import java.util.List;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.explain.YamlScalar;
import io.github.corsstarter.http.KebabCase;

/**
 * Writes documents: one line for each entry of a list, so that a change is a line that
 * changes.
 */
final class DocumentWriter {

	private static final String HEAD = """
			# CORS policies of each environment as requests meet them: groups, inheritance and profiles are resolved.
			# For review. A program writes it: change the configuration, and not this file.
			""";

	private final StringBuilder text = new StringBuilder(HEAD);

	String write(PolicyDocument document) {
		line(0, "format: " + PolicyDocument.FORMAT);
		line(0, "environments:" + (document.environments().isEmpty() ? " {}" : ""));
		document.environments().forEach(this::write);
		return this.text.toString();
	}

	private void write(EnvironmentPolicies environment) {
		line(1, YamlScalar.of(environment.name()) + ":");
		if (environment.version() != null) {
			// in quotes, since it may look like a number
			line(2, "version: \"" + environment.version() + "\"");
		}
		line(2, "policies:" + (environment.policies().isEmpty() ? " {}" : ""));
		environment.policies().forEach(this::write);
	}

	private void write(DocumentedPolicy policy) {
		CorsPolicySpec spec = policy.spec();
		line(3, YamlScalar.of(policy.name()) + ":");
		list("paths", policy.paths());
		list("allowed-origins", policy.allowedOrigins());
		if (!spec.allowedOriginSources().value().isEmpty()) {
			list(PolicyReader.SOURCES, spec.allowedOriginSources().value());
		}
		list("allowed-methods", spec.allowedMethods().value());
		list("allowed-headers", spec.allowedHeaders().value());
		list("exposed-headers", spec.exposedHeaders().value());
		line(4, "allow-credentials: " + spec.allowCredentials().value());
		line(4, "max-age: " + MaxAgeText.write(spec.maxAge().value()));
		line(4, "on-denied: " + KebabCase.of(spec.onDenied()));
		line(4, "preflight-status: " + spec.preflightStatus());
	}

	private void list(String key, List<String> values) {
		line(4, key + ":" + (values.isEmpty() ? " []" : ""));
		values.forEach((value) -> line(5, "- " + YamlScalar.of(value)));
	}

	private void line(int depth, String line) {
		this.text.append("  ".repeat(depth)).append(line).append('\n');
	}

}
