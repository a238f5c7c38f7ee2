package io.github.corsstarter.cli.export;

import java.time.InstantSource;
import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.browser.BrowserSession;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.PreflightCache;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser makes of a server and of a policy.
 */
final class EdgeFetches {

	private EdgeFetches() {
	}

	/**
	 * Compares the verdicts.
	 * @param narrower whether pages may be able to do less
	 */
	static boolean compare(PlannedFetch fetch, CorsPolicy compiled, Transport proxy, boolean narrower) {
		FetchResult expected = fetch(fetch, PolicyTransport.of(compiled));
		FetchResult found = fetch(fetch, proxy);
		boolean readable = found.verdict().isReadable();
		if (narrower && !readable) {
			return false;
		}
		assertThat(readable)
			.as("%s%n%s%n%s%n%s", fetch, compiled.spec(), expected.verdict().console(), found.verdict().console())
			.isEqualTo(expected.verdict().isReadable());
		for (String name : List.of("authorization", "x-a", "x-b.c", "x_d", "X-Secret", "Location")) {
			assertThat(found.exposes(name)).as("%s %s", fetch, name).isEqualTo(expected.exposes(name));
		}
		found.exchanges().forEach((exchange) -> once(exchange.answer(), readable));
		return readable;
	}

	private static FetchResult fetch(PlannedFetch fetch, Transport transport) {
		return new BrowserSession(transport, new PreflightCache(BrowserEngine.CHROMIUM, InstantSource.system()))
			.fetch(fetch, null);
	}

	private static void once(ServerAnswer answer, boolean readable) {
		assertThat(answer.headers().values("Access-Control-Allow-Origin")).hasSizeLessThan(2);
		assertThat(readable && !answer.headers().contains("Access-Control-Allow-Origin")).isFalse();
	}

}
