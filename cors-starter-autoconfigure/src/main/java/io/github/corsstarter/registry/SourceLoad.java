package io.github.corsstarter.registry;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.problem.MaskedText;
import io.github.corsstarter.registry.OriginCollector.TooManyOriginsException;

/**
 * Loads a source once, and judges what it gives. Whatever a source throws is a result.
 */
final class SourceLoad {

	/** What the reason ends with that no setting helps against. */
	static final String MEMORY = "memory";

	private static final int MAX_MESSAGE = 300;

	/** From here on half of the origins are not to vanish at once. */
	private static final int MANY = 10;

	private final OriginSourceDefinition definition;

	private final OriginSource source;

	SourceLoad(OriginSourceDefinition definition, OriginSource source) {
		this.definition = definition;
		this.source = source;
	}

	/**
	 * Loads the source. The thread goes on, whatever happens.
	 * @param previousTag the tag of the last load that counted
	 * @param before how many origins it gave
	 * @param stale whether that is longer ago than it may be
	 */
	LoadResult run(@Nullable String previousTag, int before, boolean stale) {
		OriginCollector collector = new OriginCollector(this.definition);
		try {
			String tag = this.source.load(previousTag, collector);
			if (tag != null && tag.equals(previousTag)) {
				return LoadResult.unchanged(tag);
			}
			collector.checkSize();
			String reason = (stale || this.definition.settings().acceptShrink()) ? "" : shrinks(before, collector);
			return reason.isEmpty() ? LoadResult.loaded(collector.origins(), tag, collector.skipped())
					: LoadResult.refused(collector.skipped(), reason);
		}
		catch (TooManyOriginsException ex) {
			return LoadResult.refused(collector.skipped(),
					"it has more than " + this.definition.settings().maxOrigins() + " origins ('max-origins')");
		}
		catch (OutOfMemoryError ex) {
			return LoadResult.refused(SkippedEntries.NONE, "it has more origins than fit into " + MEMORY);
		}
		catch (Throwable ex) {
			return LoadResult.failed(message(ex));
		}
	}

	private static String shrinks(int before, OriginCollector collector) {
		int after = collector.size();
		if (after == 0) {
			return "it has no origin" + ((collector.skipped().total() > 0) ? " that is allowed" : "");
		}
		return (before >= MANY && after < before - after) ? "it has " + after + " origins, and had " + before : "";
	}

	/** Readers write whole sentences; anything may be in the messages of others. */
	private static String message(Throwable failure) {
		String message = failure.getMessage();
		String text = (message == null || message.isBlank()) ? failure.getClass().getSimpleName() : message.strip();
		text = ClientText.visible(MaskedText.of(text));
		return (text.length() > MAX_MESSAGE) ? text.substring(0, MAX_MESSAGE) + "..." : text;
	}

}
