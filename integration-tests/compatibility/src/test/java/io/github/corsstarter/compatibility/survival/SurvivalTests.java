package io.github.corsstarter.compatibility.survival;

import java.net.http.HttpClient;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.compatibility.survival.application.SurvivalApplication;
import io.github.corsstarter.integration.StartedApplication;

/**
 * The table, on the server that is on the class path.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SurvivalTests {

	private StartedApplication application;

	private SurvivalCheck check;

	@BeforeAll
	void start() {
		this.application = SurvivalApplication.start();
		this.check = new SurvivalCheck(Server.ofThisRun(), this.application.uri());
	}

	@AfterAll
	void stop() {
		this.application.close();
	}

	static Stream<Arguments> cases() {
		return SurvivalCheck.cases(Server.ofThisRun());
	}

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("cases")
	void answerWhenOriginIsAllowedHasTheHeadersOfThePolicy(HttpClient.Version version, SurvivalCase survivalCase)
			throws Exception {
		this.check.run(version, survivalCase);
	}

}
