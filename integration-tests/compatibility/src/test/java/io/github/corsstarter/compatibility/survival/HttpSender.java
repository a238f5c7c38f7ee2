package io.github.corsstarter.compatibility.survival;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends requests over HTTP/1.1, or over HTTP/2 without TLS.
 *
 * @param version the version of the protocol
 * @param base where the application is
 */
record HttpSender(HttpClient.Version version, URI base) {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	/**
	 * Sends a request on a connection of its own, since some end it.
	 * @param request the request
	 * @param origin the origin
	 * @param name the name of the request
	 * @param bodyPatience how long to wait for the end of the body
	 * @return the answer, also if its body has no end
	 * @throws Exception if there is no answer
	 */
	Received send(SurvivalRequest request, String origin, String name, Duration bodyPatience) throws Exception {
		HttpClient client = HttpClient.newBuilder().version(this.version).build();
		if (this.version == HttpClient.Version.HTTP_2) {
			// the upgrade needs a request without a body
			client.send(HttpRequest.newBuilder(uri("/open/ok")).timeout(PATIENCE).build(), BodyHandlers.discarding());
		}
		HttpRequest.Builder builder = HttpRequest.newBuilder(uri(request.target()))
			.method(request.method(), body(request))
			.header("Origin", origin)
			.header("X-Case", name);
		request.headers().forEach(builder::header);
		CompletableFuture<ResponseInfo> head = new CompletableFuture<>();
		CompletableFuture<?> exchange = client.sendAsync(builder.build(), (info) -> {
			head.complete(info);
			return BodySubscribers.discarding();
		}).whenComplete((response, failure) -> head.completeExceptionally(new IllegalStateException(failure)));
		assertThat(head).as("head of the answer to %s", name).succeedsWithin(PATIENCE);
		ResponseInfo info = head.join();
		assertThat(info.version()).isEqualTo(this.version);
		return new Received(info.statusCode(), info.headers().map(), isCut(exchange, bodyPatience));
	}

	private URI uri(String target) {
		return URI.create(this.base + target);
	}

	private static BodyPublisher body(SurvivalRequest request) {
		return request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body());
	}

	private static boolean isCut(CompletableFuture<?> exchange, Duration patience) throws InterruptedException {
		try {
			exchange.get(patience.toSeconds(), TimeUnit.SECONDS);
			return false;
		}
		catch (ExecutionException | TimeoutException ex) {
			return true;
		}
	}

}
