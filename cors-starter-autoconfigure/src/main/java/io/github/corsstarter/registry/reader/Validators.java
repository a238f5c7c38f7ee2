package io.github.corsstarter.registry.reader;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * With what a server can be asked whether something has changed.
 *
 * @param entityTag the {@code ETag}
 * @param lastModified the {@code Last-Modified}
 */
record Validators(@Nullable String entityTag, @Nullable String lastModified) {

	static final Validators NONE = new Validators(null, null);

	/** A second change within the second of the first one would not show. */
	private static final Duration RESOLUTION = Duration.ofSeconds(2);

	private static final int MAX_LENGTH = 1024;

	static Validators of(HttpHeaders headers) {
		String tag = headers.firstValue("ETag").filter(Validators::isSendable).orElse(null);
		String modified = headers.firstValue("Last-Modified").orElse("");
		String date = headers.firstValue("Date").orElse("");
		return new Validators(tag, isSettled(modified, date) ? modified : null);
	}

	private static boolean isSendable(String tag) {
		return tag.endsWith("\"") && (tag.startsWith("\"") || tag.startsWith("W/\"")) && tag.length() <= MAX_LENGTH
				&& tag.chars().allMatch((character) -> character > ' ' && character < 0x7f);
	}

	private static boolean isSettled(String modified, String date) {
		try {
			return !ZonedDateTime.parse(modified, DateTimeFormatter.RFC_1123_DATE_TIME)
				.plus(RESOLUTION)
				.isAfter(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	void addTo(HttpRequest.Builder request) {
		if (this.entityTag != null) {
			request.setHeader("If-None-Match", this.entityTag);
		}
		if (this.lastModified != null) {
			request.setHeader("If-Modified-Since", this.lastModified);
		}
	}

}
