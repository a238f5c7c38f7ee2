package io.github.corsstarter.paths;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The handlers of the applications under test. Each marks its answers with its name.
 */
final class Handlers {

	/** The header that a handler marks its answers with. */
	static final String MARK = "X-Handler";

	/** Annotated, on paths that any origin may use. */
	static final String OPEN = "open";

	/** Annotated, on paths of one origin. */
	static final String STRICT = "strict";

	/** Annotated, on paths without a policy of their own. */
	static final String FREE = "free";

	/** A router function. */
	static final String FUNCTION = "fn";

	/** A plain servlet. */
	static final String SERVLET = "rest";

	/** A WebSocket endpoint of the container. */
	static final String ENDPOINT = "ws";

	/** A WebSocket handler of Spring. */
	static final String SOCKET = "sws";

	/** An endpoint of the actuator. */
	static final String ACTUATOR = "actuator";

	private static final Map<String, String> POLICIES = Map.of(OPEN, "lax", STRICT, "strict", FUNCTION, "strict",
			SERVLET, "strict", ENDPOINT, "strict", SOCKET, "strict");

	private Handlers() {
	}

	/**
	 * The policy of a handler.
	 * @param handler the name of the handler
	 * @param rest the policy of every path that has no other one, or {@code null}
	 */
	static @Nullable String policyOf(String handler, @Nullable String rest) {
		return handler.equals(ACTUATOR) ? null : POLICIES.getOrDefault(handler, rest);
	}

}
