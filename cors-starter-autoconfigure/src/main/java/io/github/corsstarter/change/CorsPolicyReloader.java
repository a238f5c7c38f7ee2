package io.github.corsstarter.change;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Reads the configuration again and makes its policies active. For programs that know
 * when it changed.
 *
 * @since 0.1.0
 */
public final class CorsPolicyReloader {

	private final PolicyActivator activator;

	private final Supplier<Environment> environment;

	/**
	 * Creates a reloader.
	 * @param activator makes policies active
	 * @param environment reads the configuration
	 */
	public CorsPolicyReloader(PolicyActivator activator, Supplier<Environment> environment) {
		this.activator = activator;
		this.environment = environment;
	}

	/**
	 * Reads the configuration again. If it has no problem, its policies become active; if
	 * it has one, everything stays as it is. Another change that is under way is waited
	 * for.
	 * @return what came of it
	 */
	public ActivationResult reload() {
		return reload(ChangeRequest.of(ChangeCause.OPERATION));
	}

	/**
	 * Reads the configuration again, for somebody.
	 * @param actor the name of the user, or {@code null} if nobody is logged in
	 * @return what came of it
	 */
	public ActivationResult reload(@Nullable String actor) {
		return reload(new ChangeRequest(ChangeCause.OPERATION, actor));
	}

	ActivationResult reload(ChangeRequest request) {
		return this.activator.activate(request, this.environment);
	}

}
