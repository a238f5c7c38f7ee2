package io.github.corsstarter.coexistence;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code spring.graphql.cors.*} below a policy: named where something reads the keys, and
 * nowhere else.
 */
class GraphQlCorsKeysTests {

	private static List<String> findings(ServerStack stack, String schemas) {
		try (StartedApplication application = StartedApplication.start(stack.application(GraphQl.class),
				"--spring.autoconfigure.exclude=" + String.join(",", stack.otherServers()),
				"--management.endpoints.web.exposure.include=cors", "--spring.graphql.schema.locations=" + schemas,
				"--spring.graphql.cors.allowed-origins=https://other.example.com", "--cors.paths=/graphql",
				"--cors.allowed-origins=https://app.example.com")) {
			return application.actuator("cors").read("$.findings[?(@.code == 'second-cors-layer')].property");
		}
	}

	@ParameterizedTest
	@EnumSource
	void keysThatAreReadAreFound(ServerStack stack) {
		assertThat(findings(stack, "classpath:coexistence/")).containsExactly("spring.graphql.cors.allowed-origins");
	}

	@ParameterizedTest
	@EnumSource
	void keysWithoutASchemaAreNot(ServerStack stack) {
		assertThat(findings(stack, "classpath:none/")).isEmpty();
	}

}
