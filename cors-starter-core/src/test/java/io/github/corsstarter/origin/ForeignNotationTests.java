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

	private static long allocatedBy(String text) {
		long before = THREADS.getCurrentThreadAllocatedBytes();
		assertThatExceptionOfType(UnacceptableOriginException.class).isThrownBy(() -> OriginPattern.parse(text));
		return THREADS.getCurrentThreadAllocatedBytes() - before;
	}

}
