package io.github.corsstarter.coexistence;

import java.util.List;

import io.github.corsstarter.coexistence.Mechanism.Strength;

/**
 * Mechanisms that come with other libraries.
 */
class LibraryCoexistenceTests extends CoexistenceContract {

	private static final String[] HANDSHAKE = { "Connection: Upgrade", "Upgrade: websocket",
			"Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==" };

	private static final String GATEWAY = "spring.cloud.gateway.server.webflux.";

	private static final Request PLAIN = Request.get("/{zone}/plain");

	static final Request CORS = Request.get("/{zone}/cors");

	static final Request SECURED = Request.get("/{zone}/second");

	static final Mechanism RESOURCE_SERVER = Mechanism.of("OAuth 2 resource server, with or without `http.cors()`",
			ResourceServers.OnServlet.class, ResourceServers.OnReactive.class, Request.get("/{zone}/resource"),
			Request.get("/{zone}/resource", "Authorization: Bearer good"), SECURED,
			Request.get("/{zone}/second", "Authorization: Bearer bad"));

	static final Mechanism GLOBAL_CORS = globalCors("Spring Cloud Gateway (WebFlux): `globalcors`");

	static final Mechanism DEDUPED_GLOBAL_CORS = globalCors(
			"Spring Cloud Gateway (WebFlux): `globalcors` with `DedupeResponseHeader`")
		.with(GATEWAY + "routes[0].filters[0]",
				"DedupeResponseHeader=Access-Control-Allow-Origin Access-Control-Allow-Credentials, RETAIN_FIRST");

	LibraryCoexistenceTests() {
		super("Other libraries",
				List.of(RESOURCE_SERVER, graphQl(),
						Mechanism
							.of("WebSocket: `setAllowedOrigins`", WebSockets.Plain.class, null,
									Request.get("/{zone}/socket", HANDSHAKE))
							.as(Strength.REFUSES_BY_ITSELF),
						Mechanism.of("SockJS", WebSockets.Plain.class, null, Request.get("/{zone}/sockjs/info"))
							.as(Strength.REFUSES_BY_ITSELF),
						Mechanism
							.of("STOMP endpoints", WebSockets.Stomp.class, null,
									Request.get("/{zone}/stomp", HANDSHAKE), Request.get("/{zone}/stomp-sockjs/info"))
							.as(Strength.REFUSES_BY_ITSELF),
						Mechanism.of(
								"WebSocket on WebFlux: `setCorsConfigurations`", null, WebSockets.OnReactive.class,
								Request.get("/{zone}/socket", HANDSHAKE)),
						Mechanism.of("Spring Data REST", DataRest.class, null,
								Request.get("/repositories/things/{zone}")),
						Mechanism.of("Spring Cloud Gateway (MVC), upstream with headers of its own",
								Gateways.OnServlet.class, null, CORS),
						gateway("Spring Cloud Gateway (WebFlux), upstream with headers of its own", CORS), GLOBAL_CORS,
						DEDUPED_GLOBAL_CORS,
						Mechanism
							.of("Spring Cloud Gateway (WebFlux): `cors` of a route", null, Gateways.RouteWithCors.class,
									PLAIN, CORS)
							.with(GATEWAY + "enabled", "true")));
	}

	private static Mechanism graphQl() {
		String cors = "spring.graphql.cors.";
		return Mechanism
			.of("`spring.graphql.cors.*`", GraphQl.class, GraphQl.class,
					Request.post("/{zone}/graphql", "{\"query\":\"{greeting}\"}"))
			.with("spring.graphql.schema.locations", "classpath:coexistence/", "spring.graphql.http.path",
					"/{zone}/graphql", cors + "allowed-origin-patterns", "${theirs}", cors + "allowed-methods",
					"GET,POST", cors + "allowed-headers", "x-theirs", cors + "exposed-headers", "x-theirs",
					cors + "allow-credentials", "true");
	}

	private static Mechanism gateway(String name, Request... calls) {
		return Mechanism.of(name, null, Gateways.OnReactive.class, calls)
			.with(GATEWAY + "enabled", "true", GATEWAY + "routes[0].id", "upstream", GATEWAY + "routes[0].uri",
					RoutedServer.URI, GATEWAY + "routes[0].predicates[0]", "Path=/*/*");
	}

	private static Mechanism globalCors(String name) {
		String cors = GATEWAY + "globalcors.cors-configurations[/**].";
		return gateway(name, PLAIN, CORS).with(cors + "allowed-origin-patterns", "${theirs}", cors + "allowed-methods",
				"GET,POST", cors + "allowed-headers", "x-theirs", cors + "exposed-headers", "x-theirs",
				cors + "allow-credentials", "true");
	}

}
