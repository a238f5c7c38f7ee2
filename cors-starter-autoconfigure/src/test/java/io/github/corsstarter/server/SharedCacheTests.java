package io.github.corsstarter.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cache in front of the server, which keeps all that it may, never hands the answer for
 * one origin to another.
 */
@EnabledIf("io.github.corsstarter.server.Nginx#isPresentOrRequired")
@Tag("long")
class SharedCacheTests {

	private static final String APP = "https://app.example.com";

	private static final String ADMIN = "https://admin.example.com";

	private static final String EVIL = "https://evil.example";

	private static final String NO_ORIGIN = "";

	private static final String CACHE = """
			proxy_cache_path cache keys_zone=cache:1m;
			server {
				listen 127.0.0.1:%d;
				location / {
					proxy_pass http://127.0.0.1:$http_x_upstream;
					proxy_set_header Connection close;
					proxy_cache cache;
					proxy_cache_key $http_x_upstream$request_uri;
					proxy_cache_valid any 1h;
					add_header X-Cache $upstream_cache_status always;
				}
				location /open/careless/ {
					proxy_pass http://127.0.0.1:$http_x_upstream;
					proxy_set_header Connection close;
					proxy_cache cache;
					proxy_cache_key $http_x_upstream$request_uri;
					proxy_ignore_headers Vary;
				}
			}
			""";

	private static final Map<TestServer, RunningServer> SERVERS = new EnumMap<>(TestServer.class);

	@TempDir
	private static Path folder;

	private static Nginx nginx;

	private static int port;

	@BeforeAll
	static void start() throws Exception {
		port = Nginx.freePort();
		nginx = Nginx.start(folder, CACHE.formatted(port), port);
		Map<String, String> properties = Map.of("cors.allowed-origins", APP + "," + ADMIN, "cors.policies.quiet.paths",
				"/open/quiet/**", "cors.policies.quiet.on-denied", "omit-headers", "cors.policies.public.paths",
				"/open/public/**", "cors.policies.public.allowed-origins", "*", "cors.diagnostics.log-denials", "off");
		for (TestServer server : TestServer.values()) {
			SERVERS.put(server, server.start(properties, CacheableController.class));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
		SERVERS.clear();
		if (nginx != null) {
			nginx.close();
		}
	}

	@ParameterizedTest
	@EnumSource
	void cacheWhenOriginsComeInAnyOrderGivesEachItsOwnAnswer(TestServer server) {
		for (String policy : List.of("default", "quiet")) {
			int deniedStatus = policy.equals("quiet") ? 200 : 403;
			for (List<String> order : permutations(List.of(APP, ADMIN, EVIL, NO_ORIGIN))) {
				String path = "/open/" + policy + "/cached?" + order.hashCode();
				for (String cached : List.of("MISS", "HIT")) {
					for (String origin : order) {
						Answer answer = get(server, path, origin);
						// no cache may keep a denial
						String expected = (answer.status() != 403) ? cached : "MISS";
						assertThat(answer.lines("X-Cache")).as("%s of %s", origin, order).containsExactly(expected);
						assertThat(answer.status()).isEqualTo(origin.equals(EVIL) ? deniedStatus : 200);
						assertThat(answer.allowOrigin()).isEqualTo(isAllowed(origin) ? origin : "");
					}
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void cacheWhenEveryOriginIsAllowedKeepsOneAnswerForAll(TestServer server) {
		assertThat(get(server, "/open/public/cached", NO_ORIGIN).lines("X-Cache")).containsExactly("MISS");
		for (String origin : List.of(APP, EVIL, "null", NO_ORIGIN)) {
			Answer answer = get(server, "/open/public/cached", origin);
			assertThat(answer.lines("X-Cache")).containsExactly("HIT");
			assertThat(answer.allowOrigin()).isEqualTo("*");
		}
	}

	/** This is what {@code Vary} is for, and shows that the cache caches. */
	@ParameterizedTest
	@EnumSource
	void cacheWhenItIgnoresVaryServesTheAnswerOfAnotherOrigin(TestServer server) {
		assertThat(get(server, "/open/careless/cached", APP).allowOrigin()).isEqualTo(APP);
		assertThat(get(server, "/open/careless/cached", ADMIN).allowOrigin()).isEqualTo(APP);
		assertThat(get(server, "/open/careless/cached", EVIL).allowOrigin()).isEqualTo(APP);
	}

	private static Answer get(TestServer server, String path, String origin) {
		RunningServer running = SERVERS.get(server);
		String upstream = Integer.toString(running.port());
		return origin.isEmpty() ? running.sendTo(port, "GET", path, "X-Upstream", upstream)
				: running.sendTo(port, "GET", path, "X-Upstream", upstream, "Origin", origin);
	}

	private static boolean isAllowed(String origin) {
		return origin.equals(APP) || origin.equals(ADMIN);
	}

	private static List<List<String>> permutations(List<String> elements) {
		if (elements.isEmpty()) {
			return List.of(List.of());
		}
		List<List<String>> permutations = new ArrayList<>();
		for (String first : elements) {
			List<String> others = new ArrayList<>(elements);
			others.remove(first);
			for (List<String> rest : permutations(others)) {
				List<String> permutation = new ArrayList<>(List.of(first));
				permutation.addAll(rest);
				permutations.add(permutation);
			}
		}
		return permutations;
	}

}
