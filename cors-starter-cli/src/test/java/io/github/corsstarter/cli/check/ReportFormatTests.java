package io.github.corsstarter.cli.check;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

import io.github.corsstarter.cli.CommandOutcome;
import io.github.corsstarter.cli.ShopServer;
import io.github.corsstarter.cli.text.Json;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReportFormat}: what programs read, and what no text may do to it.
 */
class ReportFormatTests {

	/** A case that passes and one that fails, whose names are not as they should be. */
	private static final String CONTRACT = """
			contract:
			  - name: "gr\\u00fc\\u00dfe \\U0001F600 <&\\"'>]]> \\e[2J\\x9b2J\\x7f\\u202e\\nsuite = pass"
			    who: https://app.example.com
			    where: /orders
			    expected: allowed
			  - who: https://evil.example
			    where: /orders
			    expected: allowed
			    reads: [ETag, Location]
			""";

	@TempDir
	private Path folder;

	@Test
	void writeWhenJsonHasAllOfEachCase() throws IOException {
		JsonNode json = Json.MAPPER.readTree(check("json").out());
		assertThat(json.propertyNames()).containsExactly("suite", "contract", "hops", "firstHop", "cases", "faults");
		assertThat(json.path("suite").asString()).isEqualTo("fail");
		JsonNode first = json.path("cases").path(0);
		assertThat(first.propertyNames()).containsExactly("clause", "name", "origin", "method", "path", "expected",
				"actual", "passes", "complete", "unreadable");
		assertThat(first.path("name").asString()).startsWith("gr\u00fc\u00dfe \ud83d\ude00 <&\"'>]]> ");
		JsonNode second = json.path("cases").path(1);
		assertThat(second.path("clause").asString()).isEqualTo(file() + ":6:5");
		assertThat(second.path("passes").asBoolean()).isFalse();
		assertThat(second.path("actual").asString()).isEqualTo("origin-not-allowed");
		assertThat(second.path("unreadable").valueStream().map(JsonNode::asString)).containsExactly("ETag", "Location");
		assertThat(second.path("report").asString()).contains("What was sent, and what came back:\n");
	}

	@Test
	void writeWhenJsonHasWhatHopsDo() throws IOException {
		try (ShopServer edge = new ShopServer((headers) -> headers.remove("Access-Control-Allow-Origin"))) {
			JsonNode json = Json.MAPPER.readTree(check("json", edge).out());
			assertThat(json.path("hops").path(1).path("name").asString()).isEqualTo("service");
			assertThat(json.path("firstHop").asString()).isEqualTo("edge");
			assertThat(json.path("cases").path(0).path("breaksAt").asString()).isEqualTo("edge");
			assertThat(json.path("cases").path(1).path("breaksAt").asString()).isEqualTo("service");
			assertThat(json.path("faults").path(0).toString()).isEqualTo("{\"hop\":\"edge\",\"kind\":\"stripped\","
					+ "\"header\":\"access-control-allow-origin\",\"requests\":[\"GET /orders\"],"
					+ "\"detail\":\"[https://app.example.com]\",\"fix\":\"Let Access-Control-Allow-Origin of the "
					+ "answer pass, and the Origin of the request. Only the server behind knows the value. If `export` wrote its file, "
					+ "write it again.\"}");
		}
	}

	@Test
	void writeWhenJUnitIsValidXml() throws Exception {
		String xml = check("junit").out();
		assertThat(xml).startsWith("<?xml version=\"1.0\" encoding=\"US-ASCII\"?>");
		Element suite = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new InputSource(new StringReader(xml)))
			.getDocumentElement();
		assertThat(suite.getAttribute("name")).isEqualTo(file().toString());
		assertThat(suite.getAttribute("tests")).isEqualTo("2");
		assertThat(suite.getAttribute("failures")).isEqualTo("1");
		Element first = (Element) suite.getElementsByTagName("testcase").item(0);
		assertThat(first.getAttribute("name")).startsWith("gr\u00fc\u00dfe \ud83d\ude00 <&\"'>]]> \\u001b[2J");
		Element failure = (Element) suite.getElementsByTagName("failure").item(0);
		assertThat(failure.getAttribute("message")).isEqualTo("allowed expected, and origin-not-allowed");
		assertThat(failure.getTextContent()).contains("\nWhat was sent, and what came back:\n");
	}

	@Test
	void writeWhenJUnitHasWhatHopsDo() throws IOException {
		try (ShopServer edge = new ShopServer((headers) -> headers.put("Access-Control-Max-Age", List.of("<5>")))) {
			assertThat(check("junit", edge).out())
				.contains("<system-out>edge adds access-control-max-age on GET /orders: [&lt;5&gt;]\nFix: Let ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "text", "json", "junit", "prometheus" })
	void writeWhenContractIsHostileMovesNoCursorAndForgesNoLine(String format) throws IOException {
		String out = check(format).out();
		assertThat(out.lines()).doesNotContain("suite = pass").noneMatch((line) -> line.startsWith("suite = pass"));
		assertThat(out).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]").contains("2J");
	}

	private Path file() {
		return this.folder.resolve("contract.yml");
	}

	private CommandOutcome check(String format) throws IOException {
		try (ShopServer server = new ShopServer()) {
			return CommandOutcome.of("check", "--url", server.url(), "--contract", write().toString(), "--format",
					format);
		}
	}

	private CommandOutcome check(String format, ShopServer edge) throws IOException {
		try (ShopServer server = new ShopServer()) {
			return CommandOutcome.of("check", "--hop", "edge=" + edge.url(), "--hop", "service=" + server.url(),
					"--contract", write().toString(), "--format", format);
		}
	}

	private Path write() throws IOException {
		return Files.writeString(file(), CONTRACT);
	}

}
