package io.github.corsstarter.cloud;

import org.springframework.cloud.bus.event.RemoteApplicationEvent;

/**
 * The registry of tenants has changed, which every instance is to know.
 */
public class TenantsChanged extends RemoteApplicationEvent {

	/** For whoever reads the message. */
	public TenantsChanged() {
	}

	/**
	 * Creates the event. Not public, or the reader of messages would take this
	 * constructor, and have no source for it.
	 * @param source who knows of the change
	 * @param busId the name of this instance on the bus
	 */
	TenantsChanged(Object source, String busId) {
		super(source, busId, DEFAULT_DESTINATION_FACTORY.getDestination("**"));
	}

}
