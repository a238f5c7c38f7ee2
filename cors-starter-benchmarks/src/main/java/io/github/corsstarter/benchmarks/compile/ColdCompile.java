package io.github.corsstarter.benchmarks.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.StarterPolicies;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PathPolicy;

/**
 * What a start pays for a long list: the processor time from a list of texts to active
 * policies, self-attack and version included, each time in a fresh virtual machine. That
 * of the whole process has the just-in-time compiler and the collector of garbage in it.
 * Prints the least of several rounds in Markdown.
 *
 * @since 0.1.0
 */
public final class ColdCompile {

	private static final int ROUNDS = 5;

	private static final int[] COUNTS = { 1, 100, 10_000, 1_000_000 };

	private ColdCompile() {
	}

	/**
	 * Measures.
	 * @param arguments how many origins to compile in this virtual machine; none to start
	 * others
	 * @throws IOException if a virtual machine does not start
	 */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length == 1) {
			compile(Allowlists.origins(Integer.parseInt(arguments[0])));
			return;
		}
		long[][] least = new long[COUNTS.length][2];
		for (long[] times : least) {
			Arrays.fill(times, Long.MAX_VALUE);
		}
		for (int round = 0; round < ROUNDS; round++) {
			for (int i = 0; i < COUNTS.length; i++) {
				String[] times = start(COUNTS[i]).split(" ");
				least[i][0] = Math.min(least[i][0], Long.parseLong(times[0]));
				least[i][1] = Math.min(least[i][1], Long.parseLong(times[1]));
			}
		}
		System.out.println("| origins | process ms | compiling thread ms |\n|---:|---:|---:|");
		for (int i = 0; i < COUNTS.length; i++) {
			System.out.printf("| %d | %d | %d |%n", COUNTS[i], least[i][0], least[i][1]);
		}
	}

	private static void compile(List<String> origins) {
		OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
		long process = system.getProcessCpuTime();
		long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		PathPolicy policy = new PathPolicy(PathPatternParser.defaultInstance.parse("/**"), "cors.paths",
				StarterPolicies.policy(origins));
		new ActivePolicies(null, List.of(policy), List.of(), ManagementPaths.NONE, 1, Instant.now());
		thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread;
		process = system.getProcessCpuTime() - process;
		System.out.println(process / 1_000_000 + " " + thread / 1_000_000);
	}

	private static String start(int count) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ColdCompile.class.getName(), String.valueOf(count))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			return output.lines().findFirst().orElseThrow();
		}
	}

}
