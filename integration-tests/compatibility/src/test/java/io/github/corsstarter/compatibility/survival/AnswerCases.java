package io.github.corsstarter.compatibility.survival;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.kept;
import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.withoutVary;

/**
 * What handlers and Spring Security answer when all goes as it should.
 */
final class AnswerCases {

	private static final String JSON = "application/json";

	private static final String MULTIPART = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
			+ "a".repeat(2000) + "\r\n--b--\r\n";

	private AnswerCases() {
	}

	static List<SurvivalCase> all() {
		return Stream.of(security(), handlers(), bodies(), dispatches()).flatMap(List::stream).toList();
	}

	private static List<SurvivalCase> security() {
		return List
			.of(SurvivalCase.get("allowed", "/open/ok").everywhere(kept(200)),
					SurvivalCase.get("with a login", "/protected")
						.with("Authorization", basic("user:secret"))
						.everywhere(kept(200)),
					SurvivalCase.get("without credentials", "/protected").everywhere(kept(401)),
					SurvivalCase.get("with wrong credentials", "/protected")
						.with("Authorization", basic("user:wrong"))
						.everywhere(kept(401)),
					SurvivalCase.get("without the role", "/admin")
						.with("Authorization", basic("user:secret"))
						.everywhere(kept(403)));
	}

	private static List<SurvivalCase> handlers() {
		return List.of(SurvivalCase.get("no handler", "/open/nothing").everywhere(kept(404)),
				SurvivalCase.send("no handler for the method", "POST", "/open/ok", "text/plain", "")
					.everywhere(kept(405)),
				SurvivalCase.get("nothing acceptable", "/open/json").with("Accept", "image/png").everywhere(kept(406)),
				SurvivalCase.get("conflict", "/open/conflict").everywhere(kept(409)),
				SurvivalCase.get("names in several spellings", "/open/spellings").on(Server.REACTIVE, kept(200)));
	}

	private static List<SurvivalCase> bodies() {
		String tooLong = "{\"quantity\":" + " ".repeat(2000) + "1}";
		return List.of(
				SurvivalCase.send("readable body", "POST", "/open/json", JSON, "{\"quantity\":1}")
					.everywhere(kept(200)),
				SurvivalCase.send("unreadable body", "POST", "/open/json", JSON, "{").everywhere(kept(400)),
				SurvivalCase.send("body of another type", "POST", "/open/json", "text/plain", "1")
					.everywhere(kept(415)),
				SurvivalCase.send("body above the limit of the codec", "POST", "/open/json", JSON, tooLong)
					.on(Server.REACTIVE, kept(413)),
				SurvivalCase
					.send("file above the limit", "POST", "/open/upload", "multipart/form-data; boundary=b", MULTIPART)
					.on(Server.SERVLET, kept(413))
					.on(Server.JETTY, withoutVary(413)),
				SurvivalCase.send("form", "POST", "/open/form", "application/x-www-form-urlencoded", "a=1")
					.everywhere(kept(200)),
				SurvivalCase
					.send("form above the limit", "POST", "/open/form", "application/x-www-form-urlencoded",
							"a=" + "1".repeat(2000))
					.everywhere(kept(413).onSpringBoot("3.5", 200))
					.on(Server.JETTY, kept(400))
					.on(Server.NETTY, kept(500))
					.on(Server.WAR, kept(500).onSpringBoot("3.5", 200)),
				SurvivalCase
					.send("malformed form, sent with PUT", "PUT", "/open/form", "application/x-www-form-urlencoded",
							"a=%zz")
					.everywhere(kept(500)));
	}

	private static List<SurvivalCase> dispatches() {
		return List.of(SurvivalCase.get("redirect", "/open/redirect").on(Server.SERVLET, kept(302)),
				SurvivalCase.get("forward", "/open/forward").on(Server.SERVLET, kept(200)),
				SurvivalCase.get("include", "/open/include").on(Server.SERVLET, kept(200)),
				SurvivalCase.get("`reset()`, then an answer", "/open/reset-write").on(Server.SERVLET, kept(200)),
				SurvivalCase.get("`headers.clear()`, then an answer", "/open/clear").on(Server.REACTIVE, kept(200)));
	}

	private static String basic(String credentials) {
		return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

}
