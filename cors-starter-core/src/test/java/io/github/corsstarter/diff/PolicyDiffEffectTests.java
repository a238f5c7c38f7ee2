package io.github.corsstarter.diff;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diff.AccessChange.Witness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the effect of a {@link PolicyDiff} with one policy: what is admitted counts,
 * and not what was written. Each case is tried in both directions.
 */
class PolicyDiffEffectTests {

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void effectWhenPolicyChangesIsThatOfTheRequests(String name, String before, String after, String effect,
			List<String> denied, List<String> allowed) {
		check(before, after, effect, denied, allowed);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void effectWhenChangeIsUndoneIsTheOpposite(String name, String before, String after, String effect,
			List<String> denied, List<String> allowed) {
		String opposite = effect.equals("widened") ? "narrowed" : (effect.equals("narrowed") ? "widened" : effect);
		check(after, before, opposite, allowed, denied);
	}

	private static void check(String before, String after, String effect, List<String> denied, List<String> allowed) {
		CorsPolicy first = TestPolicies.policy("default", before);
		CorsPolicy second = TestPolicies.policy("default", after);
		PolicyDiff diff = PolicyDiff.of(PolicySet.of(first), PolicySet.of(second));
		assertThat(diff.effect().id()).isEqualTo(effect);
		AccessChange access = diff.policies().isEmpty() ? AccessChange.NONE : diff.policies().get(0).access();
		assertThat(access.effect().id()).isEqualTo(effect);
		assertThat(access.newlyDenied().stream().map(PolicyDiffEffectTests::shown)).isEqualTo(denied)
			.hasSameSizeAs(access.newlyDenied());
		assertThat(access.newlyAllowed().stream().map(PolicyDiffEffectTests::shown)).isEqualTo(allowed);
		assertThat(access.newlyDenied())
			.allMatch((request) -> Verdicts.isAllowed(first, request) && !Verdicts.isAllowed(second, request));
		assertThat(access.newlyAllowed())
			.allMatch((request) -> !Verdicts.isAllowed(first, request) && Verdicts.isAllowed(second, request));
	}

	private static String shown(Witness witness) {
		return switch (witness.aspect()) {
			case ORIGIN -> witness.origin();
			case METHOD -> witness.method();
			case HEADER -> "header " + witness.header();
			case CREDENTIALS -> "credentials " + witness.credentials();
			case EXPOSED_HEADER -> "read " + witness.exposedHeader();
		};
	}

	static Stream<Arguments> cases() {
		return Stream.of(origins(), patterns(), rest()).flatMap((cases) -> cases);
	}

	private static Stream<Arguments> origins() {
		return Stream.of(none("same text", "https://a.x.example", "https://a.x.example"),
				none("order", "https://a.x.example https://b.x.example", "https://b.x.example https://a.x.example"),
				none("repeated", "https://a.x.example", "https://a.x.example https://a.x.example"),
				none("same origin, other text", "https://a.x.example", "HTTPS://A.X.example:443/"),
				narrowed("origin gone", "https://a.x.example https://b.x.example", "https://b.x.example",
						"https://a.x.example"),
				of("origin replaced", "https://a.x.example", "https://b.x.example", "both",
						List.of("https://a.x.example"), List.of("https://b.x.example")),
				of("scheme", "https://a.x.example", "http://a.x.example", "both", List.of("https://a.x.example"),
						List.of("http://a.x.example")),
				of("port", "https://a.x.example", "https://a.x.example:8443", "both", List.of("https://a.x.example"),
						List.of("https://a.x.example:8443")),
				narrowed("null", "https://a.x.example null", "https://a.x.example", "null"),
				narrowed("file", "https://a.x.example file://", "https://a.x.example", "file://"),
				narrowed("origin of an app", "https://a.x.example capacitor://localhost", "https://a.x.example",
						"capacitor://localhost"),
				none("below *", "*", "https://a.x.example * null https://*.x.example:*"),
				narrowed("* instead", "*", "https://a.x.example", "https://a.any.example"),
				narrowed("* instead of a wide pattern", "*", "https://**.any.example https://**.example null",
						"https://a"),
				narrowed("more than are shown", "https://z.x.example " + many(), "https://z.x.example",
						many().split(" ", 11)));
	}

	private static String many() {
		return "https://0.x.example https://1.x.example https://2.x.example https://3.x.example https://4.x.example "
				+ "https://5.x.example https://6.x.example https://7.x.example https://8.x.example https://9.x.example";
	}

	private static Stream<Arguments> patterns() {
		return Stream.of(none("below one label", "https://*.x.example", "https://*.x.example https://a.x.example"),
				none("below any depth", "https://**.x.example",
						"https://**.x.example https://a.b.x.example https://a.x.example"),
				none("port below any port", "https://a.x.example:*",
						"https://a.x.example:* https://a.x.example:8443 https://a.x.example"),
				none("one label below any depth", "https://**.x.example", "https://**.x.example https://*.x.example"),
				none("patterns of a subdomain below any depth", "https://**.x.example",
						"https://**.x.example https://*.b.x.example https://**.b.x.example"),
				none("pattern below its any port", "https://**.x.example:*",
						"https://**.x.example:* https://*.x.example:8443 https://**.x.example"),
				none("within a label below one label", "https://*.x.example",
						"https://*.x.example https://a-*.x.example https://*-a.x.example https://a*b.x.example"),
				none("within a label below a shorter one", "https://a*.x.example https://*b.x.example",
						"https://a*.x.example https://*b.x.example https://aa*.x.example https://a*b.x.example"),
				none("too long to be admitted", "https://b.x.example",
						"https://b.x.example https://" + "a".repeat(62) + "*b.x.example"),
				of("one label for any depth", "https://**.x.example", "https://*.x.example", "narrowed",
						List.of("https://a.a.x.example"), List.of()),
				narrowed("pattern made a list", "https://*.x.example", "https://a.x.example https://b.x.example",
						"https://c.x.example"),
				narrowed("pattern made a longer list", "https://*.x.example",
						"https://a*.x.example https://b*.x.example https://a.x.example", "https://b.x.example"),
				narrowed("any port made a list", "https://a.x.example:*",
						"https://a.x.example https://a.x.example:8443", "https://a.x.example:47391"),
				narrowed("any depth made patterns", "https://**.x.example",
						"https://*.x.example https://**.a.x.example https://*.b.x.example", "https://a.c.x.example"),
				narrowed("within a label made longer", "https://a*.x.example", "https://aa*.x.example",
						"https://aa.x.example"),
				narrowed("underscore is not within a label", "https://*.x.example",
						"https://" + "abcdefghijklmnopqrstuvwxyz0123456789".chars()
							.mapToObj(Character::toString)
							.reduce("", (all, next) -> all + " https://" + next + ".x.example")
							.substring(9),
						"https://_.x.example"),
				of("pattern at another port", "https://*.x.example:8443", "https://**.x.example", "both",
						List.of("https://a.x.example:8443"), List.of("https://a.x.example")),
				of("overlapping patterns", "https://a*.x.example", "https://*b.x.example", "both",
						List.of("https://aa.x.example"), List.of("https://bb.x.example")));
	}

	private static Stream<Arguments> rest() {
		String origin = "https://a.x.example";
		return Stream.of(none("max-age, status and denied requests", origin, origin + "; max-age 5; ok; omit-headers"),
				narrowed("method gone", origin + "; methods GET PUT", origin + "; methods GET", "PUT"),
				none("HEAD comes with GET", origin + "; methods GET", origin + "; methods GET HEAD"),
				narrowed("any method made a list", origin + "; methods *", origin + "; methods GET POST", "PUT",
						"DELETE", "OPTIONS", "PATCH", "x-any-0", "x-any-1", "x-any-2", "x-any-3"),
				narrowed("no method at all", origin, origin + "; methods", "GET", "HEAD", "POST"),
				none("no method before and after", origin + "; methods", "https://b.x.example; methods"),
				narrowed("header gone", origin + "; headers X-A X-B", origin + "; headers x-b", "header x-a"),
				none("header in another case", origin + "; headers X-A", origin + "; headers x-a"),
				none("header that no page can send", origin, origin + "; headers Cookie Origin Sec-Fetch-Mode"),
				none("header below any", origin + "; headers *", origin + "; headers * X-A Authorization"),
				narrowed("any header made a list", origin + "; credentials; headers *",
						origin + "; credentials; headers content-type", "header authorization",
						"header x-requested-with", "header x-any-0", "header x-any-1"),
				narrowed("credentials", origin + "; credentials", origin, "credentials true"),
				narrowed("exposed header", origin + "; exposed X-A", origin, "read x-a"),
				none("exposed header that scripts read anyway, or never", origin,
						origin + "; exposed Cache-Control Set-Cookie"),
				narrowed("any exposed header made a list", origin + "; exposed *", origin + "; exposed Location",
						"read etag", "read x-total-count", "read x-any-0", "read x-any-1"),
				of("credentials for exposed headers", origin + "; exposed *", origin + "; credentials", "both",
						List.of("read location", "read etag", "read x-total-count", "read x-any-0"),
						List.of("credentials true")),
				narrowed("everything", "*; headers X-A; exposed X-A", "https://a.any.example; methods GET",
						"https://b.any.example", "POST", "header x-a", "read x-a"));
	}

	private static Arguments none(String name, String before, String after) {
		return of(name, before, after, "none", List.of(), List.of());
	}

	private static Arguments narrowed(String name, String before, String after, String... denied) {
		return of(name, before, after, "narrowed", List.of(denied), List.of());
	}

	private static Arguments of(String name, String before, String after, String effect, List<String> denied,
			List<String> allowed) {
		return Arguments.of(name, before, after, effect, denied, allowed);
	}

}
