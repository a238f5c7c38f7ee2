package io.github.corsstarter.configuration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;

import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WrittenDuration}: the cases that people write.
 */
class WrittenDurationTests {

	@ParameterizedTest
	@CsvSource({ "1h30m, 90m", "1h 30m, 90m", "1d12h, 36h", "1 hour, 1h", "2 hours 30 minutes, 150m", "30 min, 30m",
			"30 mins, 30m", "30 Minutes, 30m", "90 minutes, 90m", "3600 seconds, 3600s", "3600 sec, 3600s",
			"45secs, 45s", "24 hrs, 24h", "1hr, 1h", "1 day, 1d", "7days, 7d", "1w, 7d", "2 weeks, 14d", "1.5h, 90m",
			"0.5 days, 12h", "1h0m30s, 3630s", "24h0m0s, 1d", "1m30s, 90s" })
	void toReadableWhenMeaningIsCertainIsOneNumberAndOneUnit(String written, String readable) {
		assertThat(WrittenDuration.toReadable(written)).isEqualTo(readable);
		assertThat(DurationStyle.detectAndParse(readable)).isNotNull();
		assertThat(TestConfiguration
			.yaml("cors:\n  allowed-origins: https://app.example.com\n  max-age: '" + written + "'\n")
			.problems()).extracting(CorsPolicyProblem::fix).containsExactly(readable);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "PT30", "1:30", "00:30:00", "5 months", "1 year", "1 decade", "soon", "half an hour",
			"30m1h", "1h1h", "1.2.3h", ".5h", "1,5h", "h", "1.0001s", "30 5", "-1h", "1h500ms", "2hs",
			"999999999999999999h" })
	void toReadableWhenMeaningIsNotCertainIsNothing(String written) {
		assertThat(WrittenDuration.toReadable(written)).isNull();
	}

}
