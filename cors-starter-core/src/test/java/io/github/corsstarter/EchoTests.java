package io.github.corsstarter;

import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.conformance.ConformancePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what an answer repeats of a request: nothing that could end the header or
 * start another one, whatever a client sends.
 */
class EchoTests {

	private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

	private static final String HOSTILE = ", ,\t,x-aXA*_9`'\"\\/:;=()<>@[]{}~|\r\n\u0000\u000b\u007f\u0085\u00a0\u2028\u010a\u0d0a";

	private static final String APP = "https://app.example.com";

	private static final CorsPolicy POLICY = ConformancePolicy.ANY_METHOD_ANY_HEADER.compile();

	private final Random random = new Random(91);

	@Test
	void decideWhenListIsHostileRepeatsNothingButNamesCommasAndBlanks() {
		int allowed = 0;
		for (int i = 0; i < 50_000; i++) {
			Map<String, String> answer = answer(APP, "PUT", hostile(6));
			String echoed = answer.get("Access-Control-Allow-Headers");
			if (echoed != null) {
				allowed++;
				assertThat(echoed).matches("([ \t]*(" + TOKEN + ")?[ \t]*,)*[ \t]*(" + TOKEN + ")?[ \t]*");
			}
		}
		assertThat(allowed).isBetween(2_500, 47_500);
	}

	@Test
	void decideWhenMethodIsHostileRepeatsNothingButAToken() {
		for (int i = 0; i < 50_000; i++) {
			Map<String, String> answer = answer(APP, hostile(3), "x-a");
			assertThat(answer.getOrDefault("Access-Control-Allow-Methods", "PUT")).matches(TOKEN);
		}
	}

	@Test
	void decideWhenOriginIsHostileRepeatsNothingButAnOrigin() {
		for (int i = 0; i < 50_000; i++) {
			Map<String, String> answer = answer("https://" + hostile(2) + ".example.org" + hostile(1), "PUT", "x-a");
			assertThat(answer.getOrDefault("Access-Control-Allow-Origin", APP))
				.matches("https://[a-z0-9._-]+(:[0-9]+)?");
		}
	}

	private String hostile(int length) {
		StringBuilder text = new StringBuilder();
		for (int i = this.random.nextInt(length + 1); i > 0; i--) {
			// half of the characters are those of lists
			int bound = this.random.nextBoolean() ? 10 : HOSTILE.length();
			text.append(HOSTILE.charAt(this.random.nextInt(bound)));
		}
		return text.toString();
	}

	private static Map<String, String> answer(String origin, String method, String headers) {
		CorsRequest request = TestCorsRequest.of("OPTIONS", Map.of("Origin", origin, "Access-Control-Request-Method",
				method, "Access-Control-Request-Headers", headers));
		CollectingCorsResponse response = new CollectingCorsResponse();
		CorsEngine.decide(POLICY, request).writeTo(request, response);
		return response.headers();
	}

}
