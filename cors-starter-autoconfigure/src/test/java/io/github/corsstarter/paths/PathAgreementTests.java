package io.github.corsstarter.paths;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.paths.RunningPaths.Asked;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The handler that runs, and the policy that decides: they agree, or no handler runs.
 */
@Tag("long")
class PathAgreementTests {

	private static final PathSetting PLAIN_TOMCAT = new PathSetting(PathServer.TOMCAT, false, "", Map.of());

	static List<PathSetting> settings() {
		return PathSetting.all();
	}

	@ParameterizedTest
	@MethodSource("settings")
	void policyWhenPathHasSeveralReadingsIsTheHandlersOrNobodys(PathSetting setting) {
		try (RunningPaths server = setting.start()) {
			List<PathCheck> checks = Paths.of(setting.prefix(), setting.equals(PLAIN_TOMCAT))
				.stream()
				.map((path) -> PathCheck.run(server, setting.rest(), path))
				.toList();
			assertThat(checks).filteredOn((check) -> !check.violations().isEmpty()).isEmpty();
			assertThat(checks.stream().map(PathCheck::handler).filter(Objects::nonNull).distinct())
				.contains(Handlers.OPEN, Handlers.STRICT, Handlers.ACTUATOR);
		}
	}

	@ParameterizedTest
	@MethodSource("settings")
	void policyWhenPathIsPlainIsTheHandlers(PathSetting setting) {
		try (RunningPaths server = setting.start()) {
			for (String path : Paths.plain()) {
				boolean socket = path.startsWith("/ws/") || path.startsWith("/sws/");
				boolean plainServlet = path.startsWith("/rest/") || path.startsWith("/ws/");
				boolean missing = plainServlet && !setting.server().isServlet();
				// no servlet is mapped there then, and so no filter runs
				if (missing || (path.startsWith("/ws/") && setting.prefix().equals("/spring"))) {
					continue;
				}
				String target = (plainServlet && setting.prefix().equals("/spring")) ? path : setting.prefix() + path;
				Asked asked = socket ? server.handshake(target, "Origin: " + RunningPaths.APP)
						: server.ask("GET", target, "Origin: " + RunningPaths.APP);
				assertThat(asked.handler()).as(target).isEqualTo(path.split("/")[1]);
				assertThat(asked.policy()).as(target).isEqualTo(Handlers.policyOf(path.split("/")[1], setting.rest()));
				assertThat(asked.isAmbiguous()).as(target).isFalse();
			}
		}
	}

}
