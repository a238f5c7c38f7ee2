package io.github.corsstarter.document;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.diff.Effect;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DocumentDiff}.
 */
class DocumentDiffTests {

	@Test
	void compareWhenPoliciesAreTheSameIsEmpty() {
		assertThat(diff("3f2a9c51", "3f2a9c52").isEmpty()).isTrue();
		assertThat(diff("3f2a9c51", "3f2a9c52").effect()).isEqualTo(Effect.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					- PUT|- PATCH|BOTH|default: widened and narrowed; methods +PATCH -PUT
					- authorization|- x-a|BOTH|default: widened and narrowed; headers +x-a -authorization
					- location|- etag|BOTH|default: widened and narrowed; exposed headers +etag -location
					- https://*.example.com|- https://**.example.com|WIDENED|default: widened; origins +https://**.example.com -https://*.example.com
					- https://app.example.com|- https://shop.example.com|NONE|default: no effect; origins +https://shop.example.com -https://app.example.com
					max-age: 30m|max-age: 2h|NONE|default: no effect; max-age 1800s -> 7200s
					credentials: true|credentials: false|NARROWED|default: narrowed; credentials true -> false
					on-denied: forbid|on-denied: omit-headers|NONE|default: no effect; on-denied forbid -> omit-headers
					status: 204|status: 200|NONE|default: no effect; preflight-status 204 -> 200
					""")
	void compareWhenPolicyDiffersSaysWhatItDoes(String before, String after, Effect effect, String line) {
		DocumentDiff diff = diff(before, after);
		assertThat(diff.effect()).isEqualTo(effect);
		assertThat(diff.lines()).contains("  " + line);
	}

	@Test
	void linesWhenRequestsFareDifferentlyNameThem() {
		assertThat(diff("- https://app.example.com\n", "- https://new.example.org\n").lines()).containsExactly(
				"prod: widened", "  default: widened; origins +https://new.example.org -https://app.example.com",
				"  now allowed: GET /orders/any from https://new.example.org");
	}

	@Test
	void linesWhenVersionsDifferNameThem() {
		PolicyDocument after = TestDocuments
			.read(TestDocuments.SHOP.replace("3f2a9c51", "00000001").replace("PUT", "PATCH"));
		assertThat(DocumentDiff.of(TestDocuments.read(TestDocuments.SHOP), after).lines().get(0))
			.isEqualTo("prod: widened and narrowed (3f2a9c51 -> 00000001)");
	}

	@Test
	void compareWhenEnvironmentIsNewOrGoneSaysSo() {
		PolicyDocument shop = TestDocuments.read(TestDocuments.SHOP);
		PolicyDocument renamed = TestDocuments.read(TestDocuments.SHOP.replace("  prod:", "  live:"));
		DocumentDiff diff = DocumentDiff.of(shop, renamed);
		assertThat(diff.effect()).isEqualTo(Effect.BOTH);
		assertThat(diff.environments()).extracting(EnvironmentDiff::change)
			.containsExactly(EnvironmentDiff.Change.ADDED, EnvironmentDiff.Change.REMOVED);
		assertThat(diff.lines()).contains("live: new environment, widened", "prod: environment is gone, narrowed");
	}

	@Test
	void linesWhenNamesAreHostileMoveNoCursor() {
		PolicyDocument evil = TestDocuments.read(TestDocuments.SHOP.replace("  prod:", "  \"\\e[2J\\n\":"));
		assertThat(DocumentDiff.of(TestDocuments.read(TestDocuments.SHOP), evil).lines())
			.allMatch((line) -> line.chars().noneMatch(Character::isISOControl))
			.anyMatch((line) -> line.startsWith("\\u001b[2J\\u000a: new environment"));
	}

	private static DocumentDiff diff(String before, String after) {
		String changed = TestDocuments.SHOP.substring(TestDocuments.SHOP.indexOf("      default:"));
		String head = TestDocuments.SHOP.substring(0, TestDocuments.SHOP.indexOf("      default:"));
		String text = changed.contains(before) ? head + changed.replace(before, after)
				: TestDocuments.SHOP.replace(before, after);
		return DocumentDiff.of(TestDocuments.read(TestDocuments.SHOP), TestDocuments.read(text));
	}

}
