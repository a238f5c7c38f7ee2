package io.github.corsstarter.sample.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Commands of WebDriver BiDi, and what is answered to each.
 *
 * @see <a href="https://w3c.github.io/webdriver-bidi/">WebDriver BiDi</a>
 */
final class BidiConnection implements WebSocket.Listener, AutoCloseable {

	private static final int PATIENCE_IN_SECONDS = 120;

	private final AtomicLong lastId = new AtomicLong();

	private final Map<Long, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();

	private final StringBuilder message = new StringBuilder();

	private @Nullable WebSocket socket;

	private BidiConnection() {
	}

	static BidiConnection open(String url) {
		BidiConnection connection = new BidiConnection();
		connection.socket = HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.buildAsync(URI.create(url), connection)
			.join();
		return connection;
	}

	/** Sends a command and waits for its result. */
	JsonNode send(String method, Map<String, ?> parameters) {
		long id = this.lastId.incrementAndGet();
		CompletableFuture<JsonNode> answer = new CompletableFuture<>();
		this.pending.put(id, answer);
		String command = JsonMapper.shared()
			.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
		socket().sendText(command, true).join();
		try {
			return answer.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw new IllegalStateException("'%s' failed".formatted(method), ex);
		}
	}

	private WebSocket socket() {
		return Objects.requireNonNull(this.socket);
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.message.append(data);
		if (last) {
			receive(JsonMapper.shared().readTree(this.message.toString()));
			this.message.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

	private void receive(JsonNode answer) {
		CompletableFuture<JsonNode> waiting = this.pending.remove(answer.path("id").asLong(0));
		if (waiting == null) {
			return;
		}
		if (answer.has("error")) {
			waiting.completeExceptionally(new IllegalStateException(answer.path("message").asString()));
		}
		else {
			waiting.complete(answer.path("result"));
		}
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		onError(webSocket, new IllegalStateException("The browser closed the connection: " + reason));
		return null;
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		this.pending.values().forEach((waiting) -> waiting.completeExceptionally(error));
	}

	@Override
	public void close() {
		socket().abort();
	}

}
