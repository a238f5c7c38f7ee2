package io.github.corsstarter.compatibility.survival;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import io.github.corsstarter.compatibility.survival.SurvivalOutcome.Survival;
import io.github.corsstarter.compatibility.survival.application.SeenRequests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the answers of a running server against the table.
 *
 * @param server the server
 * @param base where the application is
 */
record SurvivalCheck(Server server, URI base) {

	private static final String ORIGIN = "https://app.example.com";

	private static final Map<String, List<String>> POLICY = Map.of("access-control-allow-origin", List.of(ORIGIN),
			"access-control-allow-credentials", List.of("true"), "access-control-expose-headers", List.of("location"));

	/**
	 * All cases of a server over each protocol that fits, the one that may harm others
	 * last.
	 */
	static Stream<Arguments> cases(Server server) {
		return SurvivalCases.on(server)
			.sorted(Comparator.comparing(LaterCases::leavesDisorder))
			.flatMap((survivalCase) -> Stream.of(HttpClient.Version.HTTP_1_1, HttpClient.Version.HTTP_2)
				.filter((version) -> version == HttpClient.Version.HTTP_1_1 || isForHttp2(survivalCase, server))
				.map((version) -> Arguments.of(version, survivalCase)));
	}

	/** Over HTTP/2, a server may reset the stream of what it refuses. */
	private static boolean isForHttp2(SurvivalCase survivalCase, Server server) {
		return !survivalCase.http1() && survivalCase.outcomes().get(server).survival() != Survival.UNSEEN;
	}

	void run(HttpClient.Version version, SurvivalCase survivalCase) throws Exception {
		String name = version + " " + survivalCase.name();
		SurvivalOutcome outcome = survivalCase.outcomes().get(this.server);
		Received answer = send(version, survivalCase.request(), name, outcome);
		assertThat(answer.status()).as("status of %s", name).isEqualTo(outcome.status());
		if (survivalCase.isCompressed()) {
			assertThat(answer.headers().get("content-encoding")).as("coding of %s", name).containsExactly("gzip");
		}
		// over HTTP/2 Tomcat ends the stream as if all were well
		if (version == HttpClient.Version.HTTP_1_1) {
			assertThat(answer.cut()).as("%s is cut off", name).isEqualTo(outcome.survival() == Survival.CUT);
		}
		if (outcome.survival() == Survival.UNSEEN) {
			assertThat(SeenRequests.contain(name)).as("%s is seen by a filter", name).isFalse();
			assertThat(answer.accessControl()).as(name).isEmpty();
		}
		else {
			assertThat(answer.accessControl()).as(name).isEqualTo(POLICY);
			assertThat(answer.headers().getOrDefault("x-twice", List.of())).as("other lines of %s", name)
				.doesNotHaveDuplicates();
			assertThat(answer.vary()).as("Vary of %s", name).doesNotHaveDuplicates();
			assertThat(answer.vary().contains("origin")).as("Vary of %s", name)
				.isEqualTo(outcome.survival() != Survival.WITHOUT_VARY);
		}
	}

	private Received send(HttpClient.Version version, SurvivalRequest request, String name, SurvivalOutcome outcome)
			throws Exception {
		if (request.raw()) {
			return new SocketSender(this.base).send(request, ORIGIN, name);
		}
		Duration patience = Duration.ofSeconds((outcome.survival() == Survival.CUT) ? 2 : 30);
		return new HttpSender(version, this.base).send(request, ORIGIN, name, patience);
	}

}
