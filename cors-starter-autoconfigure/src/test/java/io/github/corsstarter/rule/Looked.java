package io.github.corsstarter.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.handler.OtherCors;
import io.github.corsstarter.rule.layer.BlockBuilder;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.ManagementPaths;

/**
 * What rules find in configurations and inventories.
 */
final class Looked {

	private Looked() {
	}

	/** What a rule finds in the policies of a configuration. */
	static List<Finding> at(TestConfiguration configuration, CorsFindingRule rule) {
		List<Finding> findings = new ArrayList<>();
		rule.check(policies(configuration), findings::add);
		return findings;
	}

	static ActivePolicies policies(TestConfiguration configuration) {
		LoadedCorsConfiguration loaded = configuration.load();
		return new ActivePolicies(loaded.environment(), loaded.policies(), loaded.inactiveEnvironments(),
				ManagementPaths.of(() -> List.of("/actuator"), () -> List.of("/actuator")), 1, Instant.EPOCH);
	}

	static CorsPolicies active(TestConfiguration configuration) {
		return new CorsPolicies(new Generation(policies(configuration),
				PropertyOrigins.asOf(configuration.environment()), configuration.load().notes()));
	}

	/** A configuration with a policy of one origin. */
	static TestConfiguration policy(String... lines) {
		return TestConfiguration
			.properties(String.join("\n", lines) + "\ncors.allowed-origins=https://app.example.com");
	}

	static PathPattern pattern(String text) {
		return PathPatternParser.defaultInstance.parse(text);
	}

	/** A handler of the application's own. */
	static MappedHandler handler(String path, String... methods) {
		return new MappedHandler(pattern(path),
				Arrays.stream(methods).map(RequestMethod::valueOf).collect(Collectors.toSet()), () -> "Shop.handle()",
				true, null);
	}

	static MappedHandler annotated(String path, OtherCors cors) {
		return annotated(path, configuration(cors));
	}

	static MappedHandler annotated(String path, CorsConfiguration cors) {
		return new MappedHandler(pattern(path), Set.of(), () -> "Shop.annotated()", true, cors);
	}

	static CorsConfiguration configuration(OtherCors cors) {
		CorsConfiguration configuration = new CorsConfiguration();
		if (cors == OtherCors.ANY_ORIGIN_WITH_CREDENTIALS) {
			configuration.addAllowedOriginPattern("*");
			configuration.setAllowCredentials(true);
		}
		else {
			configuration.addAllowedOrigin("https://app.example.com");
		}
		return configuration;
	}

	static BlockBuilder blocks(TestConfiguration configuration) {
		return new BlockBuilder(configuration.blockCheck());
	}

	static MappedHandler framework(String path) {
		return new MappedHandler(pattern(path), Set.of(), () -> "Spring.handle()", false, null);
	}

	static Supplier<HandlerInventory> inventory(MappedHandler... handlers) {
		return () -> new HandlerInventory(Arrays.asList(handlers), List.of(), true, List.of());
	}

	static Supplier<HandlerInventory> incomplete(MappedHandler... handlers) {
		return () -> new HandlerInventory(Arrays.asList(handlers), List.of(), false, List.of());
	}

}
