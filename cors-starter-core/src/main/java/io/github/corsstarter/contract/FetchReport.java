package io.github.corsstarter.contract;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BlockDiagnosis;
import io.github.corsstarter.browser.BrowserVerdict;
import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.http.CorsHeaders;

/**
 * The outcome of a fetch, in words: the verdict, what the console says, what would fix
 * it, and what was sent and came back. What it quotes is fit for a terminal and a log.
 *
 * @since 0.1.0
 */
public final class FetchReport {

	/** Besides those of the CORS protocol. Values of other headers may be secrets. */
	private static final Set<String> SHOWN = Set.of("origin", "vary", "location");

	private static final String INDENT = "  ";

	private FetchReport() {
	}

	/**
	 * Reports a fetch.
	 * @param result its result
	 * @param diagnosis why it was blocked, or {@code null} if it was not
	 * @return lines of text, without a line break at the end
	 */
	public static String of(FetchResult result, @Nullable BlockDiagnosis diagnosis) {
		BrowserVerdict verdict = result.verdict();
		StringBuilder report = new StringBuilder(request(verdict.fetch())).append(verdict(verdict, diagnosis));
		if (verdict.isBlocked()) {
			section(report, "The browser's console", sanitize(verdict.console()));
		}
		if (diagnosis != null) {
			section(report, "What would fix it", sanitize(diagnosis.remedy()));
		}
		if (!result.exchanges().isEmpty()) {
			section(report, "What was sent, and what came back",
					result.exchanges().stream().flatMap(FetchReport::lines).collect(Collectors.joining("\n" + INDENT)));
		}
		return report.toString();
	}

	private static String request(PlannedFetch fetch) {
		return sanitize(fetch.method() + " " + fetch.url() + " from " + fetch.origin()
				+ (fetch.credentials().isIncluded() ? " with credentials" : ""));
	}

	private static String verdict(BrowserVerdict verdict, @Nullable BlockDiagnosis diagnosis) {
		if (!verdict.isBlocked()) {
			return verdict.readableHeaders().isEmpty() ? " is allowed"
					: " is allowed, and the page can read the headers "
							+ sanitize(verdict.readableHeaders().toString());
		}
		if (diagnosis == null) {
			return " is blocked";
		}
		return " is blocked: " + diagnosis.reason().id()
				+ (diagnosis.subjects().isEmpty() ? "" : " " + sanitize(diagnosis.subjects().toString()));
	}

	private static void section(StringBuilder report, String title, String text) {
		report.append("\n").append(title).append(":\n").append(INDENT).append(text);
	}

	private static Stream<String> lines(Exchange exchange) {
		String first = sanitize(exchange.request().method() + " " + exchange.request().url());
		String status = String.format(Locale.ROOT, "-> %d", exchange.answer().status());
		return Stream
			.of(Stream.of(first), headers(exchange.request().headers()), Stream.of(status),
					headers(exchange.answer().headers()))
			.flatMap((lines) -> lines);
	}

	private static Stream<String> headers(HeaderList headers) {
		return headers.lines()
			.stream()
			.filter((line) -> CorsHeaders.isAccessControl(line.name())
					|| SHOWN.contains(line.name().toLowerCase(Locale.ROOT)))
			.map((line) -> INDENT + sanitize(line.name() + ": " + line.value()));
	}

	/** Word by word, since each is cut if it is too long. */
	private static String sanitize(String text) {
		return Stream.of(text.split(" ", -1)).map(FetchReport::sanitizeWord).collect(Collectors.joining(" "));
	}

	private static String sanitizeWord(String word) {
		return (word.length() > ClientText.MAX_LENGTH)
				? ClientText.visible(word.substring(0, ClientText.MAX_LENGTH)) + "..." : ClientText.visible(word);
	}

}
