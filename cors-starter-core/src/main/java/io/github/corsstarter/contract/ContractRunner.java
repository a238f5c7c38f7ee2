package io.github.corsstarter.contract;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import io.github.corsstarter.browser.BlockDiagnosis;
import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.browser.BrowserSession;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PreflightCache;
import io.github.corsstarter.browser.Transport;

/**
 * Checks cases of contracts, each in a browser of its own.
 *
 * @since 0.1.0
 */
public final class ContractRunner {

	private final Transport transport;

	private final boolean sendingAll;

	private ContractRunner(Transport transport, boolean sendingAll) {
		this.transport = transport;
		this.sendingAll = sendingAll;
	}

	/**
	 * A runner that does what browsers do: the requests are sent, and handlers run.
	 * @param transport how requests reach the server
	 * @return the runner
	 */
	public static ContractRunner sending(Transport transport) {
		return new ContractRunner(transport, true);
	}

	/**
	 * A runner for servers with data that matters: it sends GET and HEAD, and for all
	 * other methods no more than the preflight.
	 * @param transport how requests reach the server
	 * @return the runner
	 */
	public static ContractRunner asking(Transport transport) {
		return new ContractRunner(transport, false);
	}

	/**
	 * Checks a case.
	 * @param contractCase the case
	 * @return its result
	 */
	public ContractResult run(ContractCase contractCase) {
		BrowserSession session = new BrowserSession(this.transport,
				new PreflightCache(BrowserEngine.CHROMIUM, InstantSource.fixed(Instant.EPOCH)));
		PlannedFetch fetch = contractCase.fetch(this.transport.baseUrl());
		boolean sends = this.sendingAll || isHarmless(fetch.method());
		FetchResult result = sends ? session.fetch(fetch, null) : session.ask(fetch);
		BlockDiagnosis diagnosis = session.diagnose(result);
		List<String> unreadable = sends ? unreadable(contractCase, result) : List.of();
		return new ContractResult(contractCase, result, diagnosis, unreadable,
				contractCase.clause().reads().isEmpty() || result.answer() != null || diagnosis != null);
	}

	private static boolean isHarmless(String method) {
		return method.equals("GET") || method.equals("HEAD");
	}

	private static List<String> unreadable(ContractCase contractCase, FetchResult result) {
		return contractCase.clause().reads().stream().filter((name) -> !result.exposes(name)).toList();
	}

}
