package io.github.corsstarter.diff;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.KebabCase;

/**
 * What a change does to requests, with examples that prove it. A request is a
 * {@code fetch()} of a page of another origin, and it is allowed if its script gets the
 * answer: what the policy says and what the browser makes of that count together.
 *
 * @param effect the effect
 * @param newlyDenied requests that were allowed and are denied; of each aspect at most
 * {@value #MAX_WITNESSES}; empty exactly if the effect does not narrow
 * @param newlyAllowed requests that were denied and are allowed; of each aspect at most
 * {@value #MAX_WITNESSES}; empty exactly if the effect does not widen
 * @since 0.1.0
 */
public record AccessChange(Effect effect, List<Witness> newlyDenied, List<Witness> newlyAllowed) {

	/** How many witnesses there are of an aspect at most. */
	public static final int MAX_WITNESSES = 10;

	static final AccessChange NONE = of(List.of(), List.of());

	static AccessChange of(List<Witness> newlyDenied, List<Witness> newlyAllowed) {
		return new AccessChange(Effect.of(!newlyAllowed.isEmpty(), !newlyDenied.isEmpty()), newlyDenied, newlyAllowed);
	}

	/** Both changes together, of which each aspect has its limit again. */
	AccessChange and(AccessChange other) {
		return of(merge(this.newlyDenied, other.newlyDenied), merge(this.newlyAllowed, other.newlyAllowed));
	}

	private static List<Witness> merge(List<Witness> some, List<Witness> more) {
		return Stream.of(Aspect.values())
			.flatMap((aspect) -> Stream.concat(some.stream(), more.stream())
				.filter((witness) -> witness.aspect() == aspect)
				.distinct()
				.limit(MAX_WITNESSES))
			.toList();
	}

	/**
	 * Whether a request is denied that was allowed, because of one of its aspects.
	 * @param aspect the aspect
	 * @return {@code true} if there is a witness
	 */
	public boolean narrows(Aspect aspect) {
		return this.newlyDenied.stream().anyMatch((witness) -> witness.aspect() == aspect);
	}

	/**
	 * Whether a request is allowed that was denied, because of one of its aspects.
	 * @param aspect the aspect
	 * @return {@code true} if there is a witness
	 */
	public boolean widens(Aspect aspect) {
		return this.newlyAllowed.stream().anyMatch((witness) -> witness.aspect() == aspect);
	}

	/**
	 * What a policy looks at.
	 *
	 * @since 0.1.0
	 */
	public enum Aspect {

		/** The origin of the page. */
		ORIGIN,

		/** The method. */
		METHOD,

		/** A request header. */
		HEADER,

		/** Whether credentials are sent. */
		CREDENTIALS,

		/** A response header that the script reads. */
		EXPOSED_HEADER;

		private final String id = KebabCase.of(this);

		/**
		 * The aspect as reports show it.
		 * @return the name in kebab case
		 */
		public String id() {
			return this.id;
		}

	}

	/**
	 * A request that one side allows and the other denies.
	 *
	 * @param aspect what makes the difference
	 * @param origin the origin of the page; {@code source:} and the name of a source for
	 * the origins of that, which are not read
	 * @param method the method
	 * @param header the name of a request header that needs a preflight, in lower case,
	 * or {@code null} if the page sends none
	 * @param credentials whether the page asks for credentials
	 * @param exposedHeader the name of a response header that the script reads, in lower
	 * case, or {@code null} if it reads none
	 * @since 0.1.0
	 */
	public record Witness(Aspect aspect, String origin, String method, @Nullable String header, boolean credentials,
			@Nullable String exposedHeader) {
	}

}
