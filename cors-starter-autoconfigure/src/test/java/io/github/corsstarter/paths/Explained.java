package io.github.corsstarter.paths;

import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;

/**
 * What the actuator says of a request.
 *
 * @param policy the policy that would decide, or {@code null} if none would
 * @param reason why the request would be denied, or {@code null}
 */
record Explained(@Nullable String policy, @Nullable String reason) {

	static Explained of(String json) {
		Map<String, @Nullable Object> answer = JsonPath.read(json, "$");
		return new Explained((String) answer.get("policy"), (String) answer.get("reason"));
	}

	boolean isAmbiguous() {
		return "path-ambiguous".equals(this.reason);
	}

}
