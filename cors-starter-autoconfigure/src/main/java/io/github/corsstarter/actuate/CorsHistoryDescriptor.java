package io.github.corsstarter.actuate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.corsstarter.change.ActivationResult;
import io.github.corsstarter.change.HistoryEntry;
import io.github.corsstarter.change.Obstacle;

/**
 * What changed, when and why.
 *
 * @param version the version that is active
 * @param generation its number
 * @param pinned whether changes of the configuration do not become active
 * @param kept the versions that can become active again, the latest first
 * @param changes what was tried, the latest first
 * @since 0.1.0
 */
public record CorsHistoryDescriptor(String version, int generation, boolean pinned, List<String> kept,
		List<TriedChangeDescriptor> changes) implements OperationResponseBody {

	/**
	 * A change that was tried.
	 *
	 * @param at when
	 * @param outcome what came of it
	 * @param version the version that was active then
	 * @param previousVersion the version before
	 * @param generation the number of the generation that was active then
	 * @param cause why
	 * @param actor who asked for it, if somebody did who was logged in
	 * @param diff what it does, if it became active
	 * @param problems why it was refused, the first hundred reasons
	 * @param problemsTotal how many reasons there are
	 * @param restartNeeded the keys that changed, too, and count only after a restart
	 */
	public record TriedChangeDescriptor(Instant at, String outcome, String version, String previousVersion,
			int generation, String cause, @Nullable String actor, @Nullable DiffDescriptor diff,
			List<Obstacle> problems, int problemsTotal, List<String> restartNeeded) implements OperationResponseBody {

		static TriedChangeDescriptor of(HistoryEntry entry) {
			ActivationResult result = entry.result();
			return new TriedChangeDescriptor(entry.at(), result.outcome().id(), result.version(),
					result.previousVersion(), entry.generation(), entry.request().cause().id(), entry.request().actor(),
					DiffDescriptor.of(result.diff()), result.obstacles(), result.obstaclesTotal(),
					result.restartNeeded());
		}

	}

}
