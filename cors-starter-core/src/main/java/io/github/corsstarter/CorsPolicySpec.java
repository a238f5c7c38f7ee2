package io.github.corsstarter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy as an operator wrote it: raw values, each with its property.
 *
 * @param name the name of the policy
 * @param path the path that the policy's own keys have in common, such as
 * {@code cors.policies.catalog}; empty if they have none
 * @param allowedOrigins lists of origins and origin patterns, or {@code *}; the policy
 * allows all of them together
 * @param allowedOriginSources names of the sources whose origins the policy allows, too
 * @param allowedMethods the methods, or {@code *}
 * @param allowedHeaders the request-header names, or {@code *}
 * @param exposedHeaders the response-header names, or {@code *}
 * @param allowCredentials whether pages may send cookies and the like
 * @param maxAge how long browsers may cache the answer to a preflight
 * @param onDenied how a denied actual request is handled
 * @param preflightStatus the status of the answer to an allowed preflight, 204 or 200
 * @param safetyRules how strict the policy is compiled
 * @since 0.1.0
 */
public record CorsPolicySpec(String name, String path, List<Setting<List<String>>> allowedOrigins,
		Setting<List<String>> allowedOriginSources, Setting<List<String>> allowedMethods,
		Setting<List<String>> allowedHeaders, Setting<List<String>> exposedHeaders, Setting<Boolean> allowCredentials,
		Setting<Duration> maxAge, OnDenied onDenied, int preflightStatus, SafetyRules safetyRules) {

	/** The methods of a policy that names none. */
	public static final List<String> DEFAULT_METHODS = List.of("GET", "HEAD", "POST");

	/** The max-age of a policy that names none. */
	public static final Duration DEFAULT_MAX_AGE = Duration.ofMinutes(30);

	/** The status of the answer to an allowed preflight where no other one is set. */
	public static final int DEFAULT_PREFLIGHT_STATUS = 204;

	/** This specification with empty lists of origins. */
	CorsPolicySpec withoutOrigins() {
		List<Setting<List<String>>> empty = new ArrayList<>();
		for (Setting<List<String>> setting : this.allowedOrigins) {
			empty.add(new Setting<>(setting.property(), List.of()));
		}
		return new CorsPolicySpec(this.name, this.path, List.copyOf(empty), this.allowedOriginSources,
				this.allowedMethods, this.allowedHeaders, this.exposedHeaders, this.allowCredentials, this.maxAge,
				this.onDenied, this.preflightStatus, this.safetyRules);
	}

	/**
	 * The path of a key of this policy alone, which may not be the one that was written:
	 * a policy takes what it does not set from elsewhere.
	 * @param key the key, such as {@code max-age}
	 * @return the path, such as {@code cors.policies.catalog.max-age}
	 */
	public String property(String key) {
		return this.path.isEmpty() ? key : this.path + "." + key;
	}

	/**
	 * Starts a specification in code, with the defaults of the configuration keys.
	 * @param name the name of the policy
	 * @return a builder
	 */
	public static Builder builder(String name) {
		return new Builder(name);
	}

	/**
	 * Builds a specification in code. Problems name the methods' keys, such as
	 * {@code allowed-origins[0]}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private final String name;

		private List<String> allowedOrigins = List.of();

		private List<String> allowedOriginSources = List.of();

		private List<String> allowedMethods = DEFAULT_METHODS;

		private List<String> allowedHeaders = List.of();

		private List<String> exposedHeaders = List.of();

		private boolean allowCredentials;

		private Duration maxAge = DEFAULT_MAX_AGE;

		private OnDenied onDenied = OnDenied.FORBID;

		private int preflightStatus = DEFAULT_PREFLIGHT_STATUS;

		private SafetyRules safetyRules = SafetyRules.DEFAULT;

		private Builder(String name) {
			this.name = name;
		}

		/**
		 * Sets the allowed origins.
		 * @param origins origins, origin patterns, or {@code *}
		 * @return this builder
		 */
		public Builder allowedOrigins(String... origins) {
			this.allowedOrigins = List.of(origins);
			return this;
		}

		/**
		 * Sets the sources of further origins, which {@link CorsPolicy#readFrom} connects
		 * the policy to.
		 * @param names names of sources
		 * @return this builder
		 */
		public Builder allowedOriginSources(String... names) {
			this.allowedOriginSources = List.of(names);
			return this;
		}

		/**
		 * Sets the allowed methods.
		 * @param methods methods in any case, or {@code *}
		 * @return this builder
		 */
		public Builder allowedMethods(String... methods) {
			this.allowedMethods = List.of(methods);
			return this;
		}

		/**
		 * Sets the allowed request headers.
		 * @param names header names in any case, or {@code *}
		 * @return this builder
		 */
		public Builder allowedHeaders(String... names) {
			this.allowedHeaders = List.of(names);
			return this;
		}

		/**
		 * Sets the response headers that pages may read.
		 * @param names header names in any case, or {@code *}
		 * @return this builder
		 */
		public Builder exposedHeaders(String... names) {
			this.exposedHeaders = List.of(names);
			return this;
		}

		/**
		 * Sets whether pages may send credentials.
		 * @param allow whether they may
		 * @return this builder
		 */
		public Builder allowCredentials(boolean allow) {
			this.allowCredentials = allow;
			return this;
		}

		/**
		 * Sets how long browsers may cache the answer to a preflight.
		 * @param maxAge whole seconds; zero for not at all
		 * @return this builder
		 */
		public Builder maxAge(Duration maxAge) {
			this.maxAge = maxAge;
			return this;
		}

		/**
		 * Sets how a denied actual request is handled.
		 * @param onDenied how it is handled
		 * @return this builder
		 */
		public Builder onDenied(OnDenied onDenied) {
			this.onDenied = onDenied;
			return this;
		}

		/**
		 * Sets the status of the answer to an allowed preflight.
		 * @param status 204 or 200
		 * @return this builder
		 */
		public Builder preflightStatus(int status) {
			this.preflightStatus = status;
			return this;
		}

		/**
		 * Sets how strict the policy is compiled.
		 * @param safetyRules the rules
		 * @return this builder
		 */
		public Builder safetyRules(SafetyRules safetyRules) {
			this.safetyRules = safetyRules;
			return this;
		}

		/**
		 * Builds the specification.
		 * @return the specification
		 */
		public CorsPolicySpec build() {
			return new CorsPolicySpec(this.name, "", List.of(new Setting<>("allowed-origins", this.allowedOrigins)),
					new Setting<>("allowed-origin-sources", this.allowedOriginSources),
					new Setting<>("allowed-methods", this.allowedMethods),
					new Setting<>("allowed-headers", this.allowedHeaders),
					new Setting<>("exposed-headers", this.exposedHeaders),
					new Setting<>("allow-credentials", this.allowCredentials), new Setting<>("max-age", this.maxAge),
					this.onDenied, this.preflightStatus, this.safetyRules);
		}

	}

}
