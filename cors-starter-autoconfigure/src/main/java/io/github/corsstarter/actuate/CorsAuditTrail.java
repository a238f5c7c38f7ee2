package io.github.corsstarter.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.context.ApplicationEventPublisher;

import io.github.corsstarter.change.ActivationResult;
import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeListener;
import io.github.corsstarter.change.HistoryEntry;

/**
 * Publishes an audit event for each change but those that change nothing, with the user
 * who asked for it. Lists of origins are not in it.
 *
 * @since 0.1.0
 */
public final class CorsAuditTrail implements ChangeListener {

	private final ApplicationEventPublisher events;

	/**
	 * Creates an audit trail.
	 * @param events where the events are published
	 */
	public CorsAuditTrail(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void onTried(HistoryEntry change) {
		ActivationResult result = change.result();
		if (result.outcome() != Outcome.UNCHANGED) {
			String actor = Objects.requireNonNullElse(change.request().actor(), "");
			String type = "CORS_POLICY_" + result.outcome().name();
			this.events.publishEvent(new AuditApplicationEvent(new AuditEvent(change.at(), actor, type, data(change))));
		}
	}

	private static Map<String, @Nullable Object> data(HistoryEntry change) {
		ActivationResult result = change.result();
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("cause", change.request().cause().id());
		data.put("from", result.previousVersion());
		data.put("to", result.version());
		data.put("generation", change.generation());
		if (result.diff() != null) {
			data.put("effect", result.diff().effect().id());
		}
		if (result.obstaclesTotal() != 0) {
			data.put("problems", result.obstaclesTotal());
		}
		return data;
	}

}
