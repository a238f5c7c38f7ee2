package io.github.corsstarter.change;

import org.springframework.context.ApplicationEvent;

/**
 * Other policies became active. Published on the thread of the change.
 *
 * @since 0.1.0
 */
public class CorsPolicyActivatedEvent extends ApplicationEvent {

	private static final long serialVersionUID = 1L;

	private final transient HistoryEntry change;

	/**
	 * Creates an event.
	 * @param source what made them active
	 * @param change what became active, and why
	 */
	public CorsPolicyActivatedEvent(Object source, HistoryEntry change) {
		super(source);
		this.change = change;
	}

	/**
	 * The change.
	 * @return what became active, and why
	 */
	public HistoryEntry change() {
		return this.change;
	}

}
