package io.github.corsstarter.fix;

import java.util.List;

import io.github.corsstarter.source.KeyInLine;

/**
 * The lines of a YAML file that belong to a key.
 *
 * @param start the line of the key, from 0
 * @param end its last line
 */
record YamlBlock(int start, int end) {

	/**
	 * The block of a key.
	 * @param lines the lines of the file
	 * @param line a line of the block
	 * @param key the key
	 * @return the block; that line alone if the key is not above it
	 */
	static YamlBlock of(List<String> lines, int line, String key) {
		int start = line;
		while (start > 0 && KeyInLine.find(lines.get(start), key) == -1) {
			start--;
		}
		if (KeyInLine.find(lines.get(start), key) == -1) {
			return new YamlBlock(line, line);
		}
		int flow = endOfFlow(lines, start);
		return new YamlBlock(start, (flow != -1) ? flow : endOfBlock(lines, start));
	}

	/** Where the braces of a line are closed, or -1 if it has none. */
	private static int endOfFlow(List<String> lines, int start) {
		int depth = 0;
		boolean any = false;
		for (int i = start; i < lines.size(); i++) {
			String line = withoutTexts(lines.get(i));
			for (char character : line.toCharArray()) {
				any |= character == '{' || character == '[';
				depth += (character == '{' || character == '[') ? 1 : (character == '}' || character == ']') ? -1 : 0;
			}
			if (!any || depth <= 0) {
				return any ? i : -1;
			}
		}
		return -1;
	}

	/** A line without quoted texts, placeholders and its comment. */
	private static String withoutTexts(String line) {
		StringBuilder left = new StringBuilder();
		char quote = 0;
		for (int i = 0; i < line.length(); i++) {
			char character = line.charAt(i);
			if (quote != 0) {
				quote = (character == quote) ? 0 : quote;
			}
			else if (character == '"' || character == '\'') {
				quote = character;
			}
			else if (character == '#' && i > 0 && line.charAt(i - 1) == ' ') {
				break;
			}
			else if (line.startsWith("${", i) && line.indexOf('}', i) != -1) {
				i = line.indexOf('}', i);
			}
			else {
				left.append(character);
			}
		}
		return left.toString();
	}

	private static int endOfBlock(List<String> lines, int start) {
		int indentation = indentation(lines.get(start));
		int end = start;
		for (int i = start + 1; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			boolean element = line.startsWith("- ") && indentation(lines.get(i)) == indentation
					&& !lines.get(start).strip().startsWith("- ");
			if (indentation(lines.get(i)) <= indentation && !element) {
				break;
			}
			end = i;
		}
		return end;
	}

	private static int indentation(String line) {
		return line.length() - line.stripLeading().length();
	}

	boolean contains(int line) {
		return line >= this.start && line <= this.end;
	}

	boolean overlaps(YamlBlock other) {
		return contains(other.start) || other.contains(this.start);
	}

	YamlBlock with(YamlBlock other) {
		return new YamlBlock(Math.min(this.start, other.start), Math.max(this.end, other.end));
	}

}
