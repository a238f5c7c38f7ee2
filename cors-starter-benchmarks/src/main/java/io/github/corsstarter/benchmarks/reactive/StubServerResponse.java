package io.github.corsstarter.benchmarks.reactive;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.server.reactive.AbstractServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A response that is committed like any other one and written nowhere.
 */
final class StubServerResponse extends AbstractServerHttpResponse {

	StubServerResponse() {
		super(DefaultDataBufferFactory.sharedInstance);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T getNativeResponse() {
		return (T) this;
	}

	@Override
	protected Mono<Void> writeWithInternal(Publisher<? extends DataBuffer> body) {
		return Mono.when(body);
	}

	@Override
	protected Mono<Void> writeAndFlushWithInternal(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return Mono.when(Flux.concat(body));
	}

	@Override
	protected void applyStatusCode() {
		// written nowhere
	}

	@Override
	protected void applyHeaders() {
		// written nowhere
	}

	@Override
	protected void applyCookies() {
		// written nowhere
	}

}
