package io.github.corsstarter.compatibility.survival;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table, on a WAR in a Tomcat that Spring Boot did not start. There Spring Boot has a
 * filter that resets each failed response.
 */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "compatibility.server", matches = "tomcat")
class WarSurvivalTests {

	private ExternalTomcat tomcat;

	private SurvivalCheck check;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		this.tomcat = ExternalTomcat.start(folder);
		this.check = new SurvivalCheck(Server.WAR, this.tomcat.application());
	}

	@AfterAll
	void stop() {
		this.tomcat.close();
	}

	static Stream<Arguments> cases() {
		return SurvivalCheck.cases(Server.WAR);
	}

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("cases")
	void answerWhenOriginIsAllowedHasTheHeadersOfThePolicy(HttpClient.Version version, SurvivalCase survivalCase)
			throws Exception {
		this.check.run(version, survivalCase);
	}

}
