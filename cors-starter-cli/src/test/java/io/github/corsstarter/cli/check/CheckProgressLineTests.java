package io.github.corsstarter.cli.check;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CheckProgressLine}.
 */
class CheckProgressLineTests {

	private final StringWriter written = new StringWriter();

	@Test
	void stepWhenCheckTakesLongWritesOverTheLineAndWipesIt() {
		CheckProgressLine line = new CheckProgressLine(new PrintWriter(this.written), Duration.ofNanos(-1));
		line.step(9, 12);
		line.step(10, 12);
		line.step(12, 12);
		line.close();
		assertThat(this.written).hasToString("\r9 of 12 steps\r10 of 12 steps\r12 of 12 steps\r              \r");
	}

	@Test
	void stepWhenCheckIsShortWritesNothing() {
		CheckProgressLine line = new CheckProgressLine(new PrintWriter(this.written), Duration.ofHours(1));
		line.step(1, 2);
		line.step(2, 2);
		line.close();
		assertThat(this.written).hasToString("");
	}

	@Test
	void ofWhenOutputIsNoTerminalIsSilent() {
		CheckProgressLine.of(new PrintWriter(this.written)).step(1, 2);
		assertThat(this.written).hasToString("");
	}

}
