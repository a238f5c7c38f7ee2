package io.github.corsstarter.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Starts an application without the starter, with it and nothing configured, and with a
 * policy, in turns, without and with shared classes, and prints medians and least values
 * in Markdown. The differences are the medians of those in each round, and those of the
 * least values, which a busy machine changes less.
 *
 * @since 0.1.0
 */
public final class StartUpComparison {

	private static final int ROUNDS = 21;

	private final Map<StartVariant, List<RunningApplication.Figures>> figures = new EnumMap<>(StartVariant.class);

	private StartUpComparison() {
		for (StartVariant start : StartVariant.values()) {
			this.figures.put(start, new ArrayList<>());
		}
	}

	/**
	 * Compares on both stacks.
	 * @param arguments how many rounds, what of the classes is shared, such as
	 * {@code JDK,APPLICATION}, and a file with another class path; or none
	 * @throws IOException if no archive can be written
	 */
	public static void main(String[] arguments) throws IOException {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : ROUNDS;
		List<ClassSharing.Kind> kinds = (arguments.length > 1) ? ClassSharing.Kind.named(arguments[1])
				: ClassSharing.Kind.supported();
		System.out.println("""
				| stack | classes shared | starter | ready ms | more | CPU ms | more | and 0.5 s later | more | beans \
				| classes | heap KB |
				| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""");
		for (String stack : new String[] { "servlet", "reactive" }) {
			for (ClassSharing.Kind kind : kinds) {
				Path folder = Files.createTempDirectory("starts");
				StartClassPath classPath = (arguments.length > 2) ? StartClassPath.of(Path.of(arguments[2]), folder)
						: new StartClassPath(System.getProperty("java.class.path"), folder);
				compare(rounds, classPath, new ClassSharing(kind, folder), stack);
			}
		}
	}

	private static void compare(int rounds, StartClassPath classPath, ClassSharing sharing, String stack) {
		// writes what is shared, and fills the caches of the machine
		new StartUpComparison().start(classPath, sharing, stack);
		StartUpComparison comparison = new StartUpComparison();
		for (int round = 0; round < rounds; round++) {
			comparison.start(classPath, sharing, stack);
		}
		for (StartVariant start : StartVariant.values()) {
			System.out.println("| " + stack + " | " + sharing + " | " + start + " | " + comparison.row(start) + " |");
		}
	}

	private void start(StartClassPath classPath, ClassSharing sharing, String stack) {
		for (StartVariant start : StartVariant.values()) {
			try (RunningApplication application = start.run(classPath, sharing, stack)) {
				this.figures.get(start).add(application.figures());
			}
		}
	}

	private String row(StartVariant start) {
		return withDifference(start, RunningApplication.Figures::millis) + " | "
				+ withDifference(start, RunningApplication.Figures::cpu) + " | "
				+ withDifference(start, RunningApplication.Figures::settled) + " | "
				+ median(start, RunningApplication.Figures::beans) + " | "
				+ median(start, RunningApplication.Figures::classes) + " | "
				+ median(start, RunningApplication.Figures::heap);
	}

	private String withDifference(StartVariant start, ToIntFunction<RunningApplication.Figures> figure) {
		return median(start, figure) + " / " + least(start, figure) + " | " + difference(start, figure) + " / "
				+ (least(start, figure) - least(StartVariant.WITHOUT, figure));
	}

	private int least(StartVariant start, ToIntFunction<RunningApplication.Figures> figure) {
		return this.figures.get(start).stream().mapToInt(figure).min().orElseThrow();
	}

	private int median(StartVariant start, ToIntFunction<RunningApplication.Figures> figure) {
		return median(this.figures.get(start).stream().mapToInt(figure).toArray());
	}

	private int difference(StartVariant start, ToIntFunction<RunningApplication.Figures> figure) {
		List<RunningApplication.Figures> without = this.figures.get(StartVariant.WITHOUT);
		List<RunningApplication.Figures> with = this.figures.get(start);
		int[] differences = new int[with.size()];
		for (int round = 0; round < differences.length; round++) {
			differences[round] = figure.applyAsInt(with.get(round)) - figure.applyAsInt(without.get(round));
		}
		return median(differences);
	}

	private static int median(int[] values) {
		int[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
