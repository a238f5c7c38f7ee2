package io.github.corsstarter.explainer;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMiss.Difference;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GroupNote;
import io.github.corsstarter.web.InactiveEnvironment;

/**
 * The note about the origin group of an entry that a denial is about.
 *
 * @param generation the policies and the notes
 */
record NotedEntry(Generation generation) {

	/**
	 * Finds the note.
	 * @param policy the policy that denied
	 * @param origin the origin, whatever a client sent
	 * @param near the entry that was probably meant, if there is one
	 * @return a sentence, or {@code null} if the origin is of no group with a note
	 */
	@Nullable String of(CorsPolicy policy, String origin, @Nullable NearMiss near) {
		if (this.generation.notes().all().isEmpty()) {
			return null;
		}
		Setting<String> entry = (near != null) ? entry(policy, near) : at(policy, policy.admittingIndex(origin));
		GroupNote note = (entry != null) ? this.generation.notes().about(entry.property()) : null;
		return (entry != null && note != null)
				? "'" + entry.value() + "' is of the origin group '" + note.group() + "' (" + note.text() + ")." : null;
	}

	private @Nullable Setting<String> entry(CorsPolicy denying, NearMiss near) {
		return policies(denying, near).map((policy) -> at(policy, policy.indexOf(near.allowed())))
			.flatMap(Stream::ofNullable)
			.findFirst()
			.orElse(null);
	}

	private Stream<CorsPolicy> policies(CorsPolicy denying, NearMiss near) {
		String where = near.where();
		if (where == null) {
			return Stream.of(denying);
		}
		return (near.difference() == Difference.ENVIRONMENT)
				? this.generation.policies()
					.inactiveEnvironments()
					.stream()
					.filter((environment) -> environment.name().equals(where))
					.map(InactiveEnvironment::policies)
					.flatMap((policies) -> policies.stream().filter((policy) -> policy.name().equals(denying.name())))
				: this.generation.policies().policies().stream().filter((policy) -> policy.name().equals(where));
	}

	private static @Nullable Setting<String> at(CorsPolicy policy, int index) {
		return (index != -1) ? policy.allowedOrigins().get(index) : null;
	}

}
