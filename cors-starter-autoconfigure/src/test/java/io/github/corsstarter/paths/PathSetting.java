package io.github.corsstarter.paths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An application under test.
 *
 * @param server what it runs on
 * @param security whether Spring Security is there
 * @param prefix what stands in front of the paths of Spring's handlers
 * @param properties what is special about it
 */
record PathSetting(PathServer server, boolean security, String prefix, Map<String, String> properties) {

	private static final Map<String, String> SOME_PATHS = Map.of("cors.policies.lax.paths", "/open/**",
			"cors.policies.lax.allowed-origins", "*", "cors.policies.lax.allow-credentials", "false",
			"cors.policies.strict.paths", "/strict/**,/rest/**,/ws/**,/fn/**,/sws/**",
			"cors.policies.strict.allowed-origins", RunningPaths.APP, "cors.policies.strict.allow-credentials", "true",
			"server.forward-headers-strategy", "framework");

	private static final Map<String, String> EVERY_PATH = Map.of("cors.allowed-origins", RunningPaths.APP,
			"cors.allow-credentials", "true");

	static List<PathSetting> all() {
		List<PathSetting> all = new ArrayList<>();
		for (PathServer server : PathServer.values()) {
			all.add(new PathSetting(server, false, "", Map.of()));
			all.add(new PathSetting(server, true, "", Map.of()));
			all.add(new PathSetting(server, false, "", EVERY_PATH));
			String basePath = server.isServlet() ? "server.servlet.context-path" : "spring.webflux.base-path";
			all.add(new PathSetting(server, false, "/app", Map.of(basePath, "/app")));
			if (server.isServlet()) {
				all.add(new PathSetting(server, false, "/spring", Map.of("spring.mvc.servlet.path", "/spring")));
				all.add(new PathSetting(server, false, "",
						Map.of("spring.mvc.pathmatch.matching-strategy", "ant_path_matcher")));
			}
		}
		return all;
	}

	RunningPaths start() {
		Map<String, String> all = new LinkedHashMap<>(SOME_PATHS);
		all.putAll(this.properties);
		return this.server.start(this.security, all);
	}

	/** The policy of the paths that have no other one, or {@code null}. */
	@Nullable String rest() {
		return this.properties.containsKey("cors.allowed-origins") ? "default" : null;
	}

	@Override
	public String toString() {
		return this.server + (this.security ? " with Spring Security" : "") + " " + this.properties;
	}

}
