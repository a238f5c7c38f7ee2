package io.github.corsstarter.cli.hop;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.cli.proxy.RunningProxy;
import io.github.corsstarter.contract.Contract;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractRunner;
import io.github.corsstarter.test.HttpTransport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real proxies, each broken in one way: the check names the way, the proxy and the fix.
 */
@Tag("long")
class BrokenProxyTests {

	static final String CONTRACT = """
			contract:
			  - { who: [https://app.example.com, https://shop.example.com], what: [GET, PUT], where: /orders,
			      headers: [X-Request-Id], expected: allowed }
			  - { who: https://app.example.com, where: [/orders, /missing], expected: allowed }
			  - { who: https://evil.example, where: /orders, expected: origin-not-allowed }
			""";

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.cli.hop.BrokenProxy#all")
	void runWhenProxyIsBrokenNamesWhatItDoes(BrokenProxy broken, @TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(broken.kind().isPresentOrRequired(), broken.kind()::program);
		try (HopServer service = new HopServer(!broken.plain());
				RunningProxy edge = broken.kind().start(folder, broken.configuration(), service.url())) {
			HopReport report = check(broken, new Hop("edge", edge.url()), new Hop("service", service.url()));
			assertThat(report.faults().stream().map(HopFault::key).distinct()).as(() -> text(report))
				.containsExactlyElementsOf(broken.faults().stream().map("edge "::concat).toList());
			assertThat(report.verdict()).as(() -> text(report)).isEqualTo(broken.verdict());
			assertThat(report.faults()).as(() -> text(report))
				.allMatch((fault) -> broken.software().equals(String.valueOf(fault.software())));
			if (!broken.faults().isEmpty()) {
				assertThat(report.faults().get(0).fix()).contains(broken.fix());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.cli.hop.BrokenProxy#allWithFix")
	void runWhenFixIsAppliedDoesNotFindTheFaultAgain(BrokenProxy broken, @TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(broken.kind().isPresentOrRequired(), broken.kind()::program);
		try (HopServer service = new HopServer(!broken.plain());
				RunningProxy edge = broken.kind().start(folder, String.valueOf(broken.fixed()), service.url())) {
			HopReport report = check(new Hop("edge", edge.url()), new Hop("service", service.url()));
			if (broken.login()) {
				assertThat(report.faults()).as(() -> text(report))
					.flatExtracting(HopFault::requests)
					.isNotEmpty()
					.noneMatch((request) -> request.startsWith("OPTIONS"));
				assertThat(report.faults().get(0).fix()).startsWith("The request itself needs a login");
			}
			else if (broken.plain()) {
				assertThat(report.faults()).as(() -> text(report))
					.noneMatch((fault) -> fault.kind() == FaultKind.OMITTED);
			}
			else {
				assertThat(report.faults()).as(() -> text(report)).isEmpty();
				assertThat(report.passes()).isTrue();
			}
		}
	}

	@Test
	void runWhenProxyInTheMiddleIsBrokenNamesItAlone(@TempDir Path inner, @TempDir Path outer) throws Exception {
		Assumptions.assumeTrue(HopProxyKind.APACHE.isPresentOrRequired() && HopProxyKind.NGINX.isPresentOrRequired());
		String unset = "ProxyPass / http://@SERVICE@/\nHeader unset Access-Control-Allow-Methods";
		String pass = "location / { proxy_pass http://@SERVICE@; }";
		try (HopServer service = new HopServer(true);
				RunningProxy gateway = HopProxyKind.APACHE.start(inner, unset, service.url());
				RunningProxy edge = HopProxyKind.NGINX.start(outer, pass, gateway.url())) {
			HopReport report = check(new Hop("edge", edge.url()), new Hop("gateway", gateway.url()),
					new Hop("service", service.url()));
			assertThat(report.firstHop()).contains("gateway");
			assertThat(report.faults()).extracting(HopFault::key)
				.containsExactly("gateway stripped access-control-allow-methods");
			assertThat(report.faults().get(0).software()).isEqualTo("Apache httpd");
		}
	}

	/** A cache that is busy may store an answer only after the next request was sent. */
	private static HopReport check(BrokenProxy broken, Hop... hops) {
		HopReport report = check(hops);
		for (int again = 0; again < 2 && broken.faults().contains("cached") && !isCached(report); again++) {
			report = check(hops);
		}
		return report;
	}

	private static boolean isCached(HopReport report) {
		return report.faults().stream().anyMatch((fault) -> fault.kind() == FaultKind.CACHED);
	}

	static HopReport check(Hop... hops) {
		List<ContractCase> cases = Contract.read(new StringReader(CONTRACT), "contract.yml").cases(null);
		return new HopCheck(List.of(hops), (hop) -> HttpTransport.to(hop.url()), ContractRunner::asking).run(cases,
				(done, total) -> {
				});
	}

	private static String text(HopReport report) {
		StringBuilder text = new StringBuilder();
		report.faults()
			.forEach((fault) -> text.append(fault)
				.append(" | ")
				.append(fault.software())
				.append(" | ")
				.append(fault.fix())
				.append('\n'));
		report.cases()
			.stream()
			.filter((checked) -> !checked.passes())
			.forEach((checked) -> text.append(checked.edge().report()).append('\n'));
		return text.toString();
	}

}
