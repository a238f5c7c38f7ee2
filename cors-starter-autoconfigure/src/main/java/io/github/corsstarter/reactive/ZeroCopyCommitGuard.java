package io.github.corsstarter.reactive;

import java.nio.file.Path;

import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.web.CorsDecider;

/**
 * A guarded response that sends files without reading them, as the server's own does.
 */
final class ZeroCopyCommitGuard extends CommitGuard implements ZeroCopyHttpOutputMessage {

	ZeroCopyCommitGuard(CorsDecider decider, CorsDecision decision, ServerHttpResponse response) {
		super(decider, decision, response);
	}

	@Override
	public Mono<Void> writeWith(Path file, long position, long count) {
		lookBeforeCommit();
		return ((ZeroCopyHttpOutputMessage) getDelegate()).writeWith(file, position, count);
	}

}
