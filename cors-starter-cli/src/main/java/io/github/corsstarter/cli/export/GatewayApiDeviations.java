package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

/**
 * What a gateway of the Gateway API does in another way than the policies, or may do.
 */
final class GatewayApiDeviations {

	private static final String AUTHORIZATION = "authorization";

	private GatewayApiDeviations() {
	}

	static List<Deviation> of(Edge edge) {
		List<Deviation> deviations = new ArrayList<>(CommonDeviations.labels(edge));
		deviations.addAll(CommonDeviations.methods(edge));
		deviations.addAll(CommonDeviations.methodsBeside(GatewayApiLimits.METHODS, edge));
		deviations.addAll(CommonDeviations.origins(edge, GatewayApiOrigins::omitted));
		edge.policies().forEach((policy) -> policy(policy, deviations));
		paths(edge, deviations);
		deviations.add(Deviation.different("gateway-preflight", Deviation.ALL, "preflight-status",
				"each preflight is answered by the gateway and reaches no application: with 200 or 204 if it is allowed, and "
						+ "with 200, 204 or 403 without a header of CORS if it is not."));
		deviations.add(edge.applicationDenies() ? Deviation.unverified("headers-doubled", Deviation.ALL, "on-denied",
				"whether the gateway replaces the application's own headers is not said; where both add theirs, "
						+ "pages cannot read the answers.")
				: Deviation.different("handler-runs", Deviation.ALL, "on-denied",
						"requests that are denied reach the application, and pages cannot read the answers. WebSocket "
								+ "handshakes are not judged: leave upgrades off."));
		return deviations;
	}

	private static void policy(EdgePolicy policy, List<Deviation> deviations) {
		if (!policy.credentials() && (policy.anyHeader() || policy.headers().contains(AUTHORIZATION))) {
			deviations.add(Deviation.narrower("authorization-as-credentials", policy.name(), "allowed-headers",
					"where credentials are not allowed, a gateway may answer requests with Authorization without the headers "
							+ "of CORS, and '*' may not stand for it."));
		}
		if (policy.maxAge() < 1) {
			deviations.add(Deviation.different("max-age-limit", policy.name(), "max-age", "one second is the least."));
		}
	}

	/**
	 * One who reads a path in another way than the application finds another policy for
	 * it.
	 */
	private static void paths(Edge edge, List<Deviation> deviations) {
		if (edge.routes().size() == 1 && edge.routes().get(0).path().pattern().equals("/**")) {
			return;
		}
		String reading = "how the gateway reads a path such as /a/..;/b is not said, and it may have the headers of /a. ";
		deviations.add(edge.applicationDenies()
				? Deviation.unverified("path-readings", Deviation.ALL, "paths",
						reading + "The application denies such a path to pages of other origins.")
				: Deviation.wider("path-readings", Deviation.ALL, "paths", reading
						+ "Let the application keep its own CORS (--application own-cors), or export one policy for "
						+ "all paths, with --actuator '' where it does not lead to the actuator."));
	}

}
