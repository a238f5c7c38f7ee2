package io.github.corsstarter.reactive;

import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/**
 * What is behind the filter has ended. A response that it did not commit is committed by
 * somebody in front of the filter, who knows no guard: the guard looks a last time, or,
 * where an error is still to be answered, before that answer is committed.
 */
final class GuardedCompletion extends MonoOperator<Void, Void> {

	private final CommitGuard guard;

	GuardedCompletion(Mono<Void> behind, CommitGuard guard) {
		super(behind);
		this.guard = guard;
	}

	@Override
	public void subscribe(CoreSubscriber<? super Void> actual) {
		this.source.subscribe(new Ending(actual, this.guard));
	}

	/**
	 * Waits for the end.
	 */
	private static final class Ending extends Relay<Void> {

		private Ending(CoreSubscriber<? super Void> actual, CommitGuard guard) {
			super(actual, guard);
		}

		@Override
		public void onComplete() {
			this.guard.look();
			super.onComplete();
		}

		@Override
		public void onError(Throwable error) {
			this.guard.lookBeforeCommit();
			super.onError(error);
		}

		/** A time-out in front of the filter cancels, and answers by itself. */
		@Override
		public void cancel() {
			this.guard.lookBeforeCommit();
			super.cancel();
		}

	}

}
