package io.github.corsstarter.sample.comparison;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.browser.BrowserSession;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PreflightCache;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.test.HttpTransport;

/**
 * The simulator, which calls the same servers as the browsers do. Only its clock is not
 * real, so that it need not wait.
 */
final class SimulatedRun implements InstantSource {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final Servers servers;

	private final String run;

	private final BrowserEngine engine;

	private final HttpTransport transport;

	private final Map<BrowserScenario, String> sentences = new LinkedHashMap<>();

	private Instant now = Instant.EPOCH;

	SimulatedRun(Servers servers, String run, BrowserEngine engine) {
		this.servers = servers;
		this.run = run;
		this.engine = engine;
		HttpClient client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.sslContext(servers.certificate())
			.build();
		this.transport = HttpTransport.to(servers.origin(Site.API), PATIENCE, client);
	}

	Observation observe(BrowserScenario scenario) {
		BrowserSession session = new BrowserSession(this::send, new PreflightCache(this.engine, this));
		List<ScriptOutcome> outcomes = new ArrayList<>();
		for (Call call : scenario.calls()) {
			this.now = this.now.plusMillis(call.pause());
			FetchResult result = session.fetch(plan(scenario, call), null);
			if (result.verdict().isBlocked()) {
				this.sentences.put(scenario, result.verdict().console());
			}
			ServerAnswer answer = result.answer();
			outcomes.add((answer != null && result.verdict().isReadable())
					? new ScriptOutcome(true, answer.status(), result.verdict().readableHeaders())
					: ScriptOutcome.blocked());
		}
		return new Observation(outcomes, this.servers.seen(this.run, scenario));
	}

	/** What Chromium's console is expected to show, where a call is blocked. */
	Map<BrowserScenario, String> sentences() {
		return this.sentences;
	}

	private PlannedFetch plan(BrowserScenario scenario, Call call) {
		return new PlannedFetch(this.servers.origin(scenario), List.of(this.servers.url(this.run, scenario, call)),
				call.method(), call.headers(), call.credentials());
	}

	private ServerAnswer send(SentRequest request) {
		// browsers know that all these names are this machine; Java may not
		String url = request.url().replaceFirst("//[a-z]+\\.localhost", "//localhost");
		return this.transport.send(new SentRequest(request.method(), url,
				request.credentials() ? request.headers().with("Cookie", "session=1") : request.headers(),
				request.credentials(), request.body()));
	}

	@Override
	public Instant instant() {
		return this.now;
	}

}
