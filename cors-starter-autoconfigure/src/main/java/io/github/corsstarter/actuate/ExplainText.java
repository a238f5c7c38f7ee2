package io.github.corsstarter.actuate;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.actuate.ExplainDescriptor.ResponseDescriptor;
import io.github.corsstarter.explain.ClientText;

/**
 * An explanation for a terminal: the same content, in the order in which people ask.
 */
final class ExplainText {

	private final ExplainDescriptor explained;

	private final StringBuilder text = new StringBuilder();

	ExplainText(ExplainDescriptor explained) {
		this.explained = explained;
	}

	@Override
	public String toString() {
		this.text.setLength(0);
		line("Verdict", this.explained.verdict()
				+ ((this.explained.reason() != null) ? " [" + this.explained.reason() + "]" : ""));
		line("Policy", policy());
		line("Server", this.explained.server());
		line("Because", this.explained.explanation());
		line("Advice", this.explained.advice());
		this.explained.changes().forEach(this::change);
		line("Preflight", this.explained.preflightNeeded()
				? "needed, since " + String.join(", and ", this.explained.preflightReasons()) : "not needed");
		String answer = answer();
		if (answer != null) {
			append("Answer", answer);
		}
		line("Browser", this.explained.browser());
		line("Try", this.explained.curl());
		line("See", this.explained.reference());
		return this.text.toString();
	}

	private @Nullable String policy() {
		if (this.explained.policy() == null) {
			return null;
		}
		String lost = this.explained.lost()
			.stream()
			.map((entry) -> describe(entry.policy(), entry.path()))
			.collect(Collectors.joining(", "));
		return describe(this.explained.policy(), String.valueOf(this.explained.path()))
				+ (lost.isEmpty() ? "" : ", more specific than " + lost);
	}

	private static String describe(String policy, String path) {
		return "'" + policy + "' (" + path + ")";
	}

	private void change(ChangeDescriptor change) {
		line("Source", change.property() + (change.source().isEmpty() ? ", not set" : ", " + change.source()));
		change.replacement().lines().forEach((replacement) -> line("Fix", replacement));
	}

	private @Nullable String answer() {
		ResponseDescriptor response = this.explained.response();
		if (response == null) {
			return null;
		}
		String status = (response.status() != null) ? response.status().toString() : "the handler's";
		return status + response.headers()
			.entrySet()
			.stream()
			.map((Map.Entry<String, String> header) -> String.format("%n%11s%s", "",
					ClientText.visible(header.getKey() + ": " + header.getValue())))
			.collect(Collectors.joining());
	}

	/** One line: whatever a client sent, it moves no cursor and begins no line. */
	private void line(String label, @Nullable String content) {
		if (content != null) {
			append(label, ClientText.visible(content));
		}
	}

	private void append(String label, String content) {
		this.text.append(String.format("%-11s%s%n", label + ":", content));
	}

}
