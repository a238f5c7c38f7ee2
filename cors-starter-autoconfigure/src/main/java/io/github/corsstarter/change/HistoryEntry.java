package io.github.corsstarter.change;

import java.time.Instant;

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
}
