package io.github.corsstarter.coexistence;

import java.util.List;

import org.junit.jupiter.api.Tag;

import io.github.corsstarter.coexistence.Mechanism.Strength;

/**
 * Mechanisms of Spring Framework, Spring Security and the actuator.
 */
@Tag("long")
class SpringCoexistenceTests extends CoexistenceContract {

	static final Request READ = Request.get("/{zone}/resource");

	static final Mechanism ANNOTATION = Mechanism.of("`@CrossOrigin`", Resource.Annotated.class,
			Resource.Annotated.class, READ);

	static final Mechanism FILTER_IN_FRONT = Mechanism
		.of("`CorsFilter`, `CorsWebFilter` in front of the policies", ServletMechanisms.FilterInFront.class,
				ReactiveMechanisms.FilterInFront.class, READ)
		.as(Strength.STANDS_IN_FRONT);

	private static final Request HEALTH = Request.get("/actuator/health/{zone}");

	SpringCoexistenceTests() {
		super("Spring itself", List
			.of(ANNOTATION,
					Mechanism.of("`CorsRegistry`", ServletMechanisms.Registry.class, ReactiveMechanisms.Registry.class,
							READ, Request.get("/{zone}/route")),
					Mechanism.of("handlers and functional routes that set the headers", ServletMechanisms.Route.class,
							ReactiveMechanisms.Route.class, Request.get("/{zone}/route")),
					Mechanism.of("`CorsFilter`, `CorsWebFilter` behind the policies",
							ServletMechanisms.FilterBehind.class, ReactiveMechanisms.FilterBehind.class, READ),
					FILTER_IN_FRONT,
					Mechanism.of("`http.cors(withDefaults())`", ServletMechanisms.SecurityWithDefaults.class,
							ReactiveMechanisms.SecurityWithDefaults.class, READ),
					Mechanism.of("`http.cors()` with its own source", ServletMechanisms.SecurityWithSource.class,
							ReactiveMechanisms.SecurityWithSource.class, READ),
					Mechanism.of("several security chains", ServletMechanisms.SeveralChains.class,
							ReactiveMechanisms.SeveralChains.class, READ, Request.get("/{zone}/second"),
							Request.get("/{zone}/third")),
					Mechanism.of("a `CorsConfigurationSource` bean called `corsConfigurationSource`",
							ServletMechanisms.SourceOfTheKnownName.class, ReactiveMechanisms.SourceOfTheKnownName.class,
							READ),
					Mechanism.of("a `CorsConfigurationSource` bean of another name",
							ServletMechanisms.SourceOfAnotherName.class, ReactiveMechanisms.SourceOfAnotherName.class,
							READ),
					actuator("`management.endpoints.web.cors.*`"),
					actuator("the same on a management port").with("management.server.port", "0")));
	}

	private static Mechanism actuator(String name) {
		String cors = "management.endpoints.web.cors.";
		String group = "management.endpoint.health.group.";
		return Mechanism.of(name, Resource.class, Resource.class, HEALTH)
			.with(cors + "allowed-origin-patterns", "${theirs}", cors + "allowed-methods", "GET,POST",
					cors + "allowed-headers", "x-theirs", cors + "exposed-headers", "x-theirs",
					cors + "allow-credentials", "true")
			.with(group + "free.include", "ping", group + "governed.include", "ping", group + "omitting.include",
					"ping");
	}

}
