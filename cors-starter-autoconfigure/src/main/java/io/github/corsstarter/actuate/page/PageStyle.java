package io.github.corsstarter.actuate.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How pages look, with the hash that the Content-Security-Policy names.
 *
 * @param css the style sheet
 * @param hash its hash, as a Content-Security-Policy has it
 */
record PageStyle(String css, String hash) {

	/** Read with the first page. */
	static final PageStyle PAGE = read("page.css");

	private static PageStyle read(String resource) {
		try (InputStream in = PageStyle.class.getResourceAsStream(resource)) {
			if (in == null) {
				throw new IllegalStateException("The style sheet '" + resource + "' is missing");
			}
			byte[] css = in.readAllBytes();
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(css);
			return new PageStyle(new String(css, StandardCharsets.UTF_8),
					"sha256-" + Base64.getEncoder().encodeToString(digest));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
