package io.github.corsstarter.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check.
 *
 * @param contract the file of the contract
 * @param url the server, or the edge in front of it
 * @param originServer the server behind the edge, or {@code null}
 * @param environment the environment of the contract, or {@code null}
 * @param cases the cases
 */
record CheckReport(String contract, String url, @Nullable String originServer, @Nullable String environment,
		List<CheckedCase> cases) {

	boolean passes() {
		return failures() == 0;
	}

	long failures() {
		return this.cases.stream().filter((checked) -> !checked.edge().passes()).count();
	}

	List<HeaderChange> changes() {
		return this.cases.stream().flatMap((checked) -> checked.changes().stream()).distinct().toList();
	}

	String verdict() {
		return passes() ? "pass" : "fail";
	}

}
