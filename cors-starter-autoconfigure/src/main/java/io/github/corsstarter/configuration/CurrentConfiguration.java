package io.github.corsstarter.configuration;

/**
 * The configuration of the active policies, and the keys that count as they were at the
 * start.
 *
 * @since 0.1.0
 */
public final class CurrentConfiguration {

	private final CorsProperties atStart;

	private volatile LoadedCorsConfiguration loaded;

	/**
	 * Creates the configuration.
	 * @param first the configuration of the start
	 */
	public CurrentConfiguration(LoadedCorsConfiguration first) {
		this.atStart = first.properties();
		this.loaded = first;
	}

	/**
	 * The keys at the start. What is wired by them stays until the next one.
	 * @return the keys
	 */
	public CorsProperties atStart() {
		return this.atStart;
	}

	/**
	 * The configuration of the active policies.
	 * @return the configuration
	 */
	public LoadedCorsConfiguration loaded() {
		return this.loaded;
	}

	/**
	 * Other policies became active.
	 * @param loaded their configuration
	 */
	public void replace(LoadedCorsConfiguration loaded) {
		this.loaded = loaded;
	}

}
