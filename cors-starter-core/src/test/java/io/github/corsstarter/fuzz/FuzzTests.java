package io.github.corsstarter.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Replays the seeds of each fuzz target and some hundred mutations of them, always the
 * same ones. The profile {@code fuzz} goes on from there.
 */
class FuzzTests {

	private static final int MUTATIONS = 500;

	private static final String ALPHABET = "\u0000\t\n\r '\"`$\\%,;:/.*-[]{}#@!azAZ09\u007f\u0085\u00ff";

	static Stream<Target> targets() {
		return Stream.of(new Target("Origin", OriginFuzz::fuzzerTestOneInput),
				new Target("RequestedHeaders", RequestedHeadersFuzz::fuzzerTestOneInput),
				new Target("OriginPattern", OriginPatternFuzz::fuzzerTestOneInput),
				new Target("Vary", VaryFuzz::fuzzerTestOneInput),
				new Target("ShownText", ShownTextFuzz::fuzzerTestOneInput));
	}

	@ParameterizedTest
	@MethodSource("targets")
	void targetWhenGivenItsSeedsKeepsItsInvariants(Target target) {
		List<byte[]> seeds = target.seeds();
		assertThat(seeds).isNotEmpty();
		seeds.forEach(target.run());
	}

	@ParameterizedTest
	@MethodSource("targets")
	void targetWhenGivenMutationsOfItsSeedsKeepsItsInvariants(Target target) {
		Random random = new Random(42);
		List<byte[]> seeds = target.seeds();
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] data = seeds.get(random.nextInt(seeds.size()));
			for (int mutations = random.nextInt(4); mutations >= 0; mutations--) {
				data = mutate(data, random);
			}
			target.run().accept(data);
		}
	}

	@Test
	void targetsWhenGivenNothingKeepTheirInvariants() {
		targets().forEach((target) -> target.run().accept(new byte[0]));
	}

	private static byte[] mutate(byte[] data, Random random) {
		int at = random.nextInt(data.length + 1);
		byte[] inserted = switch (random.nextInt(3)) {
			case 0 -> new byte[] { (byte) ALPHABET.charAt(random.nextInt(ALPHABET.length())) };
			case 1 -> repeat((byte) ALPHABET.charAt(random.nextInt(ALPHABET.length())), random.nextInt(400));
			default -> Arrays.copyOfRange(data, 0, random.nextInt(data.length + 1));
		};
		int from = Math.min(data.length, at + random.nextInt(2));
		byte[] mutated = Arrays.copyOf(data, at + inserted.length + data.length - from);
		System.arraycopy(inserted, 0, mutated, at, inserted.length);
		System.arraycopy(data, from, mutated, at + inserted.length, data.length - from);
		return mutated;
	}

	private static byte[] repeat(byte value, int times) {
		byte[] repeated = new byte[times];
		Arrays.fill(repeated, value);
		return repeated;
	}

	/**
	 * A fuzz target.
	 *
	 * @param name the directory of its seeds
	 * @param run runs one case
	 */
	record Target(String name, Consumer<byte[]> run) {

		List<byte[]> seeds() {
			URL directory = FuzzTests.class.getResource("/fuzz/" + this.name);
			assertThat(directory).as("seeds of " + this.name).isNotNull();
			try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
				return files.sorted().map(Target::read).toList();
			}
			catch (IOException | URISyntaxException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static byte[] read(Path file) {
			try {
				return Files.readAllBytes(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
