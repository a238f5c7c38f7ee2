package io.github.corsstarter.cli.actuator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * Reads an answer, and no more than an endpoint can have to say.
 */
final class LimitedBody implements BodySubscriber<byte[]> {

	/** A million origins, with the place where each was written, are about as much. */
	static final int MAX_BYTES = 1 << 27;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private @Nullable Subscription subscription;

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			if (this.bytes.size() + buffer.remaining() > MAX_BYTES) {
				onError(new TooLongException());
				if (this.subscription != null) {
					this.subscription.cancel();
				}
				return;
			}
			byte[] part = new byte[buffer.remaining()];
			buffer.get(part);
			this.bytes.writeBytes(part);
		}
	}

	@Override
	public void onError(Throwable thrown) {
		this.body.completeExceptionally(thrown);
	}

	@Override
	public void onComplete() {
		this.body.complete(this.bytes.toByteArray());
	}

	/**
	 * The answer is longer than it can be.
	 */
	static final class TooLongException extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
