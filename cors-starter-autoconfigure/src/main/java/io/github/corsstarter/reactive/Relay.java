package io.github.corsstarter.reactive;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.util.context.Context;

/**
 * Passes all signals on. It stands between two operators, so that neither of them fuses
 * with the other past it.
 *
 * @param <T> the elements
 */
abstract class Relay<T> implements CoreSubscriber<T>, Subscription {

	/** What looks at the headers. */
	final CommitGuard guard;

	private final CoreSubscriber<? super T> actual;

	private @Nullable Subscription upstream;

	Relay(CoreSubscriber<? super T> actual, CommitGuard guard) {
		this.actual = actual;
		this.guard = guard;
	}

	@Override
	public void onSubscribe(Subscription upstream) {
		this.upstream = upstream;
		this.actual.onSubscribe(this);
	}

	@Override
	public void onNext(T element) {
		this.actual.onNext(element);
	}

	@Override
	public void onError(Throwable error) {
		this.actual.onError(error);
	}

	@Override
	public void onComplete() {
		this.actual.onComplete();
	}

	@Override
	public void request(long elements) {
		upstream().request(elements);
	}

	@Override
	public void cancel() {
		upstream().cancel();
	}

	@Override
	public Context currentContext() {
		return this.actual.currentContext();
	}

	private Subscription upstream() {
		return Objects.requireNonNull(this.upstream, "not subscribed");
	}

}
