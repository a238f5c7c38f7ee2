package io.github.corsstarter.cli.check;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.cli.CommandOutcome;
import io.github.corsstarter.cli.ShopServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PrometheusReport}: what Prometheus itself says of it.
 */
class PrometheusReportTests {

	private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

	@TempDir
	private Path folder;

	@Test
	@EnabledIf("isPromtoolPresent")
	void writeWhenCheckedByPromtoolIsWithoutMistakes() throws Exception {
		assertThat(promtool(metrics())).isEmpty();
		assertThat(promtool(PrometheusReport.unreachable("prod", Duration.ofMillis(1500)))).isEmpty();
		assertThat(promtool("cors_check_passed{clause=\"a\n\"} 1\n")).isNotEmpty();
	}

	@Test
	void writeWhenNamesAreHostileEscapesThem() throws IOException {
		assertThat(metrics()).contains("""
				cors_check_case_passed{environment="prod",clause="the \\"shop\\" \\\\u001b"} 0
				""");
	}

	static boolean isPromtoolPresent() {
		return Files.isExecutable(PROMTOOL) || Boolean
			.parseBoolean(System.getProperty("CORS_PROXY_REQUIRED", System.getenv("CORS_PROXY_REQUIRED")));
	}

	private String metrics() throws IOException {
		Path contract = Files.writeString(this.folder.resolve("c.yml"), """
				environments: { prod: { shop: https://app.example.com } }
				contract:
				  - { name: "the \\"shop\\" \\e", who: shop, where: /orders, expected: allowed }
				  - { who: shop, where: /orders/7, expected: allowed }
				""");
		try (ShopServer service = new ShopServer();
				ShopServer edge = new ShopServer((headers) -> headers.remove("Access-Control-Allow-Origin"))) {
			return CommandOutcome
				.of("check", "--contract", contract.toString(), "--environment", "prod", "--format", "prometheus",
						"--hop", "edge=" + edge.url(), "--hop", "service=" + service.url())
				.out();
		}
	}

	private static String promtool(String metrics) throws Exception {
		Process process = new ProcessBuilder(List.of(PROMTOOL.toString(), "check", "metrics")).redirectErrorStream(true)
			.start();
		try (OutputStream input = process.getOutputStream()) {
			input.write(metrics.getBytes(StandardCharsets.UTF_8));
		}
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return (process.waitFor() == 0) ? output : output + "failed";
	}

}
