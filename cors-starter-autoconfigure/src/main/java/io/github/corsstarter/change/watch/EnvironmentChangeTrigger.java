package io.github.corsstarter.change.watch;

import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;

/**
 * Acts when Spring Cloud has changed the environment: after {@code /actuator/refresh}, a
 * refresh of the bus, or of Kubernetes. Knows the event by name, so that no class of
 * Spring Cloud is needed. Which keys the event says were changed does not count: it says
 * too many, and too few.
 *
 * @since 0.1.0
 */
public final class EnvironmentChangeTrigger implements GenericApplicationListener {

	/**
	 * The event of Spring Cloud Context.
	 */
	public static final String EVENT = "org.springframework.cloud.context.environment.EnvironmentChangeEvent";

	private final Runnable onChange;

	private final FailureLog failures = new FailureLog(
			"The CORS policy could not be read again after the environment has changed, and stays as it is."
					+ " Further failures of this kind are not logged until one succeeds.");

	/**
	 * Creates the trigger.
	 * @param onChange called within the event, by the thread that changed the environment
	 */
	public EnvironmentChangeTrigger(Runnable onChange) {
		this.onChange = onChange;
	}

	/** Asked once for a type of events, and not for each event. */
	@Override
	public boolean supportsEventType(ResolvableType eventType) {
		return isMeant(eventType.toClass());
	}

	private static boolean isMeant(Class<?> event) {
		for (Class<?> type = event; type != null; type = type.getSuperclass()) {
			if (EVENT.equals(type.getName())) {
				return true;
			}
		}
		return false;
	}

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		// what it threw would end the refresh, and other listeners would not hear of it
		this.failures.run(this.onChange);
	}

}
