package io.github.corsstarter.coexistence;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.github.corsstarter.integration.StartedApplication;

/**
 * What pages may do with a path, asked by all that they could try.
 */
final class GatewayVerdicts {

	private static final List<String> ORIGINS = List.of("https://app.example.com", "https://shop.example.com",
			"https://stranger.example");

	private static final List<String> METHODS = List.of("GET", "PUT", "DELETE");

	private static final List<String> HEADERS = List.of("x-tenant", "x-trace", "x-other");

	private GatewayVerdicts() {
	}

	/** The calls whose preflight and answer allow the page to read the answer. */
	static List<Call> allowed(StartedApplication gateway, String path) {
		return calls().stream()
			.filter((call) -> isAllowed(call, call.preflight(gateway, path))
					&& isAllowed(call, gateway.get(path, call.origin())))
			.toList();
	}

	private static boolean isAllowed(Call call, HttpResponse<String> answer) {
		return answer.statusCode() / 100 == 2
				&& answer.headers().allValues("Access-Control-Allow-Origin").equals(List.of(call.origin()));
	}

	/** All that the server says, but for the time. */
	static List<String> answers(StartedApplication gateway, String path) {
		List<String> answers = new ArrayList<>();
		for (Call call : calls()) {
			answers.add(text(call.preflight(gateway, path)));
			answers.add(text(gateway.get(path, call.origin())));
		}
		return answers;
	}

	private static String text(HttpResponse<String> answer) {
		Map<String, List<String>> headers = new TreeMap<>();
		answer.headers().map().forEach((name, lines) -> headers.put(name.toLowerCase(Locale.ROOT), lines));
		headers.remove("date");
		return answer.statusCode() + " " + headers + " " + answer.body();
	}

	private static List<Call> calls() {
		List<Call> calls = new ArrayList<>();
		for (String origin : ORIGINS) {
			for (String method : METHODS) {
				HEADERS.forEach((header) -> calls.add(new Call(origin, method, header)));
			}
		}
		return calls;
	}

	/**
	 * What a page could try.
	 *
	 * @param origin the origin of the page
	 * @param method the method
	 * @param header a request header
	 */
	record Call(String origin, String method, String header) {

		HttpResponse<String> preflight(StartedApplication gateway, String path) {
			return gateway.preflight(path, this.origin, this.method, this.header);
		}

		boolean hasTenant() {
			return this.header.equals("x-tenant");
		}

	}

}
