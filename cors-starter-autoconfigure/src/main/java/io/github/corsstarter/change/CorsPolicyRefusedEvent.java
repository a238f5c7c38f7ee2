package io.github.corsstarter.change;

import org.springframework.context.ApplicationEvent;

/**
 * A change of the policies was refused; the active ones stay. Published on the thread of
 * the change.
 *
 * @since 0.1.0
 */
public class CorsPolicyRefusedEvent extends ApplicationEvent {

	private static final long serialVersionUID = 1L;

	private final transient HistoryEntry change;

	/**
	 * Creates an event.
	 * @param source what refused it
	 * @param change what was refused, and why
	 */
	public CorsPolicyRefusedEvent(Object source, HistoryEntry change) {
		super(source);
		this.change = change;
	}

	/**
	 * The change.
	 * @return what was refused, and why
	 */
	public HistoryEntry change() {
		return this.change;
	}

}
