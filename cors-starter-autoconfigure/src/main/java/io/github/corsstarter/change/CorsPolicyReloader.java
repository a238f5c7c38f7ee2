package io.github.corsstarter.change;

/**
 * Reads the configuration again and makes its policies active. For programs that know
 * when it changed.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CorsPolicyReloader {

	/**
	 * Reads the configuration again. If it has no problem, its policies become active; if
	 * it has one, everything stays as it is. Another change that is under way is waited
	 * for.
	 * @return what came of it
	 */
	ActivationResult reload();

}
