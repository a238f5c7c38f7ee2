package io.github.corsstarter.registry;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs how sources stand, once each time that it changes.
 */
final class RefreshLog implements RefreshListener {

	private static final Log logger = LogFactory.getLog(RefreshLog.class);

	@Override
	public void onRefresh(SourceStatus before, SourceStatus after) {
		String source = "CORS: the source '" + after.name() + "' ";
		if (after.outcome() == LoadOutcome.FAILED && before.outcome() != LoadOutcome.FAILED) {
			logger.warn(source + "could not be read: " + after.reason() + (after.reason().endsWith(".") ? "" : ".")
					+ kept(after));
		}
		else if (after.outcome() == LoadOutcome.REFUSED && before.outcome() != LoadOutcome.REFUSED) {
			logger.warn(source + "was read and is refused, since " + after.reason() + "." + kept(after) + " "
					+ SourceFindings.whatToDo(after));
		}
		else if (after.reason().isEmpty() && (before.outcome() == null || !before.reason().isEmpty())) {
			logger.info(source + "has " + origins(after));
		}
		if (after.skipped().total() > 0 && before.skipped().total() == 0) {
			logger.warn(source + "has " + after.skipped().total() + " entries that are skipped, such as "
					+ String.join("; ", after.skipped().shown()));
		}
		if (after.stale() && !before.stale()) {
			logger.warn(source + "is stale." + kept(after));
		}
	}

	private static String origins(SourceStatus status) {
		return (status.count() != 1) ? status.count() + " origins" : "1 origin";
	}

	static String kept(SourceStatus status) {
		return (status.loadedAt() != null)
				? " What it had at " + status.loadedAt() + " stays allowed: " + origins(status) + "."
				: " Until it can be read, no origin of it is allowed.";
	}

}
