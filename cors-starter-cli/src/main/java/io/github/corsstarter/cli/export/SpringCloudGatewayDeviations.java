package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

import io.github.corsstarter.cli.export.Deviation.Kind;

/**
 * What a Spring Cloud Gateway does in another way than the policies.
 */
final class SpringCloudGatewayDeviations {

	private SpringCloudGatewayDeviations() {
	}

	static List<Deviation> of(Edge edge) {
		List<Deviation> deviations = new ArrayList<>(CommonDeviations.labels(edge));
		deviations.addAll(CommonDeviations.ports(edge));
		deviations.add(Deviation.narrower("navigation-denied", Deviation.ALL, "on-denied",
				"what is no CORS request is known by its Host alone. Forms that pages of other origins post, such as the "
						+ "answer of a login, are denied with 403, and so are own pages where another proxy has changed "
						+ "scheme or Host on the way to the gateway."));
		deviations.add(Deviation.different("gateway-denies", Deviation.ALL, "on-denied",
				"what is denied gets 403 from the gateway, whatever on-denied says; the application does not see it and "
						+ "does not count it."));
		deviations.add(Deviation.different("preflight-spring", Deviation.ALL, "preflight-status",
				"allowed preflights are answered with 200, name the exposed headers as well, and those of the requested "
						+ "headers that are allowed even if others are not."));
		deviations.add(Deviation.different("origin-lenient", Deviation.ALL, "allowed-origins",
				"an origin in upper case or with a slash behind it is taken, too, and below '**.' whatever ends with the "
						+ "domain; no browser sends such a text for a page of another domain."));
		deviations.add(Deviation.different("path-rewritten", Deviation.ALL, "paths",
				"a path that could be read in two ways, such as one with ';', '//' or an escaped letter, reaches the "
						+ "application as one that it does not have."));
		if (hasPathsWithoutPolicy(edge)) {
			deviations.add(new Deviation("path-without-policy", Deviation.ALL, "paths",
					edge.applicationDenies() ? Kind.NARROWER : Kind.DIFFERENT,
					"paths without a policy, such as the actuator's, have no CORS at all: the gateway answers their preflights, "
							+ "and removes what the application says of CORS."));
		}
		if (SpringCloudGatewayTarget.stopsHandshakes(edge)) {
			deviations.add(Deviation.narrower("handshake-stopped", Deviation.ALL, "handshakes",
					"WebSocket handshakes reach the application as plain requests, since the gateway would let pages of "
							+ "any origin open one with cookies."));
		}
		return deviations;
	}

	private static boolean hasPathsWithoutPolicy(Edge edge) {
		return edge.routes().stream().anyMatch((route) -> route.policy() == null)
				|| edge.routes().stream().noneMatch((route) -> route.path().pattern().equals("/**"));
	}

}
