package io.github.corsstarter.server;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.conformance.ConformanceCase;
import io.github.corsstarter.conformance.ConformanceCase.Header;
import io.github.corsstarter.conformance.ConformanceCases;
import io.github.corsstarter.conformance.ConformancePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of conformance cases over sockets: what the engine decides is what each
 * server sends.
 */
class ConformanceServerTests {

	private static final Map<TestServer, RunningServer> SERVERS = new EnumMap<>(TestServer.class);

	@BeforeAll
	static void start() {
		Map<String, String> properties = new LinkedHashMap<>();
		for (ConformancePolicy policy : ConformancePolicy.all()) {
			String prefix = "cors.policies." + policy.name() + ".";
			properties.put(prefix + "paths", "/open/" + policy.name() + "/**");
			policy.settings().forEach((key, value) -> properties.put(prefix + key, value));
		}
		for (TestServer server : TestServer.values()) {
			SERVERS.put(server, server.start(properties));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
		SERVERS.clear();
	}

	static Stream<Arguments> cases() {
		return Stream.of(TestServer.values())
			.flatMap((server) -> ConformanceCases.all()
				.stream()
				.filter((row) -> !row.rawOnly())
				.map((row) -> Arguments.of(server, row)));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void serverWhenConformanceCaseSendsWhatTheEngineDecides(TestServer name, ConformanceCase template) {
		RunningServer server = SERVERS.get(name);
		ConformanceCase row = template.at(server.origin());
		Answer answer = server.send(row.method(), "/open/" + row.policy().name() + "/any", headersOf(row));
		Map<String, String> expected = new TreeMap<>();
		row.accessControl().forEach((header, value) -> expected.put(header.toLowerCase(Locale.ROOT), value));
		assertThat(answer.accessControl()).as("headers of %s", row).isEqualTo(expected);
		assertThat(answer.vary()).as("Vary of %s", row)
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(varyOf(row));
		assertThat(answer.status()).as("status of %s", row)
			.isEqualTo(row.isAnswered() ? row.status() : statusOfHandler(row));
		if (row.rejection() == CorsRejection.ORIGIN_NOT_ALLOWED && row.isAnswered()) {
			assertThat(answer.body()).isEmpty();
		}
	}

	private static int statusOfHandler(ConformanceCase row) {
		// the handler takes every method that Spring knows
		return Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS").contains(row.method()) ? 200 : 405;
	}

	private static List<String> varyOf(ConformanceCase row) {
		return row.vary().stream().map((name) -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toList());
	}

	private static String[] headersOf(ConformanceCase row) {
		List<String> headers = new ArrayList<>();
		for (Header header : row.requestHeaders()) {
			headers.add(header.name());
			headers.add(header.value());
		}
		return headers.toArray(new String[0]);
	}

}
