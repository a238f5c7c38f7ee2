package io.github.corsstarter.compatibility.survival;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.compatibility.survival.application.SurvivalApplication;
import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of bad input, on the server that is on the class path. Whatever comes in, no
 * answer has a header twice, a control character, or an origin that may not read it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputAnswerTests {

	private StartedApplication application;

	private Connection connection;

	@BeforeAll
	void start() {
		this.application = SurvivalApplication.start();
		this.connection = new Connection(this.application.uri());
	}

	@AfterAll
	void stop() {
		this.application.close();
	}

	static Stream<BadInputCase> cases() {
		return BadInputCases.all().stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void answerWhenInputIsBadAllowsNoMoreThanThePolicy(BadInputCase badInput) throws Exception {
		Set<String> found = new LinkedHashSet<>();
		for (String bytes : badInput.variants()) {
			List<Received> answers = this.connection.send(bytes, badInput.chunk(), badInput.atMost());
			assertThat(answers).as(badInput.name()).allSatisfy(BadInputAnswerTests::isClean);
			found.add(answers.stream().map(BadInputAnswerTests::describe).collect(Collectors.joining("; ")));
		}
		assertThat(found).as(badInput.name()).containsExactly(badInput.answer(Server.ofThisRun()));
	}

	private static void isClean(Received answer) {
		assertThat(answer.accessControl().values()).allMatch((lines) -> lines.size() == 1);
		assertThat(answer.accessControl().isEmpty())
			.isEqualTo(!answer.accessControl().containsKey("access-control-allow-origin"));
		assertThat(answer.vary()).doesNotHaveDuplicates();
		assertThat(answer.headers()).doesNotContainKeys("x-injected", "set-cookie");
	}

	private static String describe(Received answer) {
		return answer.accessControl()
			.getOrDefault("access-control-allow-origin", List.of())
			.stream()
			.map((origin) -> " " + BadInputCases.ALLOWED.getOrDefault(origin, "for " + origin))
			.collect(Collectors.joining("", Integer.toString(answer.status()), ""));
	}

}
