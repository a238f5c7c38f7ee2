package io.github.corsstarter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CheckCommand} against one server.
 */
class CheckCommandTests {

	private static final String CONTRACT = """
			environments:
			  prod: { shop: https://app.example.com }
			contract:
			  - name: the shop works with orders
			    who: shop
			    what: [GET, PUT]
			    where: /orders/7
			    headers: [X-Request-Id]
			    credentials: true
			    expected: allowed
			    reads: Location
			  - who: https://evil.example
			    where: /orders
			    expected: origin-not-allowed
			""";

	private final ShopServer server = new ShopServer();

	@TempDir
	private Path folder;

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void checkWhenContractPassesSaysSo() throws IOException {
		CommandOutcome outcome = check(CONTRACT.replace("GET, PUT", "PUT"));
		assertThat(outcome.err()).isEmpty();
		assertThat(outcome.out()).isEqualTo("ok    the shop works with orders: PUT /orders/7 from "
				+ "https://app.example.com: allowed expected, and allowed; what the page reads was not checked, since "
				+ "the request was not sent\nok    GET /orders from https://evil.example: origin-not-allowed expected, "
				+ "and origin-not-allowed\n\n2 of 2 cases pass at " + this.server.url() + "\nsuite = pass\n");
		assertThat(outcome.status()).isZero();
		assertThat(this.server.methods()).doesNotContain("PUT");
	}

	@Test
	void checkWhenAllIsSentChecksWhatPageReads() throws IOException {
		CommandOutcome outcome = check(CONTRACT.replace("GET, PUT", "PUT"), "--send-all");
		assertThat(outcome.out()).endsWith("suite = pass\n").doesNotContain("not checked");
		assertThat(this.server.methods()).contains("PUT");
	}

	@Test
	void checkWhenContractFailsSaysWhy() throws IOException {
		CommandOutcome outcome = check(CONTRACT.replace("X-Request-Id", "X-Tenant"));
		assertThat(outcome.status()).isEqualTo(1);
		assertThat(outcome.out()).contains(
				"FAIL  " + this.folder.resolve("contract.yml")
						+ ":4:5: the shop works with orders: PUT /orders/7 from https://app.example.com\n"
						+ "      allowed expected, and header-not-allowed\n",
				"      What would fix it:\n        Allow the header 'x-tenant'",
				"\n1 of 3 cases pass at " + this.server.url() + "\nsuite = fail\n");
	}

	private CommandOutcome check(String contract, String... more) throws IOException {
		Path file = Files.writeString(this.folder.resolve("contract.yml"), contract);
		List<String> arguments = new ArrayList<>(
				List.of("check", "--url", this.server.url(), "--contract", file.toString(), "--environment=prod"));
		arguments.addAll(List.of(more));
		return CommandOutcome.of(arguments.toArray(String[]::new));
	}

}
