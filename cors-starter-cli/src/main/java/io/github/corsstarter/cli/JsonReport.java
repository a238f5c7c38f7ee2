package io.github.corsstarter.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractResult;

/**
 * A report for programs. The names of the components are those of the JSON.
 *
 * @param suite the verdict
 * @param contract the file of the contract
 * @param url the server, or the edge in front of it
 * @param originServer the server behind the edge, or {@code null}
 * @param environment the environment of the contract, or {@code null}
 * @param cases the cases
 * @param edge what the edge does to headers
 */
record JsonReport(String suite, String contract, String url, @Nullable String originServer,
		@Nullable String environment, List<Case> cases, List<HeaderChange> edge) {

	static String write(CheckReport report) {
		return Json.write(new JsonReport(report.verdict(), report.contract(), report.url(), report.originServer(),
				report.environment(), report.cases().stream().map(Case::of).toList(), report.changes()));
	}

	/**
	 * A case.
	 *
	 * @param clause where the clause is
	 * @param name the case in a few words
	 * @param origin the origin of the page
	 * @param method the method
	 * @param path the path
	 * @param expected what was expected
	 * @param actual the outcome
	 * @param passes whether that is the same
	 * @param complete whether all was checked
	 * @param unreadable what the page must be able to read, and is not
	 * @param passesBehindEdge whether the server behind the edge passes, or {@code null}
	 * @param report all about a case that fails, or {@code null}
	 */
	record Case(String clause, String name, String origin, String method, String path, String expected, String actual,
			boolean passes, boolean complete, List<String> unreadable, @Nullable Boolean passesBehindEdge,
			@Nullable String report) {

		private static Case of(CheckedCase checked) {
			ContractResult edge = checked.edge();
			ContractResult server = checked.server();
			ContractCase contractCase = edge.contractCase();
			return new Case(contractCase.clause().position().toString(), contractCase.toString(), contractCase.origin(),
					contractCase.method(), contractCase.path(), contractCase.clause().expected().toString(),
					(edge.diagnosis() != null) ? edge.diagnosis().reason().id() : "allowed", edge.passes(),
					edge.complete(), edge.unreadable(), (server != null) ? server.passes() : null,
					edge.passes() ? null : edge.report());
		}

	}

}
