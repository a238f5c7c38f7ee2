package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as a stream that ends in time: the time-out of the JDK's client
 * ends with the headers, and a server that drips would be waited for without an end. At
 * most two parts of the body are in memory.
 */
final class TimedBody extends InputStream implements BodySubscriber<InputStream> {

	private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

	private final Deadline deadline;

	private final BlockingQueue<List<ByteBuffer>> parts = new LinkedBlockingQueue<>();

	/** Marks the end; a part of the body is another list, even if it is empty, too. */
	private final List<ByteBuffer> end = new ArrayList<>();

	private volatile @Nullable Subscription subscription;

	private volatile @Nullable Throwable failure;

	private Iterator<ByteBuffer> part = Collections.emptyIterator();

	private ByteBuffer buffer = NOTHING;

	private boolean ended;

	TimedBody(Deadline deadline) {
		this.deadline = deadline;
	}

	@Override
	public CompletionStage<InputStream> getBody() {
		return CompletableFuture.completedFuture(this);
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		subscription.request(1);
	}

	@Override
	public void onNext(List<ByteBuffer> item) {
		this.parts.add(item);
	}

	@Override
	public void onError(Throwable throwable) {
		this.failure = throwable;
		this.parts.add(this.end);
	}

	@Override
	public void onComplete() {
		this.parts.add(this.end);
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) == -1) ? -1 : single[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (this.deadline.hasPassed()) {
			throw new HttpTimeoutException("body");
		}
		while (!this.buffer.hasRemaining()) {
			if (this.part.hasNext()) {
				this.buffer = this.part.next();
			}
			else if (this.ended || !nextPart()) {
				return -1;
			}
		}
		int count = Math.min(length, this.buffer.remaining());
		this.buffer.get(target, offset, count);
		return count;
	}

	private boolean nextPart() throws IOException {
		List<ByteBuffer> next = await();
		if (next == this.end) {
			this.ended = true;
			Throwable failure = this.failure;
			if (failure != null) {
				throw new IOException(failure.getMessage(), failure);
			}
			return false;
		}
		this.part = next.iterator();
		Subscription subscription = this.subscription;
		if (subscription != null) {
			subscription.request(1);
		}
		return true;
	}

	private List<ByteBuffer> await() throws IOException {
		try {
			List<ByteBuffer> next = this.parts.poll(this.deadline.left().toNanos(), TimeUnit.NANOSECONDS);
			if (next == null) {
				throw new HttpTimeoutException("body");
			}
			return next;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	@Override
	public void close() {
		Subscription subscription = this.subscription;
		if (subscription != null && !this.ended) {
			subscription.cancel();
		}
	}

}
