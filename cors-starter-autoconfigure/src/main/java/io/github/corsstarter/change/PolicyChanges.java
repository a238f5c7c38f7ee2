package io.github.corsstarter.change;

import io.github.corsstarter.change.watch.ConfigurationFiles;
import io.github.corsstarter.change.watch.TriggerThrottle;

/**
 * The bean that has all of what changes policies. It is made when somebody first asks for
 * it. Until then a start knows this type alone: Spring reads the methods of each bean's
 * type, and the virtual machine loads every class that they name.
 *
 * @param activator makes policies active
 * @param history what was tried
 * @param files where the configuration is read from
 * @param throttle lets triggers act at most once in a while
 * @since 0.1.0
 */
public record PolicyChanges(PolicyActivator activator, PolicyHistory history, ConfigurationFiles files,
		TriggerThrottle throttle) implements CorsPolicyReloader, AutoCloseable {

	@Override
	public ActivationResult reload() {
		return this.activator.reload(ChangeRequest.of(ChangeCause.OPERATION));
	}

	/**
	 * Ends what waits for its time.
	 */
	@Override
	public void close() {
		this.throttle.close();
	}

}
