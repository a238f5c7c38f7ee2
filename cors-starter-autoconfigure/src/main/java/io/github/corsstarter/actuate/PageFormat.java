package io.github.corsstarter.actuate;

import java.util.List;
import java.util.Locale;

import org.springframework.boot.actuate.endpoint.Producible;
import org.springframework.util.MimeType;

/**
 * The format of pages. An operation that takes it as a parameter is never answered from
 * Spring Boot's cache of endpoints, which knows no headers.
 *
 * @since 0.1.0
 */
public enum PageFormat implements Producible<PageFormat> {

	/** HTML. */
	HTML;

	private static final MimeType TYPE = new MimeType("text", "html");

	@Override
	public MimeType getProducedMimeType() {
		return TYPE;
	}

	/**
	 * Whether somebody asks for pages by name, and not only for any text.
	 * @param accept the values of the header {@code Accept}
	 * @return {@code true} if HTML is named
	 */
	public static boolean isNamed(List<String> accept) {
		return accept.stream().anyMatch((value) -> value.toLowerCase(Locale.ROOT).contains("text/html"));
	}

}
