package io.github.corsstarter.compatibility.survival;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request.
 *
 * @param method the method
 * @param target the path and the query
 * @param headers the headers but for the origin, which all requests have
 * @param body the body; none if it is empty
 * @param raw whether only a socket can send the request
 */
record SurvivalRequest(String method, String target, Map<String, String> headers, String body, boolean raw) {

	static SurvivalRequest to(String method, String target) {
		return new SurvivalRequest(method, target, Map.of(), "", false);
	}

	SurvivalRequest with(String name, String value) {
		Map<String, String> headers = new LinkedHashMap<>(this.headers);
		headers.put(name, value);
		return new SurvivalRequest(this.method, this.target, headers, this.body, this.raw);
	}

	SurvivalRequest withBody(String type, String body) {
		SurvivalRequest typed = with("Content-Type", type);
		return new SurvivalRequest(typed.method, typed.target, typed.headers, body, typed.raw);
	}

	SurvivalRequest asRaw() {
		return new SurvivalRequest(this.method, this.target, this.headers, this.body, true);
	}

}
