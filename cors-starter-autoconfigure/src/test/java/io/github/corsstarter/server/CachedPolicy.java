package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Policies whose answers a shared cache keeps.
 */
enum CachedPolicy {

	/** A list of origins. */
	LISTED("https://app.example.com,https://admin.example.com", "forbid"),

	/** A list of origins; others get an answer without headers. */
	QUIET("https://app.example.com", "omit-headers"),

	/** Every origin. */
	ANY_ORIGIN("*", "forbid");

	private final String origins;

	private final String onDenied;

	CachedPolicy(String origins, String onDenied) {
		this.origins = origins;
		this.onDenied = onDenied;
	}

	/** A path that the cache has not seen. */
	String path(int number) {
		return "/open/" + id() + "/cached?" + number;
	}

	static Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		for (CachedPolicy policy : values()) {
			String prefix = "cors.policies." + policy.id();
			properties.put(prefix + ".paths", "/open/" + policy.id() + "/**");
			properties.put(prefix + ".allowed-origins", policy.origins);
			properties.put(prefix + ".on-denied", policy.onDenied);
		}
		properties.put("cors.diagnostics.log-denials", "off");
		properties.put("server.forward-headers-strategy", "framework");
		return properties;
	}

	private String id() {
		return name().toLowerCase(Locale.ROOT).replace("_", "");
	}

}
