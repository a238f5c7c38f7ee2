package io.github.corsstarter.actuate;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/**
 * A question about a fetch, as it was asked.
 *
 * @param path the path, as the page asks for it or within the application
 * @param origin the origin of the page
 * @param method the method; GET if it is missing
 * @param headers the headers that the script sets: names, or {@code name: value}
 * @param credentials whether the request carries credentials; it does not if this is
 * missing
 * @param reads the names of the response headers that the script reads
 * @param server the origin of the application, where it is not the one that was asked
 * @since 0.1.0
 */
public record ExplainQuery(@Nullable String path, @Nullable String origin, @Nullable String method,
		@Nullable List<String> headers, @Nullable Boolean credentials, @Nullable List<String> reads,
		@Nullable String server) {

	/** More than servers take in a request line. */
	static final int MAX_LENGTH = 10_000;

	static final int MAX_HEADERS = 100;

	/** The path, with a slash at its start and without a fragment. */
	String requestedPath() {
		String path = required("path", this.path).strip();
		String requested = upTo('#', path.startsWith("/") ? path : "/" + path);
		if (!isDecodable(requested)) {
			throw invalid("The parameter 'path' has a '%' without two hexadecimal digits. No server accepts that.");
		}
		return requested;
	}

	String requiredOrigin() {
		return required("origin", this.origin);
	}

	/** The server that was named, or {@code null} if none was. */
	@Nullable String serverOrigin() {
		if (this.server == null || this.server.isBlank()) {
			return null;
		}
		String normalized = ServerOrigin.normalize(this.server);
		if (normalized == null) {
			throw invalid("The parameter 'server' is not the origin of a server, such as 'https://api.example.com'.");
		}
		return normalized;
	}

	@Nullable String methodOrNull() {
		return (this.method == null || this.method.isBlank()) ? null : this.method;
	}

	List<String> readsOrNone() {
		return (this.reads != null) ? this.reads : List.of();
	}

	/** Rules out what cannot be sent, and what would take long to read. */
	void check() {
		check("path", this.path);
		check("origin", this.origin);
		check("method", this.method);
		check("server", this.server);
		check("headers", this.headers);
		check("reads", this.reads);
	}

	private static void check(String name, @Nullable List<String> texts) {
		if (texts != null && texts.size() > MAX_HEADERS) {
			throw invalid("The parameter '" + name + "' has more than " + MAX_HEADERS + " names.");
		}
		Stream.ofNullable(texts).flatMap(List::stream).filter(Objects::nonNull).forEach((text) -> check(name, text));
	}

	private static void check(String name, @Nullable String text) {
		if (text == null) {
			return;
		}
		if (text.length() > MAX_LENGTH) {
			throw invalid("The parameter '" + name + "' has more than " + MAX_LENGTH + " characters.");
		}
		if (text.codePoints().anyMatch(ExplainQuery::isUnsendable)) {
			throw invalid("The parameter '" + name + "' has a character that no request can carry.");
		}
	}

	/** A control character, or half of a surrogate pair. */
	private static boolean isUnsendable(int character) {
		return (Character.isISOControl(character) && character != '\t')
				|| (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
	}

	/** Tomcat removes parameters before it decodes, so they may hold anything. */
	private static boolean isDecodable(String path) {
		String encoded = upTo('?', path);
		boolean parameter = false;
		for (int i = 0; i < encoded.length(); i++) {
			char character = encoded.charAt(i);
			parameter = (character == ';') || (parameter && character != '/');
			if (character == '%' && !parameter && !isEscape(encoded, i)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isEscape(String text, int percent) {
		return percent + 2 < text.length() && isHex(text.charAt(percent + 1)) && isHex(text.charAt(percent + 2));
	}

	private static boolean isHex(char character) {
		return character < 0x80 && Character.digit(character, 16) != -1;
	}

	/** The text before the first occurrence of a character. */
	static String upTo(char end, String text) {
		int index = text.indexOf(end);
		return (index != -1) ? text.substring(0, index) : text;
	}

	private static String required(String name, @Nullable String text) {
		if (text == null) {
			throw invalid("The parameter '" + name + "' is missing.");
		}
		return text;
	}

	static InvalidEndpointRequestException invalid(String message) {
		return new InvalidEndpointRequestException(message, message);
	}

}
