package io.github.corsstarter.registry.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.ClientText;

/**
 * The address of a registry. User name and password in it are sent as browsers would, and
 * shown nowhere; nor is the query, which may hold a token.
 *
 * @param uri the address without user name and password
 * @param userInfo user name and password
 */
record RegistryUrl(URI uri, @Nullable String userInfo) {

	private static final String MASK = "***";

	static RegistryUrl of(String url) throws UnreadableRegistryException {
		URI uri = parse(url);
		String raw = uri.getRawUserInfo();
		if (raw == null) {
			return new RegistryUrl(uri, null);
		}
		return new RegistryUrl(parse(url.replace("//" + raw + "@", "//")), uri.getUserInfo());
	}

	private static URI parse(String url) throws UnreadableRegistryException {
		try {
			URI uri = new URI(url);
			if (uri.getHost() != null && (isScheme(uri, "https") || isScheme(uri, "http"))) {
				return uri;
			}
		}
		catch (URISyntaxException ex) {
			// its message has the whole text
		}
		throw new UnreadableRegistryException(
				"The registry '%s' has no URL: it must be like 'https://registry.example.com/origins'."
					.formatted(shown(url)));
	}

	private static boolean isScheme(URI uri, String scheme) {
		return scheme.equalsIgnoreCase(uri.getScheme());
	}

	boolean isHttps() {
		return isScheme(this.uri, "https");
	}

	/** Whether headers for this address may be sent to another one. */
	boolean isSameOrigin(RegistryUrl other) {
		return origin().equals(other.origin());
	}

	private String origin() {
		int port = (this.uri.getPort() != -1) ? this.uri.getPort() : isHttps() ? 443 : 80;
		return "%s://%s:%d".formatted(this.uri.getScheme(), this.uri.getHost(), port).toLowerCase(Locale.ROOT);
	}

	/** The value of {@code Authorization} for user name and password. */
	@Nullable String authorization() {
		return (this.userInfo != null)
				? "Basic " + Base64.getEncoder().encodeToString(this.userInfo.getBytes(StandardCharsets.UTF_8)) : null;
	}

	@Override
	public String toString() {
		String url = this.uri.toString();
		int host = url.indexOf("//") + 2;
		return shown((this.userInfo != null) ? url.substring(0, host) + MASK + "@" + url.substring(host) : url);
	}

	/** A text that should be a URL, without all that could be a secret. */
	static String shown(String url) {
		int end = indexOfAny(url, "?#");
		String address = url.substring(0, end);
		int start = address.indexOf("//");
		start = (start == -1) ? 0 : start + 2;
		// a password may hold what ends an authority, and then this is no URL
		int at = address.lastIndexOf('@');
		String masked = (at > start) ? address.substring(0, start) + MASK + address.substring(at) : address;
		return ClientText.visible(masked + ((end < url.length()) ? url.charAt(end) + MASK : ""));
	}

	private static int indexOfAny(String text, String characters) {
		int i = 0;
		while (i < text.length() && characters.indexOf(text.charAt(i)) == -1) {
			i++;
		}
		return i;
	}

}
