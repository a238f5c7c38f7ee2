package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.registry.OriginSink;
import io.github.corsstarter.registry.OriginSource;

/**
 * A registry of origins on the web: a text with one origin a line, or a JSON array of
 * strings. The tag is a digest of the content; {@code ETag} and {@code Last-Modified}
 * spare the transfer.
 *
 * @since 0.1.0
 */
public final class HttpOriginSource implements OriginSource {

	private final HttpRegistry registry;

	private final long maxBytes;

	private @Nullable RegistryClient client;

	private @Nullable String seenTag;

	private Validators seen = Validators.NONE;

	/**
	 * Creates a source.
	 * @param registry where it is
	 */
	public HttpOriginSource(HttpRegistry registry) {
		this(registry, DigestedInput.MAX_BYTES);
	}

	HttpOriginSource(HttpRegistry registry, long maxBytes) {
		this.registry = registry;
		this.maxBytes = maxBytes;
	}

	@Override
	public String load(@Nullable String previousTag, OriginSink sink) throws UnreadableRegistryException {
		boolean same = previousTag != null && previousTag.equals(this.seenTag);
		Validators validators = same ? this.seen : Validators.NONE;
		try {
			HttpResponse<InputStream> response = client().get(validators, Deadline.in(this.registry.timeout()));
			try (InputStream body = response.body()) {
				if (response.statusCode() == 304 && same && previousTag != null
						&& !validators.equals(Validators.NONE)) {
					return previousTag;
				}
				return read(response, body, sink);
			}
		}
		catch (MalformedContentException ex) {
			throw unreadable("gave no list of origins: " + ex.getMessage() + ".", ex);
		}
		catch (HttpConnectTimeoutException ex) {
			throw unreadable(
					"could not be connected to within %s.".formatted(Deadline.shown(this.registry.connectTimeout())),
					ex);
		}
		catch (HttpTimeoutException ex) {
			throw unreadable("did not answer in full within %s.".formatted(Deadline.shown(this.registry.timeout())),
					ex);
		}
		catch (ConnectException ex) {
			throw unreadable((ex.getCause() instanceof UnresolvedAddressException) ? "has a name without an address."
					: "could not be connected to.", ex);
		}
		catch (IOException ex) {
			throw unreadable("did not answer in full: " + reason(ex) + ".", ex);
		}
	}

	private RegistryClient client() throws UnreadableRegistryException {
		RegistryClient client = this.client;
		if (client == null) {
			client = new RegistryClient(this.registry);
			this.client = client;
		}
		return client;
	}

	private String read(HttpResponse<InputStream> response, InputStream body, OriginSink sink)
			throws IOException, UnreadableRegistryException {
		ContentKind kind = checkedKind(response);
		DigestedInput input = new DigestedInput(body, this.maxBytes);
		kind.read(input, sink);
		this.seen = Validators.of(response.headers());
		String tag = input.tag();
		this.seenTag = tag;
		return tag;
	}

	private ContentKind checkedKind(HttpResponse<?> response) throws UnreadableRegistryException {
		if (response.statusCode() != 200) {
			throw unreadable("answered with the status %d.".formatted(response.statusCode()), null);
		}
		HttpHeaders headers = response.headers();
		String encoding = headers.firstValue("Content-Encoding").orElse("identity");
		if (!encoding.equalsIgnoreCase("identity")) {
			throw unreadable("gave a compressed body (%s), which was not asked for.".formatted(shown(encoding)), null);
		}
		String type = headers.firstValue("Content-Type").orElse("");
		ContentKind kind = ContentKind.of(type);
		if (kind == null) {
			throw unreadable("gave the Content-Type '%s'. ".formatted(shown(type))
					+ "It must be 'text/plain' with one origin a line, or 'application/json' with an array of strings.",
					null);
		}
		if (kind == ContentKind.LINES && isWithoutEnd(headers)) {
			throw unreadable("gave a text without Content-Length: nobody can tell whether it is whole.", null);
		}
		return kind;
	}

	/** Whether the body ends with the connection, for whatever reason that ends. */
	private static boolean isWithoutEnd(HttpHeaders headers) {
		return headers.firstValue("Content-Length").isEmpty() && headers.firstValue("Transfer-Encoding").isEmpty();
	}

	private static String reason(IOException failure) {
		String message = failure.getMessage();
		return shown((message != null) ? message : failure.getClass().getSimpleName());
	}

	private static String shown(String text) {
		return ClientText.sanitize(text);
	}

	private UnreadableRegistryException unreadable(String rest, @Nullable Exception cause) {
		return new UnreadableRegistryException("The registry '%s' %s".formatted(this.registry, rest), cause);
	}

}
