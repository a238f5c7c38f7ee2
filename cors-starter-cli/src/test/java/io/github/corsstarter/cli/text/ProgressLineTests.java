package io.github.corsstarter.cli.text;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProgressLine}.
 */
class ProgressLineTests {

	private final StringWriter written = new StringWriter();

	private final AtomicInteger asked = new AtomicInteger();

	@Test
	void stepWhenCommandTakesLongWritesOverTheLineAndWipesIt() {
		try (ProgressLine line = line(Duration.ofNanos(-1), true)) {
			line.step(9, 12);
			line.step(10, 12);
			line.step(12, 12);
		}
		assertThat(this.written).hasToString("\r9 of 12 steps\r10 of 12 steps\r12 of 12 steps\r              \r");
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void stepWhenCommandIsShortWritesNothingAndAsksNobody() {
		try (ProgressLine line = line(Duration.ofHours(1), true)) {
			line.step(1, 2);
			line.step(2, 2);
		}
		assertThat(this.written).hasToString("");
		assertThat(this.asked).hasValue(0);
	}

	@Test
	void stepWhenNobodyLooksWritesNothing() {
		try (ProgressLine line = line(Duration.ofNanos(-1), false)) {
			line.step(1, 2);
			line.step(2, 2);
		}
		assertThat(this.written).hasToString("");
		assertThat(this.asked).hasValue(1);
	}

	private ProgressLine line(Duration patience, boolean terminal) {
		return new ProgressLine(new PrintWriter(this.written), "steps", patience, () -> {
			this.asked.incrementAndGet();
			return terminal;
		});
	}

}
