package io.github.corsstarter.compatibility.survival;

import java.util.List;

import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.kept;
import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.unseen;

/**
 * What Spring Security refuses before it looks at any rule.
 */
final class FirewallCases {

	private FirewallCases() {
	}

	static List<SurvivalCase> all() {
		return List.of(SurvivalCase.get("semicolon in the path", "/open;a=b/ok").everywhere(kept(400)),
				SurvivalCase.get("encoded percent sign in the path", "/open/%25")
					.everywhere(kept(400))
					.on(Server.JETTY, unseen(400)),
				SurvivalCase.get("encoded line break in the path", "/open/%0a")
					.everywhere(kept(400))
					.on(Server.JETTY, unseen(400)),
				SurvivalCase.get("encoded period in the path", "/open/%2e/ok")
					.everywhere(kept(400))
					.on(Server.JETTY, unseen(400)),
				SurvivalCase.get("two slashes in the path", "/open//ok")
					.everywhere(kept(400))
					.on(Server.JETTY, unseen(400)));
	}

}
