package io.github.corsstarter.registry;

/**
 * The bean that has sources of origins read before their time, for whoever hears that a
 * registry has changed.
 *
 * @since 0.1.0
 */
public interface CorsOriginSources {

	/**
	 * Has a source read soon, in the background. Calls that come before that count as
	 * one.
	 * @param name the name of the source
	 * @return {@code false} if the active policies have no source of this name
	 */
	boolean refresh(String name);

}
