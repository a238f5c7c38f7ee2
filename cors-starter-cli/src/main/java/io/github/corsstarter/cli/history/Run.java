package io.github.corsstarter.cli.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A run of a check: one line of a history. The names of the components are those of the
 * JSON.
 *
 * @param time when it was, in the form of ISO 8601
 * @param subject what was checked
 * @param suite the verdict
 * @param cases how many cases there were
 * @param failing the cases that failed, and why
 * @param faults what hops did
 * @param policyVersion the version of the policies that answered, or {@code null}
 * @param cache what caches said, as header lines
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(String time, Subject subject, String suite, int cases, Map<String, String> failing,
		List<String> faults, @Nullable String policyVersion, List<String> cache) {

	/**
	 * Copies what can change.
	 * @param time when it was, in the form of ISO 8601
	 * @param subject what was checked
	 * @param suite the verdict
	 * @param cases how many cases there were
	 * @param failing the cases that failed, and why
	 * @param faults what hops did
	 * @param policyVersion the version of the policies that answered, or {@code null}
	 * @param cache what caches said, as header lines
	 */
	public Run {
		Objects.requireNonNull(subject);
		Objects.requireNonNull(suite);
		failing = new TreeMap<>(failing);
		faults = List.copyOf(faults);
		cache = List.copyOf(cache);
	}

	/**
	 * When it was.
	 * @return the time
	 * @throws DateTimeException if the line says something else
	 */
	Instant instant() {
		return Instant.parse(this.time);
	}

	/**
	 * What was checked. Runs of other subjects say nothing about it.
	 *
	 * @param contract the file of the contract
	 * @param environment the environment of the contract, or {@code null}
	 * @param hops the URLs of the hops by name
	 * @since 0.1.0
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Subject(String contract, @Nullable String environment, Map<String, String> hops) {

		/**
		 * Copies the hops.
		 * @param contract the file of the contract
		 * @param environment the environment of the contract, or {@code null}
		 * @param hops the URLs of the hops by name
		 */
		public Subject {
			Objects.requireNonNull(contract);
			hops = new TreeMap<>(hops);
		}

	}

}
