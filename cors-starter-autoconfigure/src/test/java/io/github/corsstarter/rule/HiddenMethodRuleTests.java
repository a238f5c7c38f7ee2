package io.github.corsstarter.rule;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HiddenMethodRule}.
 */
class HiddenMethodRuleTests {

	private static List<Finding> find(TestConfiguration configuration, String... filters) {
		return Looked.at(configuration, new HiddenMethodRule(() -> List.of(filters)));
	}

	@Test
	void checkWhenFilterIsBehindNamesWhatAFormCanDo() {
		assertThat(find(Looked.policy(), "bean 'hiddenHttpMethodFilter'"))
			.containsExactly(new Finding(FindingCode.HIDDEN_METHOD, Severity.WARNING, "default",
					"HiddenHttpMethodFilter", "bean 'hiddenHttpMethodFilter'",
					"The HiddenHttpMethodFilter stands behind the policies: a form post with '_method=PUT' is judged "
							+ "as POST, which the policy 'default' allows, and handled as PUT, which it does not.",
					"Switch the filter off if no form needs it, or take POST out of 'cors.allowed-methods', or "
							+ "add what pages can do there anyway (PUT, DELETE, PATCH)."));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET,POST                   | 1
			POST,PUT,DELETE            | 1
			GET                        | 0
			GET,DELETE                 | 0
			GET,POST,PUT,DELETE,PATCH  | 0
			*                          | 0
			""")
	void checkWhenMethodsAreListedFindsWhatAFormGains(String methods, int findings) {
		assertThat(find(Looked.policy("cors.allowed-methods=" + methods), "bean 'own'")).hasSize(findings);
	}

	@Test
	void checkWhenThereIsNoFilterOrNoPolicyFindsNothing() {
		assertThat(find(Looked.policy())).isEmpty();
		assertThat(find(TestConfiguration.empty(), "bean 'own'")).isEmpty();
	}

}
