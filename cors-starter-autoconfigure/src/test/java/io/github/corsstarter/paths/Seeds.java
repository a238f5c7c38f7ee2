package io.github.corsstarter.paths;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The committed inputs of a fuzz target.
 */
final class Seeds {

	private Seeds() {
	}

	static List<byte[]> of(String target) throws IOException, URISyntaxException {
		URL directory = Seeds.class.getResource("/fuzz/" + target);
		assertThat(directory).isNotNull();
		List<byte[]> seeds = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
			for (Path file : files.sorted().toList()) {
				seeds.add(Files.readAllBytes(file));
			}
		}
		assertThat(seeds).hasSizeGreaterThan(5);
		return seeds;
	}

}
