package io.github.corsstarter.cli.hop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Finds caches that serve the answer for one origin to another: nobody, A, B and A again
 * ask for the same URL, and A and B each for one of their own. The URLs have a parameter
 * that makes them new, so that nothing that pages ask for is kept or spoilt.
 *
 * @param path the path
 * @param first an origin
 * @param second another origin
 */
record CacheProbe(String path, String first, String second) {

	private static final String PARAMETER = "cors-check=";

	private static final String METHOD = "GET";

	/**
	 * Looks for a cache.
	 * @param client the hop
	 * @param behind an answer to the same request behind it, or {@code null}
	 */
	@Nullable HopFault find(HopClient client, @Nullable Exchange behind) {
		HopFault fault = find(client, behind, false);
		return (fault != null) ? fault : find(client, behind, true);
	}

	/** An answer that nobody else has asked for. */
	Exchange alone(HopClient client) {
		return ask(client, unique(), this.first, false);
	}

	private @Nullable HopFault find(HopClient client, @Nullable Exchange behind, boolean preflight) {
		String forFirst = allowed(ask(client, unique(), this.first, preflight));
		String forSecond = allowed(ask(client, unique(), this.second, preflight));
		if (Objects.equals(forFirst, forSecond)) {
			return null;
		}
		String shared = unique();
		List<String> seen = new ArrayList<>();
		if (!preflight) {
			seen.add(String.valueOf(allowed(ask(client, shared, null, false))));
		}
		for (String origin : List.of(this.first, this.second, this.first)) {
			Exchange exchange = ask(client, shared, origin, preflight);
			String alone = origin.equals(this.first) ? forFirst : forSecond;
			String allowed = allowed(exchange);
			if (!Objects.equals(allowed, alone) && seen.contains(String.valueOf(allowed))) {
				return fault(client, exchange, behind,
						origin + " gets " + shown(allowed) + ", and " + shown(alone) + " if nobody has asked before");
			}
			seen.add(String.valueOf(allowed));
		}
		return null;
	}

	private HopFault fault(HopClient client, Exchange exchange, @Nullable Exchange behind, String detail) {
		HeaderList front = exchange.answer().headers();
		HeaderList back = (behind != null) ? behind.answer().headers() : HeaderList.of();
		Software software = Software.between(front, back);
		boolean told = HeaderDifference.varies(((behind != null) ? back : front).values(CorsHeaders.VARY));
		return new HopFault(client.hop().name(), FaultKind.CACHED, null,
				List.of(exchange.request().method() + " " + withoutQuery()), detail,
				(software != null) ? software.title() : null,
				Fixes.of(FaultKind.CACHED, told ? null : "vary", software));
	}

	private String withoutQuery() {
		int query = this.path.indexOf('?');
		return (query != -1) ? this.path.substring(0, query) : this.path;
	}

	private static String shown(@Nullable String allowed) {
		return "'" + CorsHeaders.ALLOW_ORIGIN + ": " + ((allowed != null) ? allowed : "") + "'";
	}

	private static @Nullable String allowed(Exchange exchange) {
		return exchange.answer().headers().get(CorsHeaders.ALLOW_ORIGIN);
	}

	private String unique() {
		return this.path + ((this.path.indexOf('?') != -1) ? "&" : "?") + PARAMETER + UUID.randomUUID();
	}

	private static Exchange ask(HopClient client, String path, @Nullable String origin, boolean preflight) {
		HeaderList headers = (origin != null) ? HeaderList.of(CorsHeaders.ORIGIN, origin) : HeaderList.of();
		return client.exchange(new SentRequest(preflight ? "OPTIONS" : METHOD, client.baseUrl() + path,
				preflight ? headers.with(CorsHeaders.REQUEST_METHOD, METHOD) : headers, false, null));
	}

}
