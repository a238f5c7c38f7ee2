package io.github.corsstarter.compatibility.survival;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.corsstarter.compatibility.survival.application.SurvivalApplication;

/**
 * The table, on the server that is on the class path.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SurvivalTests {

	private static final Server SERVER = Server
		.valueOf(System.getProperty("compatibility.server").toUpperCase(Locale.ROOT));

	private ConfigurableApplicationContext application;

	private SurvivalCheck check;

	@BeforeAll
	void start() {
		String stack = (SERVER == Server.NETTY) ? "reactive" : "servlet";
		this.application = SurvivalApplication.configure(new SpringApplicationBuilder())
			.run("--server.port=0", "--server.address=127.0.0.1", "--spring.main.web-application-type=" + stack);
		String port = this.application.getEnvironment().getProperty("local.server.port");
		this.check = new SurvivalCheck(SERVER, URI.create("http://127.0.0.1:" + port));
	}

	@AfterAll
	void stop() {
		this.application.close();
	}

	static Stream<Arguments> cases() {
		return SurvivalCheck.cases(SERVER);
	}

	@ParameterizedTest(name = "{0}, {1}")
	@MethodSource("cases")
	void answerWhenOriginIsAllowedHasTheHeadersOfThePolicy(HttpClient.Version version, SurvivalCase survivalCase)
			throws Exception {
		this.check.run(version, survivalCase);
	}

}
