package io.github.corsstarter.compatibility.survival;

import java.util.List;
import java.util.stream.Stream;

import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.kept;
import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.unseen;

/**
 * What a server refuses before any filter runs, or may refuse.
 */
final class ServerRefusalCases {

	private ServerRefusalCases() {
	}

	static List<SurvivalCase> all() {
		return Stream.of(paths(), heads()).flatMap(List::stream).toList();
	}

	private static List<SurvivalCase> paths() {
		return List.of(
				SurvivalCase.get("encoded slash in the path", "/open/%2F")
					.on(Server.EMBEDDED, unseen(400))
					.on(Server.NETTY, kept(400)),
				SurvivalCase.get("encoded backslash in the path", "/open/%5C")
					.on(Server.EMBEDDED, unseen(400))
					.on(Server.NETTY, kept(400)),
				SurvivalCase.get("encoded null in the path", "/open/%00")
					.on(Server.EMBEDDED, unseen(400))
					.on(Server.NETTY, kept(400)),
				SurvivalCase.get("path that leaves the root", "/../ok")
					.on(Server.EMBEDDED, unseen(400))
					.on(Server.NETTY, kept(400)),
				SurvivalCase.raw("malformed escape in the path", "/open/%zz").on(Server.EMBEDDED, unseen(400)),
				SurvivalCase.raw("brace in the path", "/open/{x}").on(Server.EMBEDDED, unseen(400)),
				SurvivalCase.raw("control character in the path", "/open/\u0001").on(Server.EMBEDDED, unseen(400)));
	}

	private static List<SurvivalCase> heads() {
		return List.of(
				SurvivalCase.raw("path of 64 KB", "/open/" + "a".repeat(65_536))
					.on(Server.EMBEDDED, unseen(414))
					.on(Server.TOMCAT, unseen(400)),
				SurvivalCase.raw("header of 64 KB", "/open/ok")
					.with("X-Large", "a".repeat(65_536))
					.on(Server.EMBEDDED, unseen(431))
					.on(Server.TOMCAT, unseen(400)),
				SurvivalCase.raw("malformed host", "/open/ok")
					.with("Host", "a b")
					.on(Server.EMBEDDED, unseen(400))
					.on(Server.NETTY, kept(200)),
				SurvivalCase.raw("no host", "/open/ok")
					.with("Host", "")
					.on(Server.EMBEDDED, unseen(400))
					.on(Server.NETTY, kept(200)),
				SurvivalCase.raw("control character in a header", "/open/ok")
					.with("X-Control", "a\u0001b")
					.on(Server.EMBEDDED, unseen(400)),
				// newer lines of Netty refuse it, older ones do not
				SurvivalCase.raw("unknown transfer coding", "/open/ok")
					.with("Transfer-Encoding", "unknown")
					.on(Server.TOMCAT, unseen(501))
					.on(Server.JETTY, unseen(400)));
	}

}
