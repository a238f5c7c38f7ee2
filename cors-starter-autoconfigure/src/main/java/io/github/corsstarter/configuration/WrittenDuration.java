package io.github.corsstarter.configuration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A duration as people write it, {@code 1h30m} or {@code 2 hours}, in the form that
 * Spring Boot reads: one whole number and one unit.
 */
final class WrittenDuration {

	/** The letter of each unit, the largest first, and its seconds. */
	private static final Map<Character, Long> SECONDS = Map.of('w', 604_800L, 'd', 86_400L, 'h', 3600L, 'm', 60L, 's',
			1L);

	private static final Map<String, Character> UNITS = units("w week weeks", "d day days", "h hr hrs hour hours",
			"m min mins minute minutes", "s sec secs second seconds");

	private final String text;

	private int at;

	private BigDecimal total = BigDecimal.ZERO;

	/** The seconds of the last unit; the next one is smaller. */
	private long last = Long.MAX_VALUE;

	private String single = "";

	private WrittenDuration(String text) {
		this.text = text;
	}

	private static Map<String, Character> units(String... lines) {
		Map<String, Character> units = new HashMap<>();
		for (String line : lines) {
			for (String name : line.split(" ")) {
				units.put(name, line.charAt(0));
			}
		}
		return units;
	}

	/**
	 * The form that is read.
	 * @param text what is written
	 * @return a number and a unit, or {@code null} if it is not certain what is meant
	 */
	static @Nullable String toReadable(String text) {
		WrittenDuration duration = new WrittenDuration(text.strip().toLowerCase(Locale.ROOT));
		int parts = 0;
		while (duration.at < duration.text.length()) {
			if (!duration.readPart()) {
				return null;
			}
			parts++;
		}
		return (parts == 0) ? null : (parts == 1 && !duration.single.isEmpty()) ? duration.single : duration.whole();
	}

	private boolean readPart() {
		String number = read("0123456789.");
		skipBlanks();
		Character unit = UNITS.get(read("abcdefghijklmnopqrstuvwxyz"));
		skipBlanks();
		if (unit == null || !isNumber(number)) {
			return false;
		}
		long seconds = SECONDS.getOrDefault(unit, 0L);
		if (seconds >= this.last) {
			return false;
		}
		this.last = seconds;
		this.total = this.total.add(new BigDecimal(number).multiply(BigDecimal.valueOf(seconds)));
		this.single = (number.indexOf('.') == -1 && unit != 'w') ? number + unit : "";
		return true;
	}

	private static boolean isNumber(String number) {
		return !number.isEmpty() && number.length() < 12 && number.charAt(0) != '.'
				&& number.indexOf('.') == number.lastIndexOf('.');
	}

	private String read(String characters) {
		int start = this.at;
		while (this.at < this.text.length() && characters.indexOf(this.text.charAt(this.at)) != -1) {
			this.at++;
		}
		return this.text.substring(start, this.at);
	}

	private void skipBlanks() {
		while (this.at < this.text.length() && this.text.charAt(this.at) == ' ') {
			this.at++;
		}
	}

	/** In the largest unit of which it is a whole number. */
	private @Nullable String whole() {
		for (char unit : List.of('d', 'h', 'm', 's')) {
			BigDecimal[] parts = this.total.divideAndRemainder(BigDecimal.valueOf(SECONDS.getOrDefault(unit, 1L)));
			if (parts[1].signum() == 0) {
				return parts[0].toBigInteger().toString() + unit;
			}
		}
		return null;
	}

}
