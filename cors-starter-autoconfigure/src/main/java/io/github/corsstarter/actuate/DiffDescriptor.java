package io.github.corsstarter.actuate;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.diff.AccessChange.Witness;
import io.github.corsstarter.diff.PathChange;
import io.github.corsstarter.diff.PolicyChange;
import io.github.corsstarter.diff.PolicyChange.Entries;
import io.github.corsstarter.diff.PolicyChange.Value;
import io.github.corsstarter.diff.PolicyDiff;
import io.github.corsstarter.http.KebabCase;

/**
 * What a change of policies does.
 *
 * @param effect {@code widened}, {@code narrowed}, {@code both} or {@code none}
 * @param lines the change in words
 * @param policies the policies that changed
 * @param paths the paths that have another policy, or on which other requests are allowed
 * @param cachedFor how long browsers may still use the old answers to preflights, in
 * seconds by browser; {@code null} if nothing is denied that was allowed
 * @param purge the paths that caches have to purge
 * @since 0.1.0
 */
public record DiffDescriptor(String effect, List<String> lines, List<PolicyChangeDescriptor> policies,
		List<PathChangeDescriptor> paths, @Nullable List<CachedDescriptor> cachedFor, List<String> purge) {

	static @Nullable DiffDescriptor of(@Nullable PolicyDiff diff) {
		if (diff == null) {
			return null;
		}
		boolean narrows = diff.effect().narrows();
		return new DiffDescriptor(diff.effect().id(), diff.lines(),
				diff.policies().stream().map(PolicyChangeDescriptor::of).toList(),
				diff.paths().stream().map(PathChangeDescriptor::of).toList(),
				narrows ? CachedDescriptor.of(diff) : null, narrows ? diff.narrowedPaths() : List.of());
	}

	/**
	 * How a policy differs. What is equal is {@code null}.
	 *
	 * @param policy the name of the policy
	 * @param change {@code added}, {@code removed} or {@code changed}
	 * @param effect what the change does to requests
	 * @param origins the origins and origin patterns
	 * @param methods the methods
	 * @param headers the request headers
	 * @param exposedHeaders the response headers
	 * @param paths the path patterns
	 * @param allowCredentials whether credentials are allowed
	 * @param maxAge how long browsers may cache a preflight, in ISO 8601
	 * @param onDenied how a denied actual request is handled
	 * @param preflightStatus the status of the answer to an allowed preflight
	 * @param newlyDenied requests that are denied now and were allowed
	 * @param newlyAllowed requests that are allowed now and were denied
	 */
	public record PolicyChangeDescriptor(String policy, String change, String effect,
			@Nullable EntriesDescriptor origins, @Nullable EntriesDescriptor methods,
			@Nullable EntriesDescriptor headers, @Nullable EntriesDescriptor exposedHeaders,
			@Nullable EntriesDescriptor paths, @Nullable ValueDescriptor allowCredentials,
			@Nullable ValueDescriptor maxAge, @Nullable ValueDescriptor onDenied,
			@Nullable ValueDescriptor preflightStatus, List<WitnessDescriptor> newlyDenied,
			List<WitnessDescriptor> newlyAllowed) {

		static PolicyChangeDescriptor of(PolicyChange change) {
			return new PolicyChangeDescriptor(change.name(),
					change.isAdded() ? "added" : (change.isRemoved() ? "removed" : "changed"), change.effect().id(),
					EntriesDescriptor.of(change.origins()), EntriesDescriptor.of(change.methods()),
					EntriesDescriptor.of(change.headers()), EntriesDescriptor.of(change.exposedHeaders()),
					EntriesDescriptor.of(change.paths()), ValueDescriptor.of(change.credentials()),
					ValueDescriptor.of(change.maxAge()), ValueDescriptor.of(change.onDenied()),
					ValueDescriptor.of(change.preflightStatus()),
					change.access().newlyDenied().stream().map(WitnessDescriptor::of).toList(),
					change.access().newlyAllowed().stream().map(WitnessDescriptor::of).toList());
		}

	}

	/**
	 * The entries of a list that are new or gone, the first hundred of each.
	 *
	 * @param added the new entries
	 * @param addedTotal how many entries are new
	 * @param removed the entries that are gone
	 * @param removedTotal how many entries are gone
	 */
	public record EntriesDescriptor(List<String> added, int addedTotal, List<String> removed, int removedTotal) {

		static @Nullable EntriesDescriptor of(Entries entries) {
			return entries.isChange() ? new EntriesDescriptor(entries.added(), entries.addedTotal(), entries.removed(),
					entries.removedTotal()) : null;
		}

	}

	/**
	 * A value before and after the change.
	 *
	 * @param before the value before, or {@code null} if there was no such policy
	 * @param after the value after, or {@code null} if there is no such policy
	 */
	public record ValueDescriptor(@Nullable Object before, @Nullable Object after) {

		static @Nullable ValueDescriptor of(Value<?> value) {
			return value.isChange() ? new ValueDescriptor(shown(value.before()), shown(value.after())) : null;
		}

		private static @Nullable Object shown(@Nullable Object value) {
			if (value instanceof Enum<?> constant) {
				return KebabCase.of(constant);
			}
			return (value instanceof Duration duration) ? duration.toString() : value;
		}

	}

	/**
	 * A request that makes the difference.
	 *
	 * @param aspect what of it makes the difference
	 * @param origin the origin of the page
	 * @param method the method
	 * @param header a request header that needs a preflight, if the page sends one
	 * @param credentials whether the page asks for credentials
	 * @param exposedHeader a response header that the script reads, if it reads one
	 */
	public record WitnessDescriptor(String aspect, String origin, String method, @Nullable String header,
			boolean credentials, @Nullable String exposedHeader) {

		static WitnessDescriptor of(Witness witness) {
			return new WitnessDescriptor(witness.aspect().id(), witness.origin(), witness.method(), witness.header(),
					witness.credentials(), witness.exposedHeader());
		}

	}

	/**
	 * What a change does to the requests of some paths.
	 *
	 * @param pattern the pattern of the paths
	 * @param governance whether a policy governs them
	 * @param policyBefore the policy before, if there was one
	 * @param policyAfter the policy after, if there is one
	 * @param effect what the change does to requests
	 */
	public record PathChangeDescriptor(String pattern, String governance, @Nullable String policyBefore,
			@Nullable String policyAfter, String effect) {

		static PathChangeDescriptor of(PathChange change) {
			return new PathChangeDescriptor(change.pattern(), change.governance().id(), change.policyBefore(),
					change.policyAfter(), change.effect().id());
		}

	}

	/**
	 * How long a browser may use old answers.
	 *
	 * @param browser the engine of the browser
	 * @param seconds the time, limited as the browser does it
	 */
	public record CachedDescriptor(String browser, long seconds) {

		static List<CachedDescriptor> of(PolicyDiff diff) {
			return List.of(BrowserEngine.values())
				.stream()
				.map((browser) -> new CachedDescriptor(browser.id(), diff.cachedFor(browser).toSeconds()))
				.toList();
		}

	}

}
