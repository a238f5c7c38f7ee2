package io.github.corsstarter.diff;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.SourcedOrigins;
import io.github.corsstarter.origin.ExactOriginsBuilder;
import io.github.corsstarter.origin.OriginPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PolicyDiff}: sources of origins, which are named and not read.
 */
class PolicyDiffSourcesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			https://a.x.example          | https://a.x.example; sources t  | default: widened; origins +source:t
			https://a.x.example; sources t | https://a.x.example           | default: narrowed; origins -source:t
			https://a.x.example; sources t | https://a.x.example; sources u \
			| default: widened and narrowed; origins +source:u -source:t
			; sources t                  | ; sources t; methods GET        | default: narrowed; methods -POST
			; sources t                  | *; methods GET HEAD POST        | default: widened; origins +* -source:t
			*                            | ; sources t                     | default: narrowed; origins +source:t -*
			*; sources t                 | *                               | default: no effect; origins -source:t
			; sources t                  | ; sources t; max-age 5 | default: no effect; max-age 1800s -> 5s
			""")
	void ofWhenSourcesChangeNamesThem(String before, String after, String line) {
		PolicyDiff diff = diff(before, after);
		assertThat(diff.lines()).containsExactly(line);
		assertThat(diff.narrowsAccess()).isEqualTo(line.contains("narrowed") && !line.contains("methods"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			; sources t | ; sources u | source:t | source:u
			; sources t | ; sources t; methods GET HEAD POST PUT | '' | source:t
			""")
	void ofWhenOriginsAreOfSourcesHasWitnessesThatNameThem(String before, String after, String denied, String allowed) {
		AccessChange access = diff(before, after).policies().get(0).access();
		assertThat(access.newlyDenied()).extracting(AccessChange.Witness::origin)
			.isEqualTo(denied.isEmpty() ? List.of() : List.of(denied));
		assertThat(access.newlyAllowed()).extracting(AccessChange.Witness::origin).containsExactly(allowed);
	}

	private static PolicyDiff diff(String before, String after) {
		return PolicyDiff.of(TestPolicies.set(new PolicySet.Entry("/**", connected(before))),
				TestPolicies.set(new PolicySet.Entry("/**", connected(after))));
	}

	/** What a source has now says nothing of a change. */
	private static CorsPolicy connected(String notation) {
		CorsPolicy policy = TestPolicies.policy("default", notation);
		SourcedOrigins origins = new SourcedOrigins("t");
		ExactOriginsBuilder builder = new ExactOriginsBuilder();
		builder.add(OriginPattern.parse("https://a.x.example"));
		origins.replace(builder.build(), Instant.EPOCH);
		policy.readFrom(List.of(origins));
		return policy;
	}

}
