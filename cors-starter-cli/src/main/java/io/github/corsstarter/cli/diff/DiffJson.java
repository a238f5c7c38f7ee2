package io.github.corsstarter.cli.diff;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.text.Json;
import io.github.corsstarter.diff.AccessChange.Witness;
import io.github.corsstarter.document.EnvironmentDiff;

/**
 * Differences for programs.
 *
 * @param effect {@code widened}, {@code narrowed}, {@code both} or {@code none}
 * @param before the one document or application
 * @param after the other one
 * @param environments the environments that differ
 */
record DiffJson(String effect, String before, String after, List<Environment> environments) {

	static String write(DiffReport report) {
		return Json.write(new DiffJson(report.diff().effect().id(), report.before(), report.after(),
				report.diff().environments().stream().map(Environment::of).toList()));
	}

	/**
	 * An environment that differs.
	 *
	 * @param environment its name
	 * @param change {@code added}, {@code removed} or {@code changed}
	 * @param effect what the change does to requests
	 * @param versionBefore the version before, if it is known
	 * @param versionAfter the version after, if it is known
	 * @param lines the change in words, a line for each policy
	 * @param newlyAllowed requests that are allowed and were denied
	 * @param newlyDenied requests that are denied and were allowed
	 * @param purge the paths that caches have to purge
	 * @param cachedFor how long browsers may use old answers to preflights, in seconds
	 */
	record Environment(String environment, String change, String effect, @Nullable String versionBefore,
			@Nullable String versionAfter, List<String> lines, List<Example> newlyAllowed, List<Example> newlyDenied,
			List<String> purge, long cachedFor) {

		static Environment of(EnvironmentDiff diff) {
			return new Environment(diff.name(), diff.change().id(), diff.diff().effect().id(), diff.before(),
					diff.after(), diff.diff().lines(), examples(diff.newlyAllowed()), examples(diff.newlyDenied()),
					diff.diff().narrowedPaths(), diff.diff().cachedFor().toSeconds());
		}

		private static List<Example> examples(Map<Witness, String> witnesses) {
			return witnesses.entrySet().stream().map((entry) -> Example.of(entry.getKey(), entry.getValue())).toList();
		}

	}

	/**
	 * A request that makes the difference.
	 *
	 * @param aspect what of it makes the difference
	 * @param origin the origin of the page
	 * @param method the method
	 * @param path the path
	 * @param header a request header that needs a preflight, if the page sends one
	 * @param credentials whether the page asks for credentials
	 * @param exposedHeader a response header that the script reads, if it reads one
	 */
	record Example(String aspect, String origin, String method, String path, @Nullable String header,
			boolean credentials, @Nullable String exposedHeader) {

		static Example of(Witness witness, String path) {
			return new Example(witness.aspect().id(), witness.origin(), witness.method(), path, witness.header(),
					witness.credentials(), witness.exposedHeader());
		}

	}

}
