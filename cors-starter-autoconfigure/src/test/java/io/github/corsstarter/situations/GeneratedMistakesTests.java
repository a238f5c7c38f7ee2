package io.github.corsstarter.situations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random mistakes in random shapes: the report never throws, and who does all that it
 * says has only those problems left for which it shows nothing.
 */
@Tag("long")
class GeneratedMistakesTests {

	private static final int ROUNDS = 150;

	private static final List<String> KEYS = List.of("allowed-origins: https://a.example",
			"allowed.origins: https://b.example", "origins: https://c.example,d.example",
			"allowed-origin-patterns: https://*.e.example", "allowedOrgins: f.example", "methods: GET,PUT",
			"allowed.methods: GET PUT", "allowed-headers: Content-Type Authorization", "headers: '*'",
			"exposed.headers: Location", "support.credentials: true", "credentials: maybe", "max-age: 3600L",
			"maxAgeSeconds: 30 minutes", "preflight.maxage: 600", "max-age-ms: 600000", "path: /api/**",
			"mapping: api/**", "url-patterns: /a/**", "enable: true", "allow-any-origin: true", "disabled: false",
			"policies.web.path: /web/**", "policies.web.origins: https://w.example", "something.else: 1",
			"on-denied: forbidd", "filter-order: 5", "frontend-url: https://g.example/path", "validation.modes: fail",
			"decorate-requests: true", "environments.dev.origins: http://localhost:3000", "environment: dev",
			"globalcors.cors-configurations.x: 1");

	static IntStream seeds() {
		return IntStream.range(0, ROUNDS);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void reportWhenMistakesAreRandomShowsOnlyFixesThatWork(int seed) {
		Configuration configuration = configuration(new Random(seed));
		Start broken = new Start(configuration);
		List<CorsPolicyProblem> before = broken.problems();
		if (before.isEmpty()) {
			return;
		}
		StartReport report = broken.report();
		assertThat(report.problems()).hasSizeGreaterThanOrEqualTo(before.size());
		List<CorsPolicyProblem> after = new Start(configuration.with(report.fixes())).problems();
		if (report.fixes().isEmpty()) {
			assertThat(after).hasSameSizeAs(before);
		}
		else {
			assertThat(after).as("%s%n%s", configuration, report.text()).hasSizeLessThan(before.size());
			assertThat(codes(before)).containsAll(codes(after));
		}
	}

	private static List<String> codes(List<CorsPolicyProblem> problems) {
		return problems.stream().map((problem) -> problem.code().id()).distinct().toList();
	}

	private static Configuration configuration(Random random) {
		List<String> keys = new ArrayList<>();
		for (int i = random.nextInt(5) + 1; i > 0; i--) {
			String key = KEYS.get(random.nextInt(KEYS.size()));
			if (keys.stream().noneMatch((other) -> name(other).equals(name(key)))) {
				keys.add(key);
			}
		}
		return switch (random.nextInt(6)) {
			case 0 -> yaml("cors:\n  " + String.join("\n  ", keys) + "\n");
			case 1 ->
				yaml("cors: {" + String.join(", ", keys.stream().map(GeneratedMistakesTests::quoted).toList()) + "}\n");
			case 2 ->
				yaml("app: x\n---\n" + String.join("\n", keys.stream().map((key) -> "cors." + key).toList()) + "\n");
			case 3 -> new Configuration(null,
					String.join("\n",
							keys.stream()
								.map((key) -> "cors." + name(key) + "=" + value(key).replace(",", ",\\\n    "))
								.toList())
							+ "\n",
					List.of(), List.of());
			case 4 -> new Configuration(null, null, List.of(),
					keys.stream().map((key) -> "--cors." + name(key) + "=" + value(key)).toList());
			default -> new Configuration(yaml("cors:\n  " + keys.get(0) + "\n").yaml(), null, keys.stream()
				.skip(1)
				.map((key) -> "CORS_" + name(key).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_") + "=" + value(key))
				.toList(), List.of());
		};
	}

	private static Configuration yaml(String text) {
		return new Configuration(text, null, List.of(), List.of());
	}

	private static String name(String key) {
		return key.substring(0, key.indexOf(": "));
	}

	private static String value(String key) {
		return key.substring(key.indexOf(": ") + 2).replace("'", "");
	}

	private static String quoted(String key) {
		return name(key) + ": \"" + value(key) + "\"";
	}

}
