package org.springframework.cloud.context.environment;

import java.util.Set;

import org.springframework.context.ApplicationEvent;

/**
 * Has the name of the event of Spring Cloud Context, which the build does not have.
 */
public class EnvironmentChangeEvent extends ApplicationEvent {

	private static final long serialVersionUID = 1L;

	public EnvironmentChangeEvent(Set<String> keys) {
		super(keys);
	}

}
