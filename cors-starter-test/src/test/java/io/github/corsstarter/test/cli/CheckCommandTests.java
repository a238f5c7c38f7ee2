package io.github.corsstarter.test.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.Yaml;

import io.github.corsstarter.test.plain.PlainApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CheckCommand} against plain Spring on Tomcat and Netty, and an edge in
 * front of it.
 */
@TestInstance(Lifecycle.PER_CLASS)
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

	@TempDir
	private Path folder;

	private ConfigurableApplicationContext tomcat;

	private String url;

	@BeforeAll
	void start() {
		this.tomcat = PlainApplication.start(WebApplicationType.SERVLET);
		this.url = PlainApplication.url(this.tomcat);
	}

	@AfterAll
	void stop() {
		this.tomcat.close();
	}

	@Test
	void checkWhenContractIsKeptPasses() throws IOException {
		Outcome outcome = check(CONTRACT.replace("GET, PUT", "PUT"));
		assertThat(outcome.err()).isEmpty();
		assertThat(outcome.out()).isEqualTo("ok    the shop works with orders: PUT /orders/7 from "
				+ "https://app.example.com: allowed expected, and allowed; what the page reads was not checked, since "
				+ "the request was not sent\nok    GET /orders from https://evil.example: origin-not-allowed expected, "
				+ "and origin-not-allowed\n\n2 of 2 cases are kept at " + this.url + "\nsuite = pass\n");
		assertThat(outcome.status()).isZero();
	}

	@Test
	void checkWhenRunsOnNettyPassesAsWell() throws IOException {
		try (ConfigurableApplicationContext netty = PlainApplication.start(WebApplicationType.REACTIVE)) {
			Path file = Files.writeString(this.folder.resolve("netty.yml"), CONTRACT.replace("GET, PUT", "PUT"));
			Outcome outcome = Outcome.of("check", "--url", PlainApplication.url(netty), "--contract", file.toString(),
					"--environment=prod", "--send-all");
			assertThat(outcome.out()).endsWith("suite = pass\n").doesNotContain("not checked");
		}
	}

	@Test
	void checkWhenContractIsBrokenFails() throws IOException {
		Outcome outcome = check(CONTRACT.replace("X-Request-Id", "X-Tenant"));
		assertThat(outcome.status()).isEqualTo(1);
		assertThat(outcome.out()).contains(
				"FAIL  " + this.folder.resolve("contract.yml")
						+ ":4:5: the shop works with orders: PUT /orders/7 from https://app.example.com\n"
						+ "      allowed expected, and header-not-allowed\n",
				"      What would fix it:\n        Allow the header 'x-tenant'",
				"\n1 of 3 cases are kept at " + this.url + "\nsuite = fail\n");
	}

	@Test
	void checkWhenFormatIsJsonWritesJson() throws IOException {
		Outcome outcome = check(CONTRACT.replace("X-Request-Id", "X-Tenant"), "--format", "json");
		assertThat(outcome.status()).isEqualTo(1);
		Map<String, Object> json = new Yaml().load(outcome.out());
		assertThat(json).containsEntry("suite", "fail")
			.containsEntry("url", this.url)
			.containsEntry("environment", "prod")
			.doesNotContainKey("originServer");
		assertThat(json.get("cases")).asInstanceOf(InstanceOfAssertFactories.list(Map.class))
			.hasSize(3)
			.last()
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("clause", this.folder.resolve("contract.yml") + ":12:5")
			.containsEntry("origin", "https://evil.example")
			.containsEntry("method", "GET")
			.containsEntry("path", "/orders")
			.containsEntry("expected", "origin-not-allowed")
			.containsEntry("actual", "origin-not-allowed")
			.containsEntry("kept", true)
			.containsEntry("complete", true);
	}

	@Test
	void checkWhenFormatIsJUnitWritesXml() throws Exception {
		Outcome outcome = check(CONTRACT.replace("X-Request-Id", "X-Tenant"), "--format", "junit");
		assertThat(outcome.status()).isEqualTo(1);
		Element suite = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(outcome.out())))
			.getDocumentElement();
		assertThat(suite.getAttribute("tests")).isEqualTo("3");
		assertThat(suite.getAttribute("failures")).isEqualTo("2");
		assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(3);
		assertThat(suite.getElementsByTagName("failure").item(1).getTextContent()).contains("'x-tenant'");
	}

	@Test
	void checkWhenEdgeTampersTellsWhatAndWhoIsToBlame() throws IOException {
		try (TamperingEdge edge = new TamperingEdge(this.url, (headers) -> {
			headers.remove("Access-Control-Expose-Headers");
			headers.computeIfPresent("Access-Control-Allow-Origin", (name, values) -> List.of(values.get(0), "*"));
			headers.computeIfPresent("Access-Control-Max-Age", (name, values) -> List.of("5"));
			headers.put("Access-Control-Allow-Private-Network", List.of("true"));
			headers.put("Vary", List.of("access-control-request-headers, origin, access-control-request-method"));
		})) {
			Path file = Files.writeString(this.folder.resolve("contract.yml"), CONTRACT);
			Outcome outcome = Outcome.of("check", "--url", edge.url(), "--origin-server", this.url, "--contract",
					file.toString(), "--environment", "prod");
			assertThat(outcome.status()).isEqualTo(1);
			assertThat(outcome.out()).contains("allowed expected, and answer-malformed",
					"The server behind the edge keeps the contract: the edge breaks it.",
					"edge  the edge doubles access-control-allow-origin on OPTIONS /orders/7: from "
							+ "[https://app.example.com] to [https://app.example.com, *]",
					"edge  the edge changes access-control-max-age on OPTIONS /orders/7: from [60] to [5]",
					"edge  the edge strips access-control-expose-headers on OPTIONS /orders/7: [Location]",
					"edge  the edge adds access-control-allow-private-network on OPTIONS /orders/7: [true]");
			assertThat(outcome.out()).doesNotContain("changes vary");
		}
	}

	@Test
	void checkWhenEdgeLeavesHeadersAloneReportsNoChange() throws IOException {
		try (TamperingEdge edge = new TamperingEdge(this.url, (headers) -> {
		})) {
			Outcome outcome = check(CONTRACT.replace("GET, PUT", "PUT"), "--origin-server", edge.url());
			assertThat(outcome.out()).doesNotContain("edge ").endsWith("suite = pass\n");
		}
	}

	private Outcome check(String contract, String... more) throws IOException {
		Path file = Files.writeString(this.folder.resolve("contract.yml"), contract);
		List<String> arguments = new ArrayList<>(
				List.of("check", "--url", this.url, "--contract", file.toString(), "--environment", "prod"));
		arguments.addAll(List.of(more));
		return Outcome.of(arguments.toArray(String[]::new));
	}

}
