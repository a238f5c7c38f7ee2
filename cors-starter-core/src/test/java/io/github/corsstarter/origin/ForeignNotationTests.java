package io.github.corsstarter.origin;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ForeignNotation}.
 */
class ForeignNotationTests {

	private static final int MANY = 1000;

	private static final long MAX_BYTES_OF_ORDINARY = 8000;

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final int LENGTH = 390;

	private static final long MAX_BYTES = 20_000_000;

	/** Each attempt at a fix makes an exception, and so is seen in what is allocated. */
	@ParameterizedTest
	@ValueSource(strings = { "\"x ", "' \\.", "^https?:// ", "https://a.+ ,", "]' \"", "\u200b\" ", "\\. |\"'",
			"http:https: \"", "(.+\\.)?a $'" })
	void findWhenTextHasMistakeOverMistakeTriesFewFixes(String mistakes) {
		String text = mistakes.repeat(LENGTH / mistakes.length());
		allocatedBy(text);
		assertThat(allocatedBy(text)).isLessThan(MAX_BYTES);
	}

	/**
	 * A list may hold a hundred thousand of them, and a report reads it several times.
	 */
	@ParameterizedTest
	@ValueSource(
			strings = { "app.example.com", "localhost:3000", "http:app.example.com", "https://app.example.com/path",
					"self", "https://app.*.example.com", "https://app.example.com:0", "*", "file:///", "http//a" })
	void findWhenMistakeIsOrdinaryAllocatesLittle(String text) {
		allocatedByMany(text);
		assertThat(allocatedByMany(text) / MANY).isLessThan(MAX_BYTES_OF_ORDINARY);
	}

	private static long allocatedByMany(String text) {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		for (int i = 0; i < MANY; i++) {
			try {
				OriginPattern.parse(text);
			}
			catch (UnacceptableOriginException ex) {
				// its message is the answer
			}
		}
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}

	private static long allocatedBy(String text) {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		assertThatExceptionOfType(UnacceptableOriginException.class).isThrownBy(() -> OriginPattern.parse(text));
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}

}
