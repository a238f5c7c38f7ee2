package io.github.corsstarter.diff;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.http.HeaderNames;

/**
 * The names that a policy allows for one aspect of a request, as far as they matter to a
 * page.
 *
 * @param names the names, or {@code *} alone
 * @param matters whether a name makes a difference to a page at all
 * @param examples what {@code *} stands for, those first that people know best
 */
record AllowedNames(List<String> names, Predicate<String> matters, List<String> examples) {

	private static final String ANY = "*";

	/** In lower case a method of the standard is another one, but for the first six. */
	static AllowedNames methods(CorsPolicy policy) {
		return new AllowedNames(policy.allowedMethods(), (name) -> true,
				List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"));
	}

	static AllowedNames headers(CorsPolicy policy) {
		return new AllowedNames(policy.allowedHeaders(), (name) -> !HeaderNames.isForbiddenInRequests(name),
				List.of("authorization", "content-type", "x-requested-with"));
	}

	static AllowedNames exposed(CorsPolicy policy) {
		return new AllowedNames(policy.exposedHeaders(),
				(name) -> !HeaderNames.isForbiddenInResponses(name) && !HeaderNames.isSafelistedInResponses(name),
				List.of("location", "etag", "x-total-count"));
	}

	private boolean any() {
		return this.names.contains(ANY);
	}

	boolean contains(String name) {
		return any() || this.names.contains(name);
	}

	/** What is allowed here and not there: at most a few names. */
	List<String> without(AllowedNames other) {
		if (other.any()) {
			return List.of();
		}
		// one more than can be in the other list is never in it
		Stream<String> all = any()
				? Stream.concat(this.examples.stream(),
						IntStream.rangeClosed(0, other.names.size()).mapToObj((i) -> "x-any-" + i))
				: this.names.stream();
		return all.filter(this.matters)
			.filter((name) -> !other.names.contains(name))
			.limit(AccessChange.MAX_WITNESSES)
			.toList();
	}

	/** A name, the best known first. */
	Stream<String> stream() {
		return any() ? this.examples.stream()
				: Stream.concat(this.examples.stream().filter(this.names::contains), this.names.stream());
	}

}
