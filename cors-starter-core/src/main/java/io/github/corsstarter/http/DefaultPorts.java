package io.github.corsstarter.http;

/**
 * The ports that URLs and origins leave out.
 *
 * @since 0.1.0
 * @see <a href="https://url.spec.whatwg.org/#default-port">URL, default port</a>
 */
public final class DefaultPorts {

	private DefaultPorts() {
	}

	/**
	 * The default port of a scheme.
	 * @param scheme the scheme in lower case
	 * @return the port, or 0 if the scheme has none
	 */
	public static int of(String scheme) {
		return of(scheme, scheme.length());
	}

	/**
	 * The default port of the scheme that a text starts with.
	 * @param text a URL or an origin, its scheme in lower case
	 * @param schemeEnd where the scheme ends
	 * @return the port, or 0 if the scheme has none
	 */
	public static int of(String text, int schemeEnd) {
		return switch (schemeEnd) {
			case 2 -> text.startsWith("ws") ? 80 : 0;
			case 3 -> text.startsWith("wss") ? 443 : (text.startsWith("ftp") ? 21 : 0);
			case 4 -> text.startsWith("http") ? 80 : 0;
			case 5 -> text.startsWith("https") ? 443 : 0;
			default -> 0;
		};
	}

}
