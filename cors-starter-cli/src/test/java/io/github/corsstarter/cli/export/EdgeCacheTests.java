package io.github.corsstarter.cli.export;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.cli.proxy.RunningProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With a cache at the proxy, each page gets the headers of its own request.
 */
@EnabledIf("isPresentOrRequired")
class EdgeCacheTests {

	static boolean isPresentOrRequired() {
		return ProxyServer.NGINX.isPresentOrRequired();
	}

	@Test
	void answerWhenCachedHasTheHeadersOfTheRequest(@TempDir Path folder) throws Exception {
		int port = RunningProxy.freePort();
		try (EdgeUpstream upstream = new EdgeUpstream()) {
			String text = PolicyExport
				.write(ExportFormat.NGINX, EdgePolicies.ALL,
						EdgePolicies.options(port, upstream.url(), ExportOptions.Application.NO_CORS))
				.text();
			String caching = "proxy_cache_path cache keys_zone=pages:1m;\n" + text.replace("proxy_pass ",
					"proxy_cache pages; proxy_cache_valid 200 60s; add_header X-Cache $upstream_cache_status always; "
							+ "proxy_pass ");
			try (RunningProxy proxy = ProxyServer.NGINX.start(folder, caching, port)) {
				for (String origin : List.of("https://app.example.com", "https://a.example.com", "https://evil.example",
						"https://app.example.com")) {
					ServerAnswer answer = RawHttp.to(proxy.port())
						.send("GET", "/cached", HeaderList.of("Origin", origin, "X-Upstream", "own"));
					assertThat(answer.headers().values("Access-Control-Allow-Origin"))
						.isEqualTo(origin.contains("evil") ? List.of() : List.of(origin));
					assertThat(answer.headers().values("Vary")).contains("Origin");
				}
				assertThat(RawHttp.to(proxy.port())
					.send("GET", "/cached", HeaderList.of("Origin", "https://app.example.com"))
					.headers()
					.get("X-Cache")).isEqualTo("HIT");
			}
		}
	}

}
