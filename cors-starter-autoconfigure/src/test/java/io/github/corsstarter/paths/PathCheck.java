package io.github.corsstarter.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.paths.RunningPaths.Asked;

/**
 * Checks one path of one application: whoever handles it, the policy of the handler
 * decides, or the request is denied.
 */
final class PathCheck {

	private static final String FROM_APP = "Origin: " + RunningPaths.APP;

	private static final String FROM_STRANGER = "Origin: " + RunningPaths.STRANGER;

	private static final String ASKS_TO_GET = "Access-Control-Request-Method: GET";

	private final RunningPaths server;

	private final String target;

	private final String[] prefix;

	private final @Nullable String rest;

	private final List<String> violations = new ArrayList<>();

	private @Nullable String handler;

	private PathCheck(RunningPaths server, @Nullable String rest, String target, String... prefix) {
		this.server = server;
		this.rest = rest;
		this.target = target;
		this.prefix = prefix;
	}

	/**
	 * Checks a path.
	 * @param server the application
	 * @param rest the policy of the paths that have no other one, or {@code null}
	 * @param target the path as it is sent
	 * @param prefix headers that go with each request
	 */
	static PathCheck run(RunningPaths server, @Nullable String rest, String target, String... prefix) {
		PathCheck check = new PathCheck(server, rest, target, prefix);
		check.checkRequests();
		check.checkHandshakes();
		return check;
	}

	List<String> violations() {
		return this.violations;
	}

	/** The handler of requests without an origin, or {@code null} if there is none. */
	@Nullable String handler() {
		return this.handler;
	}

	private void checkRequests() {
		this.handler = this.server.ask("GET", this.target, this.prefix).handler();
		Asked app = this.server.ask("GET", this.target, with(FROM_APP));
		check("page", app, this.handler);
		boolean denied = app.isAmbiguous() && app.answer().status() == 403;
		if (this.prefix.length == 0 && (app.handler() != null || denied)) {
			checkExplanation(app);
		}
		check("stranger", this.server.ask("GET", this.target, with(FROM_STRANGER)), this.handler);
		check("stranger's POST", this.server.ask("POST", this.target, with(FROM_STRANGER, "Content-Length: 0")),
				this.handler);
		Asked preflight = this.server.ask("OPTIONS", this.target, with(FROM_STRANGER, ASKS_TO_GET));
		check("stranger's preflight", preflight, this.handler);
		if (this.handler != null && isStrict(this.handler) && preflight.answer().status() == 204) {
			this.violations.add("stranger's preflight is allowed");
		}
	}

	/** The same question has the same answer. */
	private void checkExplanation(Asked app) {
		Explained explained = this.server.explain(this.target);
		// of an ambiguous path a server may not tell which policies it leads to
		boolean agree = app.isAmbiguous() ? explained.isAmbiguous()
				: !explained.isAmbiguous() && Objects.equals(app.policy(), explained.policy());
		if (!agree) {
			this.violations.add("page is decided by " + app.decided() + ", explained by " + explained);
		}
	}

	private void checkHandshakes() {
		String socket = this.server.handshake(this.target, this.prefix).handler();
		check("page's handshake", this.server.handshake(this.target, with(FROM_APP)), socket);
		check("stranger's handshake", this.server.handshake(this.target, with(FROM_STRANGER)), socket);
	}

	private void check(String name, Asked asked, @Nullable String expectedHandler) {
		String ran = asked.handler();
		String from = name.startsWith("page") ? RunningPaths.APP : RunningPaths.STRANGER;
		if (ran != null && isStrict(ran) && from.equals(RunningPaths.STRANGER)) {
			this.violations.add(name + " reaches " + ran + ", decided: " + asked.decided());
		}
		String permission = asked.answer().header("Access-Control-Allow-Origin");
		if (ran != null && permission != null && !permission.equals(permission(ran))) {
			this.violations.add(name + " may read " + ran + ": " + permission);
		}
		String owner = (ran != null) ? ran : expectedHandler;
		if (owner != null && !asked.isAmbiguous() && !isRefused(asked)
				&& !Objects.equals(asked.policy(), Handlers.policyOf(owner, this.rest))) {
			this.violations.add(name + " of " + owner + " is decided by " + asked.decided());
		}
	}

	/** A server or a firewall that refuses a request may do so ahead of the filter. */
	private static boolean isRefused(Asked asked) {
		return asked.decided() == null && asked.handler() == null;
	}

	private boolean isStrict(String name) {
		String policy = Handlers.policyOf(name, this.rest);
		return policy != null && !policy.equals("lax");
	}

	private @Nullable String permission(String name) {
		String policy = Handlers.policyOf(name, this.rest);
		if (policy == null) {
			return null;
		}
		return policy.equals("lax") ? "*" : RunningPaths.APP;
	}

	private String[] with(String... headers) {
		List<String> all = new ArrayList<>(List.of(headers));
		all.addAll(List.of(this.prefix));
		return all.toArray(String[]::new);
	}

	@Override
	public String toString() {
		return this.target + " " + String.join(" ", this.prefix) + ": " + this.violations;
	}

}
