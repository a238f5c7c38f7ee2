package io.github.corsstarter.benchmarks.load;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts an application with and without the starter on its class path, in turns, and
 * prints medians in Markdown.
 *
 * @since 0.1.0
 */
public final class StartUpComparison {

	private static final int ROUNDS = 11;

	private static final String WITH = System.getProperty("java.class.path");

	private static final Pattern STARTER = Pattern
		.compile(".*cors-starter(-core|-autoconfigure)?(-[0-9][^/]*\\.jar|/target/classes)");

	private static final String WITHOUT = Stream.of(WITH.split(File.pathSeparator))
		.filter((entry) -> !STARTER.matcher(entry).matches())
		.collect(Collectors.joining(File.pathSeparator));

	private StartUpComparison() {
	}

	/**
	 * Compares on both stacks.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		System.out.println("| stack | starter | ready after ms | beans | classes | heap KB |\n"
				+ "| --- | --- | ---: | ---: | ---: | ---: |");
		for (String stack : new String[] { "servlet", "reactive" }) {
			List<RunningApplication.Figures> without = new ArrayList<>();
			List<RunningApplication.Figures> with = new ArrayList<>();
			for (int round = 0; round < ROUNDS; round++) {
				without.add(start(WITHOUT, stack, 0));
				with.add(start(WITH, stack, 1));
			}
			print(stack, "no", without);
			print(stack, "yes", with);
		}
	}

	private static RunningApplication.Figures start(String classPath, String stack, int origins) {
		try (RunningApplication application = RunningApplication.start(classPath, stack, origins, List.of())) {
			return application.figures();
		}
	}

	private static void print(String stack, String starter, List<RunningApplication.Figures> figures) {
		System.out.printf("| %s | %s | %d | %d | %d | %d |%n", stack, starter,
				median(figures, RunningApplication.Figures::millis), median(figures, RunningApplication.Figures::beans),
				median(figures, RunningApplication.Figures::classes),
				median(figures, RunningApplication.Figures::heap));
	}

	private static int median(List<RunningApplication.Figures> figures,
			ToIntFunction<RunningApplication.Figures> figure) {
		return figures.stream().mapToInt(figure).sorted().toArray()[figures.size() / 2];
	}

}
