package io.github.corsstarter.sample.comparison;

import java.util.List;
import java.util.Locale;

/**
 * Values of request headers on both sides of each limit.
 */
final class RequestHeaderValues {

	private RequestHeaderValues() {
	}

	static List<String> of(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "accept" ->
				List.of("application/json", "a".repeat(128), "a".repeat(129), "a(b", "", "a\"b", "*/*;q=0.1");
			case "accept-language", "content-language" ->
				List.of("de", "de, en;q=0.5", "*", "de_DE", "d".repeat(128), "d".repeat(129), "");
			case "content-type" ->
				List.of("text/plain", "TEXT/PLAIN;charset=utf-8", "application/json", "multipart/form-data; boundary=x",
						"application/x-www-form-urlencoded", "text/plain; a=\"b\"", "text/plain, text/plain", "text/",
						"text/plain;" + "a".repeat(117), "text/plain;" + "a".repeat(118), "");
			case "range" -> List.of("bytes=0-", "bytes=0-9", "bytes=-9", "bytes=9-0", "bytes=0-9,20-29", "bytes = 0-9",
					"items=0-9", "bytes=5-5");
			case "x-http-method-override" -> List.of("PUT", "TRACE", "put, connect", "GET,POST");
			default -> List.of("1", "a b", "", "x".repeat(200));
		};
	}

}
