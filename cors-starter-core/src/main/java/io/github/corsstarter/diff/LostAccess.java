package io.github.corsstarter.diff;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diff.AccessChange.Aspect;
import io.github.corsstarter.diff.AccessChange.Witness;

/**
 * The requests that one policy allows and another denies. A policy looks at the aspects
 * of a request one by one and allows it if all are allowed. So it allows no more than
 * another one exactly if it allows no request at all, or in no aspect more.
 */
final class LostAccess {

	private final CorsPolicy from;

	private final CorsPolicy to;

	/** What is not the point of a witness: allowed by both, if there is such a thing. */
	private final String origin;

	private final String method;

	private final List<Witness> witnesses = new ArrayList<>();

	private LostAccess(CorsPolicy from, CorsPolicy to, String origin, String method) {
		this.from = from;
		this.to = to;
		this.origin = origin;
		this.method = method;
	}

	/**
	 * Compares two policies.
	 * @param from a policy, or {@code null} for none, which allows nothing
	 * @param to the other policy, or {@code null} for none
	 * @param origins the difference of their origins
	 * @return what the first allows and the second denies; empty if that is nothing
	 */
	static List<Witness> of(@Nullable CorsPolicy from, @Nullable CorsPolicy to, OriginDifference origins) {
		String method = (from != null) ? method(from, to) : null;
		if (from == null || from == to || method == null) {
			return List.of();
		}
		String shared = (to != null) ? OriginDifference.shared(from, to) : null;
		String origin = (shared == null && !origins.witnesses().isEmpty()) ? origins.witnesses().get(0) : shared;
		if (origin == null) {
			return List.of();
		}
		if (to == null) {
			return origins.witnesses().stream().map((lost) -> ofOrigin(lost, method)).toList();
		}
		return new LostAccess(from, to, origin, method).find(origins);
	}

	private static @Nullable String method(CorsPolicy from, @Nullable CorsPolicy to) {
		AllowedNames methods = AllowedNames.methods(from);
		return methods.stream()
			.filter((name) -> to != null && AllowedNames.methods(to).contains(name))
			.findFirst()
			.or(() -> methods.stream().findFirst())
			.orElse(null);
	}

	private static Witness ofOrigin(String origin, String method) {
		return new Witness(Aspect.ORIGIN, origin, method, null, false, null);
	}

	private List<Witness> find(OriginDifference origins) {
		origins.witnesses().forEach((lost) -> this.witnesses.add(ofOrigin(lost, this.method)));
		AllowedNames.methods(this.from)
			.without(AllowedNames.methods(this.to))
			.forEach((lost) -> add(Aspect.METHOD, lost, null, false, null));
		AllowedNames.headers(this.from)
			.without(AllowedNames.headers(this.to))
			.forEach((lost) -> add(Aspect.HEADER, this.method, lost, false, null));
		if (this.from.allowsCredentials() && !this.to.allowsCredentials()) {
			add(Aspect.CREDENTIALS, this.method, null, true, null);
		}
		AllowedNames.exposed(this.from)
			.without(AllowedNames.exposed(this.to))
			.forEach((lost) -> add(Aspect.EXPOSED_HEADER, this.method, null, false, lost));
		return List.copyOf(this.witnesses);
	}

	private void add(Aspect aspect, String method, @Nullable String header, boolean credentials,
			@Nullable String exposed) {
		this.witnesses.add(new Witness(aspect, this.origin, method, header, credentials, exposed));
	}

}
