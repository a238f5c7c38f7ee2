package io.github.corsstarter.cli.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.document.DocumentedPolicy;
import io.github.corsstarter.document.EnvironmentPolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Nothing that somebody wrote into a policy ends a comment, a text or a block of a
 * configuration.
 */
class HostileTextTests {

	private static final List<String> NAMES = List.of("x\"; } return 200; #", "x\nhttp-request return status 200",
			"x\r\nProxyPass / http://evil.example/", "x\\", "x\\\n", "${HOME}", "{$HOME}", "{env.HOME}", "%[env(HOME)]",
			"'x'", "`x`", "x }}", "<VirtualHost *>", "x\u0000y", "x\u2028y", "\u202ex", "default", "none", "ambiguous",
			"-", "", "x;y", "$host", "%{HTTP_HOST}");

	static Stream<Arguments> namesOfEachFormat() {
		return Stream.of(ExportFormat.values())
			.filter(HostileTextTests::isLineByLine)
			.flatMap((format) -> NAMES.stream().map((name) -> Arguments.of(format, name)));
	}

	private static boolean isLineByLine(ExportFormat format) {
		return format.target().comment().equals("#");
	}

	@ParameterizedTest
	@MethodSource("namesOfEachFormat")
	void nameWhenHostileChangesNothingButComments(ExportFormat format, String name) {
		String plain = write(format, "plain", "plain", "plain");
		String hostile = write(format, name, name, name);
		assertThat(skeleton(hostile)).isEqualTo(skeleton(plain));
		assertThat(hostile).matches("[\\x20-\\x7e\\n]*");
		assertThat(hostile.lines().filter((line) -> line.strip().startsWith("#")))
			.allMatch((line) -> !line.endsWith("\\") && !line.contains("$") && !line.contains("`"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x-$host", "x`y", "x'y", "#x", "x|y", "x%y", "x!", "x&y", "x~y", "x^y", "x+y", "x*y", "-f",
			".x" })
	void headerNameWhenNotPlainIsRefused(String name) {
		for (ExportFormat format : ExportFormat.values()) {
			assertThatThrownBy(() -> write(format, policy("x", name, "GET", "/**"))).as("%s", format)
				.isInstanceOf(ExportRefusedException.class)
				.hasMessageContaining("has a meaning of its own in configurations of servers");
			assertThatThrownBy(() -> write(format, policy("x", "x-a", name, "/**"))).as("%s", format)
				.isInstanceOf(ExportRefusedException.class);
		}
	}

	@Test
	void policiesWhenNamesFoldTogetherKeepNamesOfTheirOwn() {
		String text = write(ExportFormat.NGINX, policy("a b", "x-a", "GET", "/a/**"),
				policy("A-B", "x-a", "PUT", "/b/**"), policy("a_b", "x-a", "POST", "/c/**"));
		assertThat(text).contains("a_b OPTIONS ", "a_b_2 OPTIONS ", "a_b_3 OPTIONS ");
	}

	/** What is left of the statements without their words. */
	private static String skeleton(String text) {
		return text.lines()
			.filter((line) -> !line.strip().startsWith("#"))
			.filter((line) -> !line.isBlank() && !line.startsWith("map_hash_"))
			.map((line) -> line.replaceAll("[A-Za-z0-9_]+", "w"))
			.collect(Collectors.joining("\n"));
	}

	private static String write(ExportFormat format, String name, String date, String command) {
		return PolicyExport
			.write(format, new EnvironmentPolicies(name, "1", List.of(policy(name, "x-a", "GET", "/**"))),
					new ExportOptions("80", "http://a", ExportOptions.Application.NO_CORS, "", "", null, true,
							new ExportOptions.Provenance(date, command)))
			.text();
	}

	private static String write(ExportFormat format, DocumentedPolicy... policies) {
		return PolicyExport
			.write(format, new EnvironmentPolicies("x", "1", List.of(policies)),
					EdgePolicies.options(80, "http://a", ExportOptions.Application.NO_CORS))
			.text();
	}

	private static DocumentedPolicy policy(String name, String header, String method, String path) {
		return new DocumentedPolicy(List.of(path),
				CorsPolicySpec.builder(name)
					.allowedOrigins("https://app.example.com")
					.allowedMethods("GET", "HEAD", "POST", method)
					.allowedHeaders(header)
					.exposedHeaders(header)
					.build());
	}

}
