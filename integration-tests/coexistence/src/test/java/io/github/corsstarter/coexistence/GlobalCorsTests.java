package io.github.corsstarter.coexistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.jayway.jsonpath.DocumentContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.coexistence.GatewayVerdicts.Call;
import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway with {@code globalcors} gets a policy: what that policy would take away is
 * found, and nothing is lost by who takes over the block that the finding shows.
 */
class GlobalCorsTests {

	private static final String ROUTE = """
			spring.cloud.gateway.server.webflux:
			  enabled: true
			  routes:
			  - {id: upstream, uri: "%s", predicates: ["Path=/*/*"]}
			management.endpoints.web.exposure.include: cors
			""".formatted(RoutedServer.URI);

	private static final String GLOBAL_CORS = """
			spring.cloud.gateway.server.webflux.globalcors.cors-configurations:
			  "[/**]":
			    allowedOrigins: [https://app.example.com, https://shop.example.com]
			    allowedMethods: [GET, PUT]
			    allowedHeaders: [x-tenant]
			    exposedHeaders: [x-total]
			    allowCredentials: true
			""";

	private static final String POLICY = """
			cors:
			  paths: /governed/**
			  allowed-origins: https://app.example.com
			  allowed-headers: x-trace
			""";

	private static final String FINDINGS = "$.findings[?(@.code == 'second-cors-layer')]";

	@TempDir
	private Path folder;

	@Test
	void findingNamesWhatThePolicyDoesNotAllow() throws IOException {
		try (StartedApplication gateway = start(ROUTE, GLOBAL_CORS, POLICY)) {
			DocumentContext cors = gateway.actuator("cors");
			assertThat(cors.<List<String>>read(FINDINGS + ".message")).singleElement()
				.asString()
				.contains("The policy 'default' governs '/governed/**' and wins there")
				.endsWith("the policy does not allow: the origin https://shop.example.com; the method PUT; "
						+ "the request header x-tenant; reading the response header x-total; credentials.");
			assertThat(cors.<List<String>>read(FINDINGS + ".source")).singleElement()
				.asString()
				.contains("1.yml] - 3:");
		}
	}

	@Test
	void blockOfTheFindingLosesNothingOnceGlobalCorsIsGone() throws IOException {
		List<Call> before;
		try (StartedApplication gateway = start(ROUTE, GLOBAL_CORS)) {
			before = GatewayVerdicts.allowed(gateway, "/governed/plain");
			assertThat(before).contains(new Call("https://shop.example.com", "PUT", "x-tenant"))
				.noneMatch((call) -> call.origin().equals("https://stranger.example"));
		}
		List<Call> policyAlone;
		String block;
		try (StartedApplication gateway = start(ROUTE, GLOBAL_CORS, POLICY)) {
			policyAlone = GatewayVerdicts.allowed(gateway, "/governed/plain");
			assertThat(policyAlone).doesNotContainAnyElementsOf(before.stream().filter(Call::hasTenant).toList());
			block = block(gateway);
		}
		try (StartedApplication gateway = start(ROUTE, GLOBAL_CORS, POLICY, block)) {
			assertThat(gateway.actuator("cors").<List<String>>read(FINDINGS + ".message")).singleElement()
				.asString()
				.endsWith("It allows nothing that the policy does not.");
			assertThat(GatewayVerdicts.allowed(gateway, "/governed/plain")).containsAll(before)
				.containsAll(policyAlone);
		}
		try (StartedApplication gateway = start(ROUTE, POLICY, block)) {
			assertThat(gateway.actuator("cors").<List<String>>read(FINDINGS + ".message")).isEmpty();
			assertThat(GatewayVerdicts.allowed(gateway, "/governed/plain")).containsAll(before)
				.noneMatch((call) -> call.origin().equals("https://stranger.example"));
		}
	}

	@Test
	void pathWithoutPolicyIsLeftToGlobalCors() throws IOException {
		List<String> without;
		try (StartedApplication gateway = start(ROUTE, GLOBAL_CORS)) {
			without = GatewayVerdicts.answers(gateway, "/free/plain");
		}
		try (StartedApplication gateway = start(ROUTE, GLOBAL_CORS, POLICY)) {
			assertThat(GatewayVerdicts.answers(gateway, "/free/plain")).isEqualTo(without);
		}
	}

	@Test
	void gatewayThatIsOffHasNoFinding() throws IOException {
		String off = "spring.cloud.gateway.server.webflux.enabled: false";
		try (StartedApplication application = start(ROUTE, GLOBAL_CORS, POLICY, off)) {
			assertThat(application.actuator("cors").<List<String>>read(FINDINGS + ".message")).isEmpty();
		}
	}

	@Test
	void keysThatThisGatewayDoesNotReadAreNoFinding() throws IOException {
		String formerly = GLOBAL_CORS.replace("server.webflux.", "");
		try (StartedApplication gateway = start(ROUTE, formerly, POLICY)) {
			assertThat(GatewayVerdicts.allowed(gateway, "/free/plain")).isEmpty();
			assertThat(gateway.actuator("cors").<List<String>>read(FINDINGS + ".message")).isEmpty();
		}
	}

	private static String block(StartedApplication gateway) {
		List<String> fixes = gateway.actuator("cors").read(FINDINGS + ".fix");
		assertThat(fixes).singleElement()
			.asString()
			.startsWith("To allow the same, copy this into the configuration, then remove ");
		return fixes.get(0).substring(fixes.get(0).indexOf("cors:" + System.lineSeparator()));
	}

	/** Starts the gateway; what a file says overrides those before it. */
	private StartedApplication start(String... files) throws IOException {
		StringBuilder locations = new StringBuilder("classpath:/application.properties");
		for (int i = 0; i < files.length; i++) {
			Path file = Files.writeString(this.folder.resolve(i + ".yml"), files[i]);
			locations.append(',').append(file.toUri());
		}
		return StartedApplication.start(ServerStack.REACTIVE.application(Gateways.OnReactive.class),
				"--spring.config.location=" + locations, "--spring.autoconfigure.exclude="
						+ String.join(",", ServerStack.REACTIVE.otherServers()));
	}

}
