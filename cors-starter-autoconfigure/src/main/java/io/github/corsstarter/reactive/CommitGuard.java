package io.github.corsstarter.reactive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ZeroCopyHttpOutputMessage;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.util.LinkedCaseInsensitiveMap;
import reactor.core.publisher.Mono;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;
import io.github.corsstarter.web.CorsDecider;

/**
 * A response whose CORS headers are the policy's. They are written at once, and made the
 * policy's again before the response is committed: other headers of the protocol are
 * removed and reported, {@code Vary} is merged, and what was cleared comes back. It is
 * one object, since each exchange makes it.
 * <p>
 * An action before the commit takes Spring a kilobyte, so there is one only where
 * somebody else may commit. Else the guard looks when the body begins, and when what is
 * behind the filter ends. What a filter in front changes after that, such as by an action
 * of its own, is sent as that filter left it.
 * <p>
 * Actions before the commit run in the order in which they were registered, this one's
 * first. So the last one that is registered behind the filter is followed by another
 * look.
 */
class CommitGuard extends ServerHttpResponseDecorator implements CorsResponse, Supplier<Mono<Void>> {

	/** In lower case, in which headers are found without a copy of the name. */
	private static final List<String> NAMES = CorsHeaders.RESPONSE_HEADERS.stream()
		.map((name) -> name.toLowerCase(Locale.ROOT))
		.toList();

	private final CorsDecider decider;

	private final CorsDecision decision;

	private final ReactiveCorsResponse headers;

	private List<Line> written = List.of();

	private @Nullable Vary vary;

	private int laterActions;

	CommitGuard(CorsDecider decider, CorsDecision decision, ServerHttpResponse response) {
		super(response);
		this.decider = decider;
		this.decision = decision;
		this.headers = new ReactiveCorsResponse(response.getHeaders());
	}

	/** Keeps for a response what it can do with files. */
	static CommitGuard of(CorsDecider decider, CorsDecision decision, ServerHttpResponse response) {
		return (response instanceof ZeroCopyHttpOutputMessage) ? new ZeroCopyCommitGuard(decider, decision, response)
				: new CommitGuard(decider, decision, response);
	}

	@Override
	public void setHeader(String name, String value) {
		if (this.written.isEmpty()) {
			this.written = new ArrayList<>(4);
		}
		this.written.add(new Line(name, value));
		this.headers.setHeader(name, value);
	}

	@Override
	public void addVary(Vary vary) {
		this.vary = vary;
		this.headers.addVary(vary);
	}

	@Override
	public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
		return super.writeWith(GuardedBody.of(body, this));
	}

	@Override
	public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
		return super.writeAndFlushWith(GuardedBody.of(body, this));
	}

	@Override
	public Mono<Void> setComplete() {
		return Mono.defer(() -> {
			look();
			return super.setComplete();
		});
	}

	/** Looks now, right before somebody may commit. */
	void look() {
		if (!isCommitted()) {
			get();
		}
	}

	/** Looks when the response is committed, by whomever and whenever. */
	void lookBeforeCommit() {
		if (!isCommitted()) {
			super.beforeCommit(this);
		}
	}

	@Override
	public Mono<Void> get() {
		if (this.laterActions == 0) {
			restore();
		}
		return Mono.empty();
	}

	@Override
	public void beforeCommit(Supplier<? extends Mono<Void>> action) {
		int number = ++this.laterActions;
		super.beforeCommit(() -> Mono.<Void>defer(action).doOnTerminate(() -> {
			if (number == this.laterActions) {
				restore();
			}
		}));
	}

	private void restore() {
		boolean ours = areOurs();
		if (ours && holds(this.vary, lines(HeaderLines.VARY))) {
			return;
		}
		// to look at every header takes longer than the request
		Set<String> foreign = ours ? Set.of() : removeForeign();
		this.written.forEach((line) -> this.headers.setHeader(line.name(), line.value()));
		mergeVary();
		foreign.forEach((name) -> this.decider.reportConflict(this.decision, name));
	}

	private boolean areOurs() {
		for (int i = 0; i < NAMES.size(); i++) {
			List<String> lines = lines(NAMES.get(i));
			String value = writtenAs(CorsHeaders.RESPONSE_HEADERS.get(i));
			if ((value != null) ? !isOnly(value, lines) : !lines.isEmpty()) {
				return false;
			}
		}
		return true;
	}

	/** What others depend on stays, in one line with the policy's names. */
	private void mergeVary() {
		if (this.vary != null) {
			this.headers.addVary(this.vary);
		}
		List<String> lines = lines(HeaderLines.VARY);
		if (lines.size() > 1) {
			this.headers.setHeader(CorsHeaders.VARY, String.join(", ", Vary.names(lines)));
		}
	}

	private static boolean holds(@Nullable Vary vary, List<String> lines) {
		if (vary == null || lines.size() != 1) {
			return vary == null && lines.size() <= 1;
		}
		return lines.get(0).equals(vary.line()) || Vary.missing(lines, vary.names()).isEmpty();
	}

	private List<String> lines(String name) {
		return HeaderLines.of(this.headers.headers(), name);
	}

	private @Nullable String written(String name) {
		for (Line line : this.written) {
			if (line.name().equalsIgnoreCase(name)) {
				return line.value();
			}
		}
		return null;
	}

	/** By a name as decisions write it, which is mostly the very same text. */
	private @Nullable String writtenAs(String name) {
		for (int i = 0; i < this.written.size(); i++) {
			if (this.written.get(i).name().equals(name)) {
				return this.written.get(i).value();
			}
		}
		return null;
	}

	private static boolean isOnly(@Nullable String value, List<String> lines) {
		return lines.size() == 1 && lines.get(0).equals(value);
	}

	/**
	 * Without {@code remove}, whose signature differs between the lines of Spring. A name
	 * may stand there in several spellings, each with the lines of all of them.
	 * @return the names of what another one wrote
	 */
	private Set<String> removeForeign() {
		HttpHeaders headers = this.headers.headers();
		Set<String> foreign = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		Map<String, List<String>> kept = new LinkedCaseInsensitiveMap<>();
		headers.forEach((name, ignored) -> {
			List<String> lines = lines(name);
			if (!CorsHeaders.isResponseHeader(name)) {
				kept.putIfAbsent(name, new ArrayList<>(lines));
			}
			else if (!isOnly(written(name), lines)) {
				foreign.add(name);
			}
		});
		headers.clear();
		kept.forEach(headers::addAll);
		return foreign;
	}

	/**
	 * A header that was written.
	 *
	 * @param name its name
	 * @param value its only value
	 */
	private record Line(String name, String value) {
	}

}
