package io.github.corsstarter.registry;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.SkipReason;
import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.origin.ExactOrigins;
import io.github.corsstarter.origin.ExactOriginsBuilder;
import io.github.corsstarter.problem.MaskedText;

/**
 * Takes what one load gives: origins into a table, and of everything else the number and
 * the first few texts.
 */
final class OriginCollector implements OriginSink {

	private static final int MAX_SHOWN = 5;

	private static final int MAX_TEXT = 100;

	private final OriginSourceDefinition definition;

	private final ExactOriginsBuilder origins = new ExactOriginsBuilder();

	private final List<String> shown = new ArrayList<>();

	private long skipped;

	OriginCollector(OriginSourceDefinition definition) {
		this.definition = definition;
	}

	/** Nobody checks for {@code null} where beans are written. */
	@Override
	public void add(@Nullable String origin) {
		checkSize();
		String text = String.valueOf(origin);
		SkipReason reason = this.definition.rules().read(text, this.origins::add);
		if (reason != null) {
			skip(text, reason);
		}
		checkSize();
	}

	/** Here, too, since a source may have gone on. */
	void checkSize() {
		if (this.origins.size() > this.definition.settings().maxOrigins()) {
			throw new TooManyOriginsException();
		}
	}

	private void skip(String text, SkipReason reason) {
		this.skipped++;
		if (this.shown.size() < MAX_SHOWN) {
			// masked before it is cut, or a password without its end would not be seen as
			// one
			String safe = MaskedText.of(ClientText.sanitize(text));
			String cut = (safe.length() > MAX_TEXT) ? safe.substring(0, MAX_TEXT) + "..." : safe;
			this.shown.add("'" + cut + "' " + reason.rule());
		}
	}

	int size() {
		return this.origins.size();
	}

	ExactOrigins origins() {
		return this.origins.build();
	}

	SkippedEntries skipped() {
		return new SkippedEntries(this.skipped, this.shown);
	}

	/**
	 * Ends a load that would take too much memory. No stack trace, since it may come
	 * again and again.
	 */
	static final class TooManyOriginsException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		TooManyOriginsException() {
			super("more origins than 'max-origins'", null, false, false);
		}

	}

}
