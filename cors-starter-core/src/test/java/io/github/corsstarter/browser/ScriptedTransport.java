package io.github.corsstarter.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A {@link Transport} that answers as a test says, and remembers what it was sent.
 */
class ScriptedTransport implements Transport {

	private final List<SentRequest> requests = new ArrayList<>();

	private final Function<SentRequest, ServerAnswer> script;

	ScriptedTransport(Function<SentRequest, ServerAnswer> script) {
		this.script = script;
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		this.requests.add(request);
		return this.script.apply(request);
	}

	List<SentRequest> requests() {
		return this.requests;
	}

	List<String> lines() {
		return this.requests.stream().map((request) -> request.method() + " " + request.url()).toList();
	}

}
