package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.cli.CommandOutcome;
import io.github.corsstarter.cli.proxy.RunningProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the guide to checks of the edge: what it shows is what happens.
 */
class CheckTheEdgeGuideTests {

	private static final Path GUIDE = Path.of("..", "docs", "guide", "check-the-edge.md");

	private static final String EDGE = "https://api.example.com";

	private static final String SERVICE = "http://10.0.0.7:8080";

	@TempDir
	private Path folder;

	@Test
	@Tag("long")
	void reportOfGuideIsThatOfNginx() throws Exception {
		Assumptions.assumeTrue(HopProxyKind.NGINX.isPresentOrRequired());
		Path contract = Files.writeString(this.folder.resolve("cors-contract.yml"), blocks("yaml").get(0));
		try (HopServer service = new HopServer(true);
				RunningProxy edge = HopProxyKind.NGINX.start(this.folder,
						blocks("nginx").get(0).replace(SERVICE, service.url()), service.url())) {
			String out = CommandOutcome
				.of("check", "--contract", contract.toString(), "--hop", "edge=" + edge.url(), "--hop",
						"service=" + service.url())
				.out()
				.replace(edge.url(), EDGE)
				.replace(service.url(), SERVICE);
			assertThat(out).endsWith(blocks("text").get(0));
		}
	}

	@Test
	void kindsOfGuideAreAllKinds() throws IOException {
		List<String> named = Pattern.compile("`([a-z]+)`")
			.matcher(String.join("\n", guide().lines().filter((line) -> line.startsWith("| `")).toList()))
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(named).containsAll(Arrays.stream(FaultKind.values()).map(FaultKind::id).toList());
	}

	private static List<String> blocks(String language) throws IOException {
		return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
			.matcher(guide())
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	private static String guide() throws IOException {
		return Files.readString(GUIDE);
	}

}
