package io.github.corsstarter.cli.hop;

import java.net.URI;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a redirect is for, as far as its target tells.
 */
final class RedirectVariant {

	private RedirectVariant() {
	}

	/**
	 * The variant of the fix.
	 * @param url what was requested
	 * @param location where the redirect leads
	 */
	static @Nullable String of(String url, String location) {
		try {
			URI from = URI.create(url);
			URI to = from.resolve(location);
			if (!Objects.equals(from.getHost(), to.getHost())) {
				return "login";
			}
			if (Objects.equals(to.getRawPath(), from.getRawPath() + "/")) {
				return "slash";
			}
			return ("http".equals(from.getScheme()) && "https".equals(to.getScheme())) ? "https" : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
