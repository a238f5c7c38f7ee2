package io.github.corsstarter.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.yaml.YamlPosition;

/**
 * A clause of a contract: who may do what, where. It stands for a case of each page, each
 * method and each path.
 *
 * @param position where the clause starts
 * @param name what the team calls it, or {@code null} if it has no name
 * @param environments the environments that it is for; empty for all of them
 * @param who origins, and pages of the environments
 * @param what the methods
 * @param where the paths
 * @param headers the headers that the page's script sets
 * @param credentials whether the page sends credentials
 * @param expected what a browser makes of it
 * @param reads the response headers that the page must be able to read
 * @since 0.1.0
 */
public record ContractClause(YamlPosition position, @Nullable String name, List<String> environments, List<String> who,
		List<String> what, List<String> where, HeaderList headers, boolean credentials, Expectation expected,
		List<String> reads) {

	/**
	 * Copies the lists.
	 * @param position where the clause starts
	 * @param name what the team calls it, or {@code null} if it has no name
	 * @param environments the environments that it is for; empty for all of them
	 * @param who origins, and pages of the environments
	 * @param what the methods
	 * @param where the paths
	 * @param headers the headers that the page's script sets
	 * @param credentials whether the page sends credentials
	 * @param expected what a browser makes of it
	 * @param reads the response headers that the page must be able to read
	 */
	public ContractClause {
		environments = List.copyOf(environments);
		who = List.copyOf(who);
		what = List.copyOf(what);
		where = List.copyOf(where);
		reads = List.copyOf(reads);
	}

	boolean isFor(@Nullable String environment) {
		return this.environments.isEmpty() || this.environments.contains(environment);
	}

	/**
	 * What a contract expects: that the page can read the answer, or that it is blocked,
	 * perhaps for a reason.
	 *
	 * @param allowed whether the page can read the answer
	 * @param reason why it is blocked, or {@code null} for whatever reason
	 * @since 0.1.0
	 */
	public record Expectation(boolean allowed, @Nullable BlockReason reason) {

		private static final String ALLOWED = "allowed";

		private static final String BLOCKED = "blocked";

		static @Nullable Expectation parse(String text) {
			if (text.equals(ALLOWED) || text.equals(BLOCKED)) {
				return new Expectation(text.equals(ALLOWED), null);
			}
			return Arrays.stream(BlockReason.values())
				.filter((reason) -> reason.id().equals(text))
				.map((reason) -> new Expectation(false, reason))
				.findFirst()
				.orElse(null);
		}

		static List<String> values() {
			return Stream.concat(Stream.of(ALLOWED, BLOCKED), Arrays.stream(BlockReason.values()).map(BlockReason::id))
				.toList();
		}

		boolean isMetBy(@Nullable BlockReason actual) {
			return this.allowed ? actual == null : actual != null && (this.reason == null || this.reason == actual);
		}

		/**
		 * The expectation as contracts show it.
		 */
		@Override
		public String toString() {
			if (this.reason != null) {
				return this.reason.id();
			}
			return this.allowed ? ALLOWED : BLOCKED;
		}

	}

}
