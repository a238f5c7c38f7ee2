package io.github.corsstarter.cli.history;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs as lines of JSON. A line that is none is no run, and stays where it is.
 *
 * @param runs the runs, oldest first
 * @param unreadable the numbers of the lines that are none
 */
record HistoryLines(List<Run> runs, List<Integer> unreadable) {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	static HistoryLines read(List<String> lines) {
		List<Run> runs = new ArrayList<>();
		List<Integer> unreadable = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			Run run = run(lines.get(i));
			if (run != null) {
				runs.add(run);
			}
			else if (!lines.get(i).isBlank()) {
				unreadable.add(i + 1);
			}
		}
		return new HistoryLines(runs, unreadable);
	}

	static String write(Run run) {
		return MAPPER.writeValueAsString(run);
	}

	private static @Nullable Run run(String line) {
		try {
			Run run = MAPPER.readValue(line, Run.class);
			run.instant();
			return run;
		}
		catch (JacksonException | DateTimeException | NullPointerException ex) {
			return null;
		}
	}

	/** Whether there is something, and nothing of it is ours. */
	boolean isForeign() {
		return this.runs.isEmpty() && !this.unreadable.isEmpty();
	}

}
