package io.github.corsstarter.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Loads applications that differ in what answers CORS requests: all of them run, and wrk
 * turns to one after the other, again and again, so that a busy minute of the machine
 * hits all alike. Prints medians in Markdown.
 *
 * @since 0.1.0
 */
public final class LoadComparison {

	private static final int ROUNDS = 15;

	private static final int SECONDS = 3;

	private static final int WARM_UP_SECONDS = 15;

	private static final int CONNECTIONS = 32;

	/** With 32 connections, some 3,000 hostile requests in a second. */
	private static final Duration PAUSE = Duration.ofMillis(10);

	private final Map<Variant, RunningApplication> applications = new EnumMap<>(Variant.class);

	private LoadComparison(String stack) {
		for (Variant variant : Variant.values()) {
			this.applications.put(variant, RunningApplication.start(System.getProperty("java.class.path"), stack,
					variant.origins(), variant.arguments()));
		}
	}

	/**
	 * Compares on both stacks.
	 * @param arguments {@code servlet} or {@code reactive}, for one of them only
	 */
	public static void main(String[] arguments) {
		System.out.println("| stack | load | variant | requests/s | p99 ms |\n| --- | --- | --- | ---: | ---: |");
		String[] stacks = (arguments.length > 0) ? arguments : new String[] { "servlet", "reactive" };
		for (String stack : stacks) {
			LoadComparison comparison = new LoadComparison(stack);
			comparison.warmUp();
			comparison.compare(LoadRequest.ACTUAL, stack, false);
			comparison.compare(LoadRequest.NO_ORIGIN, stack, false);
			comparison.compare(LoadRequest.ACTUAL, stack, true);
			comparison.applications.values().forEach(RunningApplication::close);
		}
	}

	/** Until the compilers are done, which takes longer than any round. */
	private void warmUp() {
		for (RunningApplication application : this.applications.values()) {
			for (LoadRequest request : LoadRequest.values()) {
				Wrk.start(application.url(), CONNECTIONS, WARM_UP_SECONDS, request.script()).result();
			}
		}
	}

	private void compare(LoadRequest request, String stack, boolean flooded) {
		Map<Variant, List<Wrk.Result>> results = new EnumMap<>(Variant.class);
		for (int round = 0; round < ROUNDS; round++) {
			for (Variant variant : Variant.values()) {
				results.computeIfAbsent(variant, (key) -> new ArrayList<>()).add(load(variant, request, flooded));
			}
		}
		String load = request + (flooded ? " under a flood of hostile preflights" : "");
		results.forEach((variant, measured) -> System.out.printf("| %s | %s | %s | %.0f | %.2f |%n", stack, load,
				variant, median(measured, Wrk.Result::requests), median(measured, Wrk.Result::p99)));
	}

	private Wrk.Result load(Variant variant, LoadRequest request, boolean flooded) {
		String url = this.applications.get(variant).url();
		Wrk flood = flooded ? Wrk.start(url, CONNECTIONS, SECONDS, LoadRequest.HOSTILE.script(PAUSE)) : null;
		Wrk.Result result = Wrk.start(url, CONNECTIONS, SECONDS, request.script()).result();
		if (flood != null) {
			flood.result();
		}
		return result;
	}

	private static double median(List<Wrk.Result> results, ToDoubleFunction<Wrk.Result> figure) {
		return results.stream().mapToDouble(figure).sorted().toArray()[results.size() / 2];
	}

}
