package io.github.corsstarter.cli.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.history.Since;
import io.github.corsstarter.cli.hop.CheckedCase;
import io.github.corsstarter.cli.hop.FaultKind;
import io.github.corsstarter.cli.hop.HopFault;
import io.github.corsstarter.cli.hop.HopReport;
import io.github.corsstarter.cli.text.Json;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractResult;

/**
 * A report for programs. The names of the components are those of the JSON.
 *
 * @param suite the verdict
 * @param since since when it is that, or {@code null}
 * @param contract the file of the contract
 * @param environment the environment of the contract, or {@code null}
 * @param hops the hops, outermost first
 * @param firstHop the hop to look at first, or {@code null}
 * @param cases the cases
 * @param faults what hops do
 */
record JsonReport(String suite, @Nullable JsonSince since, String contract, @Nullable String environment,
		List<JsonHop> hops, @Nullable String firstHop, List<Case> cases, List<Fault> faults) {

	static String write(CheckReport report) {
		HopReport found = report.report();
		return Json.write(new JsonReport(found.verdict(), JsonSince.of(report.since()), report.subject().contract(),
				report.subject().environment(), JsonHop.of(found), found.firstHop().orElse(null),
				found.cases().stream().map((checked) -> Case.of(checked, report)).toList(),
				found.faults().stream().map((fault) -> Fault.of(fault, report)).toList()));
	}

	/**
	 * Since when something is as it is.
	 *
	 * @param time the first run that saw it
	 * @param runsAgo how many runs ago that was
	 */
	record JsonSince(String time, int runsAgo) {

		private static @Nullable JsonSince of(@Nullable Since since) {
			return (since != null) ? new JsonSince(since.time().toString(), since.runsAgo()) : null;
		}

	}

	/**
	 * A hop.
	 *
	 * @param name its name
	 * @param url its URL
	 * @param policyVersion the version of the policies that answered, or {@code null}
	 * @param cache what caches say, as header lines
	 */
	record JsonHop(String name, String url, @Nullable String policyVersion, List<String> cache) {

		private static List<JsonHop> of(HopReport report) {
			return report.sightings()
				.stream()
				.map((seen) -> new JsonHop(seen.hop(), report.hops().get(report.sightings().indexOf(seen)).url(),
						seen.policyVersion(), seen.cache()))
				.toList();
		}

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
	 * @param breaksAt the hop that makes it fail, or {@code null}
	 * @param since since when it fails, or {@code null}
	 * @param report all about a case that fails, or {@code null}
	 */
	record Case(String clause, String name, String origin, String method, String path, String expected, String actual,
			boolean passes, boolean complete, List<String> unreadable, @Nullable String breaksAt,
			@Nullable JsonSince since, @Nullable String report) {

		private static Case of(CheckedCase checked, CheckReport report) {
			ContractResult edge = checked.edge();
			ContractCase contractCase = edge.contractCase();
			return new Case(contractCase.clause().position().toString(), contractCase.toString(), contractCase.origin(),
					contractCase.method(), contractCase.path(), contractCase.clause().expected().toString(),
					(edge.diagnosis() != null) ? edge.diagnosis().reason().id() : "allowed", edge.passes(),
					edge.complete(), edge.unreadable(), report.breaksAt(checked),
					edge.passes() ? null : JsonSince.of(report.since(checked)), edge.passes() ? null : edge.report());
		}

	}

	/**
	 * What a hop does.
	 *
	 * @param hop the name of the hop
	 * @param kind what it does
	 * @param header the header that it does it to, or {@code null}
	 * @param requests the requests
	 * @param detail what it was about
	 * @param software what the hop is, as far as it says so, or {@code null}
	 * @param fix what to change
	 * @param since since when it does, or {@code null}
	 */
	record Fault(String hop, FaultKind kind, @Nullable String header, List<String> requests, String detail,
			@Nullable String software, String fix, @Nullable JsonSince since) {

		private static Fault of(HopFault fault, CheckReport report) {
			return new Fault(fault.hop(), fault.kind(), fault.header(), fault.requests(), fault.detail(),
					fault.software(), fault.fix(), JsonSince.of(report.since(fault)));
		}

	}

}
