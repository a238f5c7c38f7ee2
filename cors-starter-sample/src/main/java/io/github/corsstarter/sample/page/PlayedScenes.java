package io.github.corsstarter.sample.page;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

import io.github.corsstarter.web.CorsPolicies;

/**
 * Plays what happens to an API: its policies see pages, strangers and deploys as they
 * would come from outside.
 */
@Component
class PlayedScenes {

	private static final String DEPLOY = "wrong-deploy";

	private static final int CALLS = 20;

	private final ConfigurableEnvironment environment;

	private final CorsPolicies policies;

	/** The version that was active before the wrong deploy, until it is rolled back. */
	private @Nullable String before;

	PlayedScenes(ConfigurableEnvironment environment, CorsPolicies policies) {
		this.environment = environment;
		this.policies = policies;
	}

	/**
	 * Plays a scene.
	 * @param scene its name
	 * @param api the API
	 * @param page the origin of a page of ours
	 * @return what happened, or {@code null} if there is no such scene
	 */
	synchronized @Nullable String play(String scene, ApiCalls api, String page) {
		return switch (scene) {
			case "normal" -> normal(api, page);
			case "new-header" -> {
				api.preflights(CALLS, page, "authorization,traceparent");
				yield CALLS + " calls with a header that the policy does not know: a browser blocks each of them.";
			}
			case "strangers" -> strangers(api);
			case DEPLOY -> wrongDeploy(api, page);
			case "rollback" -> rollback(api, page);
			default -> null;
		};
	}

	private static String normal(ApiCalls api, String page) {
		api.preflights(CALLS, page, "authorization");
		api.requests(CALLS, page);
		return CALLS + " calls as the page makes them. While the policies know its origin, all are allowed.";
	}

	private static String strangers(ApiCalls api) {
		for (int i = 0; i < CALLS; i++) {
			api.preflights(1, "https://stranger-" + ThreadLocalRandom.current().nextInt(1000) + ".example",
					"authorization");
		}
		return CALLS + " calls from origins that nobody knows: all are denied, and no alert moves.";
	}

	private String wrongDeploy(ApiCalls api, String page) {
		if (this.before == null) {
			this.before = this.policies.active().version();
		}
		Map<String, Object> configuration = new HashMap<>();
		configuration.put("cors.environments." + this.policies.active().environment() + ".allowed-origins",
				"http://localhost:9999");
		// it would refuse the change
		configuration.put("cors.contract", "");
		this.environment.getPropertySources().addFirst(new MapPropertySource(DEPLOY, configuration));
		// after a rollback changes are held back
		api.change("{\"action\": \"unpin\"}");
		if (!api.change("{\"action\": \"reload\"}")) {
			this.environment.getPropertySources().remove(DEPLOY);
			this.before = null;
			return "The deploy was refused, and nothing changed: /actuator/corshistory says why.";
		}
		api.preflights(CALLS, page, "authorization");
		return "A deploy took the page's origin away, and " + CALLS + " of its calls are denied.";
	}

	private String rollback(ApiCalls api, String page) {
		String version = this.before;
		if (version == null) {
			return "There is nothing to roll back: play the wrong deploy first.";
		}
		api.change("{\"action\": \"rollback\", \"version\": \"" + version + "\"}");
		this.environment.getPropertySources().remove(DEPLOY);
		this.before = null;
		return "Back at " + version + ", and pinned. " + normal(api, page);
	}

}
