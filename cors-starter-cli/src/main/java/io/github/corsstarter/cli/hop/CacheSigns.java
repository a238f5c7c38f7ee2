package io.github.corsstarter.cli.hop;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.explain.ClientText;

/**
 * What caches say in their answers.
 */
final class CacheSigns {

	/** What {@code HIT} stands in. */
	private static final List<String> STATUS = List.of("X-Cache", "X-Cache-Status", "CF-Cache-Status", "Cache-Status");

	private static final String AGE = "Age";

	private static final int MAX = 10;

	private CacheSigns() {
	}

	/** Whether an answer says that it was kept before. */
	static boolean isKept(HeaderList headers) {
		return headers.values(AGE).stream().anyMatch((age) -> !age.isBlank() && !age.equals("0"))
				|| STATUS.stream()
					.flatMap((name) -> headers.values(name).stream())
					.anyMatch((value) -> value.toLowerCase(Locale.ROOT).contains("hit"))
				|| headers.values("X-Varnish").stream().anyMatch((ids) -> ids.indexOf(' ') != -1);
	}

	/** The signs, as header lines, which are short and few. */
	static List<String> of(HeaderList headers) {
		return Stream.of(Stream.of(AGE), STATUS.stream(), Stream.of("Via"))
			.flatMap((names) -> names)
			.flatMap((name) -> headers.values(name).stream().map((value) -> name + ": " + value))
			.map(ClientText::sanitize)
			.limit(MAX)
			.toList();
	}

}
