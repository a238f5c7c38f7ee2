package io.github.corsstarter;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.origin.attack.OriginAttack.Breach;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what becomes of a policy that does not withstand the self-attack.
 */
class SelfAttackFailureTests {

	private static final List<String> WRITTEN = List.of("https://app.example.com", "null", "https://x.example:443/");

	@Test
	void compileWhenAttackSucceedsReportsDefectAtItsEntry() {
		List<CorsPolicyProblem> problems = new ArrayList<>();
		List<String> attacked = new ArrayList<>();
		compile(problems, attacked, new Breach(2, "https://evil.test", true));
		assertThat(attacked).containsExactly("null", "https://app.example.com", "https://x.example:443/");
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(ProblemCode.SELF_ATTACK_FAILED);
			assertThat(problem.code().id()).isEqualTo("self-attack-failed");
			assertThat(problem.property()).isEqualTo("allowed-origins[2]");
			assertThat(problem.value()).isEqualTo("https://x.example:443/");
			assertThat(problem.message()).contains("'https://x.example:443/'", "admits 'https://evil.test'", "bug",
					"report");
			assertThat(problem.fix()).isNull();
		});
	}

	@Test
	void compileWhenAttackSucceedsAllowsNothing() {
		OriginAllowlist origins = compile(new ArrayList<>(), new ArrayList<>(), new Breach(0, "null", false));
		assertThat(List.of("https://app.example.com", "https://x.example", "null", "https://evil.test"))
			.noneMatch(origins);
		assertThat(origins.entries()).isEmpty();
	}

	@Test
	void compileWhenAttackFailsAllowsWhatWasWritten() {
		OriginAllowlist origins = new OriginCompiler(spec(), (problem) -> {
		}).compile();
		assertThat(List.of("https://app.example.com", "https://x.example", "null")).allMatch(origins);
		assertThat(origins.test("https://evil.test")).isFalse();
		assertThat(origins.entries()).hasSize(3);
	}

	private static OriginAllowlist compile(List<CorsPolicyProblem> problems, List<String> attacked, Breach breach) {
		return new OriginCompiler(spec(), problems::add) {

			@Override
			Breach attack(List<String> written, OriginAllowlist origins) {
				attacked.addAll(written);
				assertThat(origins.test("https://app.example.com")).isTrue();
				assertThat(origins.test("null")).isTrue();
				assertThat(origins.test("https://evil.test")).isFalse();
				return breach;
			}

		}.compile();
	}

	private static CorsPolicySpec spec() {
		return CorsPolicySpec.builder("test")
			.allowedOrigins(WRITTEN.toArray(String[]::new))
			.safetyRules(new SafetyRules(false, true, false, false, false, false))
			.build();
	}

}
