package io.github.corsstarter.cli.hop;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.http.CorsHeaders;

/**
 * The same request at a hop and at the hop behind it.
 *
 * @param hop the name of the hop
 * @param front the request and its answer at the hop
 * @param behind the same behind it, or {@code null} if nothing behind it can be asked
 * @param reason why a page is blocked at the hop, or {@code null} if that is as it should
 * be
 */
record Pair(String hop, Exchange front, @Nullable Exchange behind, @Nullable BlockReason reason) {

	/** Method and path. */
	String request() {
		return this.front.request().method() + " " + path();
	}

	String path() {
		return URI.create(this.front.request().url()).getRawPath();
	}

	@Nullable String origin() {
		return this.front.request().headers().get(CorsHeaders.ORIGIN);
	}

	boolean isPreflight() {
		return this.front.request().isPreflight();
	}

	ServerAnswer answer() {
		return this.front.answer();
	}

	HeaderList headers() {
		return this.front.answer().headers();
	}

	@Nullable ServerAnswer answerBehind() {
		return (this.behind != null) ? this.behind.answer() : null;
	}

	HeaderList headersBehind() {
		return (this.behind != null) ? this.behind.answer().headers() : HeaderList.of();
	}

}
