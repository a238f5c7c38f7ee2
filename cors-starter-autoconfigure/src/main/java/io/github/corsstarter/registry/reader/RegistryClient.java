package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * Asks a registry with the HTTP client of the JDK. Redirects are followed from https to
 * https alone, and what was configured for one origin is not sent to another one.
 */
final class RegistryClient {

	private static final int MAX_REDIRECTS = 5;

	private final HttpRegistry registry;

	private final RegistryUrl url;

	private final HttpClient client;

	RegistryClient(HttpRegistry registry) throws UnreadableRegistryException {
		this.registry = registry;
		this.url = RegistryUrl.of(registry.url());
		// the first version is what every server speaks, also without TLS
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(HttpClient.Redirect.NEVER)
			.connectTimeout(registry.connectTimeout())
			.build();
	}

	HttpResponse<InputStream> get(Validators validators, Deadline deadline)
			throws IOException, UnreadableRegistryException {
		RegistryUrl target = this.url;
		for (int i = 0; i <= MAX_REDIRECTS; i++) {
			HttpResponse<InputStream> response = send(target, validators, deadline);
			if (!isRedirect(response.statusCode())) {
				return response;
			}
			response.body().close();
			target = redirected(target, response.headers().firstValue("Location").orElse(null));
		}
		throw new UnreadableRegistryException("The registry '%s' redirects again and again.".formatted(this.url));
	}

	private static boolean isRedirect(int status) {
		return status >= 300 && status < 400 && status != 304;
	}

	private RegistryUrl redirected(RegistryUrl from, @Nullable String location) throws UnreadableRegistryException {
		RegistryUrl target = resolve(from, location);
		if (target != null && from.isHttps() && target.isHttps() && target.userInfo() == null) {
			return target;
		}
		throw new UnreadableRegistryException(
				"The registry '%s' redirects to '%s'. Redirects are followed from https to https alone."
					.formatted(this.url, (location != null) ? RegistryUrl.shown(location) : ""));
	}

	private static @Nullable RegistryUrl resolve(RegistryUrl from, @Nullable String location) {
		try {
			return (location != null) ? RegistryUrl.of(from.uri().resolve(location).toString()) : null;
		}
		catch (IllegalArgumentException | UnreadableRegistryException ex) {
			return null;
		}
	}

	private HttpResponse<InputStream> send(RegistryUrl target, Validators validators, Deadline deadline)
			throws IOException, UnreadableRegistryException {
		HttpRequest.Builder request = HttpRequest.newBuilder(target.uri())
			.setHeader("Accept", ContentKind.ACCEPT)
			.timeout(deadline.left());
		validators.addTo(request);
		if (target.isSameOrigin(this.url)) {
			addConfigured(request);
		}
		CompletableFuture<HttpResponse<InputStream>> response = this.client.sendAsync(request.build(),
				(info) -> new TimedBody(deadline));
		return await(response, deadline);
	}

	private void addConfigured(HttpRequest.Builder request) throws UnreadableRegistryException {
		String authorization = this.url.authorization();
		if (authorization != null) {
			request.setHeader("Authorization", authorization);
		}
		for (Map.Entry<String, String> header : this.registry.headers().entrySet()) {
			if (!isSet(request, header)) {
				throw new UnreadableRegistryException(
						"The header '%s' cannot be sent to the registry '%s': a request cannot have that name, or that value."
							.formatted(header.getKey(), this.url));
			}
		}
	}

	/** The client's own exception shows the value. */
	private static boolean isSet(HttpRequest.Builder request, Map.Entry<String, String> header) {
		try {
			request.setHeader(header.getKey(), header.getValue());
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** Waits for the headers, and for all that comes before them: addresses, too. */
	private static <T> T await(CompletableFuture<T> response, Deadline deadline) throws IOException {
		try {
			return response.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			response.cancel(true);
			throw new HttpTimeoutException("headers");
		}
		catch (InterruptedException ex) {
			response.cancel(true);
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof IOException cause) ? cause : new IOException(ex.getCause());
		}
	}

}
