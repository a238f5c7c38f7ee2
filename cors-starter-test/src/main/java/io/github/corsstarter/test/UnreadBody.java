package io.github.corsstarter.test;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/**
 * A body that is left unread. The answer is there as soon as its headers are; a short
 * body is let pass, so that the connection can serve again, and a long one closes it.
 */
final class UnreadBody implements BodySubscriber<@Nullable Void> {

	private static final long LONG = 64 * 1024;

	private @Nullable Subscription subscription;

	private long size;

	@Override
	public CompletionStage<@Nullable Void> getBody() {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		this.size += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
		if (this.size > LONG && this.subscription != null) {
			this.subscription.cancel();
		}
	}

	@Override
	public void onError(Throwable thrown) {
		// the headers have come, and nothing else counts
	}

	@Override
	public void onComplete() {
	}

}
