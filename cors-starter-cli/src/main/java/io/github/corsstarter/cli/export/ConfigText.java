package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Collects the lines of a configuration.
 */
final class ConfigText {

	private static final int WIDTH = 96;

	private final StringBuilder text = new StringBuilder();

	private final String comment;

	/** The deviations that no comment has named as yet. */
	private final List<Deviation> deviations;

	private int depth;

	/**
	 * Collects lines.
	 * @param comment what starts a comment
	 * @param deviations what is to be named at the lines that it is about
	 */
	ConfigText(String comment, List<Deviation> deviations) {
		this.comment = comment;
		this.deviations = new ArrayList<>(deviations);
	}

	ConfigText line(String line) {
		this.text.append(line.isEmpty() ? "" : "    ".repeat(this.depth)).append(line).append('\n');
		return this;
	}

	ConfigText lines(List<String> lines) {
		lines.forEach(this::line);
		return this;
	}

	/** A list of YAML, unless it is empty; its values hold no quotes. */
	ConfigText list(String indent, String key, List<String> values) {
		if (!values.isEmpty()) {
			line(indent + key + ":");
			values.forEach((value) -> line(indent + "- '" + value + "'"));
		}
		return this;
	}

	ConfigText blank() {
		return line("");
	}

	/** A line, and what stands in its block. */
	ConfigText block(String opening, Runnable content, String closing) {
		line(opening);
		this.depth++;
		content.run();
		this.depth--;
		return closing.isEmpty() ? this : line(closing);
	}

	/** A comment, broken into lines; nothing in it ends it. */
	ConfigText comment(String sentence) {
		StringBuilder line = new StringBuilder(this.comment);
		for (String word : SafeText.comment(sentence).split(" ")) {
			if (line.length() + word.length() >= WIDTH) {
				line(line.toString());
				line.setLength(this.comment.length());
			}
			line.append(' ').append(word);
		}
		return line(line.toString());
	}

	/** Says in comments what differs about a setting of all policies. */
	ConfigText differences(String setting) {
		return differences((deviation) -> deviation.setting().equals(setting));
	}

	/** Says in comments what differs about a policy. */
	ConfigText differences(EdgePolicy policy) {
		return differences((deviation) -> deviation.policy().equals(policy.name()));
	}

	private ConfigText differences(Predicate<Deviation> condition) {
		this.deviations.stream().filter(condition).forEach((deviation) -> comment(deviation.remark()));
		this.deviations.removeIf(condition);
		return this;
	}

	/** The deviations that are named nowhere. */
	List<Deviation> unnamed() {
		return List.copyOf(this.deviations);
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
