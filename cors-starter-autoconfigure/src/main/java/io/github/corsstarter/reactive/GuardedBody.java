package io.github.corsstarter.reactive;

import org.reactivestreams.Publisher;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/**
 * The body of a response whose guard looks right before the first element, which is when
 * the server commits the response. A body without elements is looked at when it ends.
 *
 * @param <T> the elements
 */
final class GuardedBody<T> extends Relay<T> {

	private boolean looked;

	private GuardedBody(CoreSubscriber<? super T> actual, CommitGuard guard) {
		super(actual, guard);
	}

	/** A single buffer stays one: servers send its length. */
	static <T> Publisher<T> of(Publisher<T> body, CommitGuard guard) {
		return (body instanceof Mono<T> single) ? new OfMono<>(single, guard) : new OfFlux<>(Flux.from(body), guard);
	}

	@Override
	public void onNext(T element) {
		look();
		super.onNext(element);
	}

	@Override
	public void onComplete() {
		look();
		super.onComplete();
	}

	private void look() {
		if (!this.looked) {
			this.looked = true;
			this.guard.look();
		}
	}

	/**
	 * A body of one buffer.
	 *
	 * @param <T> the elements
	 */
	private static final class OfMono<T> extends MonoOperator<T, T> {

		private final CommitGuard guard;

		private OfMono(Mono<T> source, CommitGuard guard) {
			super(source);
			this.guard = guard;
		}

		@Override
		public void subscribe(CoreSubscriber<? super T> actual) {
			this.source.subscribe(new GuardedBody<>(actual, this.guard));
		}

	}

	/**
	 * A body of many buffers.
	 *
	 * @param <T> the elements
	 */
	private static final class OfFlux<T> extends FluxOperator<T, T> {

		private final CommitGuard guard;

		private OfFlux(Flux<T> source, CommitGuard guard) {
			super(source);
			this.guard = guard;
		}

		@Override
		public void subscribe(CoreSubscriber<? super T> actual) {
			this.source.subscribe(new GuardedBody<>(actual, this.guard));
		}

	}

}
