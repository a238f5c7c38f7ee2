package io.github.corsstarter.cli.export;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.cli.proxy.RunningProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the guide says of {@code ErrorDocument}.
 */
@EnabledIf("isPresentOrRequired")
class ApacheErrorDocumentTests {

	static boolean isPresentOrRequired() {
		return ProxyServer.APACHE.isPresentOrRequired();
	}

	@Test
	void errorWhenAnsweredByATextHasTheHeaders(@TempDir Path folder) throws Exception {
		assertThat(error(folder, "ErrorDocument 502 \"Sorry\"").headers().values("Access-Control-Allow-Origin"))
			.containsExactly("https://app.example.com");
	}

	private static ServerAnswer error(Path folder, String line) throws Exception {
		int port = RunningProxy.freePort();
		try (EdgeUpstream upstream = new EdgeUpstream()) {
			String text = PolicyExport
				.write(ExportFormat.APACHE, EdgePolicies.ALL,
						EdgePolicies.options(port, upstream.url(), ExportOptions.Application.NO_CORS))
				.text();
			try (RunningProxy proxy = ProxyServer.APACHE.start(folder,
					text.replace("</VirtualHost>", line + "\n</VirtualHost>"), port)) {
				return RawHttp.to(proxy.port())
					.send("GET", "/", HeaderList.of("Origin", "https://app.example.com", "X-Upstream", "gone"));
			}
		}
	}

}
