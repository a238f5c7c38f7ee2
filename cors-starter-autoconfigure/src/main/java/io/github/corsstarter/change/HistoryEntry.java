package io.github.corsstarter.change;

import java.time.Instant;
import java.util.List;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.web.ActivePolicies;

/**
 * A change that was tried.
 *
 * @param at when
 * @param generation the number of the generation that was active then
 * @param request who wanted it, and why
 * @param result what came of it
 * @since 0.1.0
 */
public record HistoryEntry(Instant at, int generation, ChangeRequest request, ActivationResult result) {

	/**
	 * The start of the application.
	 * @param first the policies that were active then
	 * @return the entry
	 */
	public static HistoryEntry start(ActivePolicies first) {
		return new HistoryEntry(first.activatedAt(), first.generation(), ChangeRequest.of(ChangeCause.START),
				new ActivationResult(Outcome.ACTIVATED, first.version(), first.version(), List.of(), 0, List.of(),
						null));
	}

}
