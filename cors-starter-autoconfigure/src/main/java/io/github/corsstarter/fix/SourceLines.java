package io.github.corsstarter.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.Resource;

/**
 * The lines of configuration files, read once for a report.
 */
final class SourceLines {

	private final Map<Resource, List<String>> files = new HashMap<>();

	List<String> of(Resource file) {
		return this.files.computeIfAbsent(file, (absent) -> {
			try {
				return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
			}
			catch (IOException ex) {
				// the file was there a moment ago; the report does without its lines
				return List.of();
			}
		});
	}

	/** The last line of a property, whose lines before end with a backslash. */
	int endOfProperty(Resource file, int line) {
		List<String> lines = of(file);
		int end = line;
		while (end < lines.size() - 1 && isContinued(lines.get(end))) {
			end++;
		}
		return end;
	}

	private static boolean isContinued(String line) {
		int slashes = 0;
		while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
			slashes++;
		}
		return slashes % 2 == 1;
	}

}
