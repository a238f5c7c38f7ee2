package io.github.corsstarter.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BlockReason;

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
