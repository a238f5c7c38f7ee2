package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.contract.Contract;
import io.github.corsstarter.contract.ContractRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HopCheck} with hops in memory: who is named where there are several,
 * and what is said where there is nothing to compare with.
 */
class HopCheckTests {

	private static final String APP = "https://app.example.com";

	private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

	private static final Transport SERVICE = PolicyTransport.of(CorsPolicy.compile(CorsPolicySpec.builder("shop")
		.allowedOrigins(APP, "https://shop.example.com")
		.allowedMethods("GET", "PUT")
		.allowedHeaders("X-Request-Id")
		.allowCredentials(true)
		.build()));

	private static final UnaryOperator<ServerAnswer> STRIPPING = (answer) -> new ServerAnswer(answer.status(),
			without(answer.headers(), ALLOW_ORIGIN));

	private final Map<String, Transport> transports = new HashMap<>();

	private final List<Hop> hops = new ArrayList<>();

	@Test
	void runWhenAllPassAnswersOnFindsNothing() {
		hop("edge", SERVICE);
		hop("service", SERVICE);
		HopReport report = run();
		assertThat(report.faults()).isEmpty();
		assertThat(report.passes()).isTrue();
		assertThat(report.firstHop()).isEmpty();
	}

	@Test
	void runWhenMiddleHopBreaksNamesItAndNotTheOneInFront() {
		hop("edge", through(SERVICE, STRIPPING));
		hop("gateway", through(SERVICE, STRIPPING));
		hop("service", SERVICE);
		HopReport report = run();
		assertThat(report.faults()).extracting(HopFault::key)
			.containsExactly("gateway stripped access-control-allow-origin");
		assertThat(report.firstHop()).contains("gateway");
		assertThat(report.cases().get(0).breaksAt()).isEqualTo(1);
		assertThat(report.cases().get(0).passesBehind()).isTrue();
	}

	@Test
	void runWhenTwoHopsBreakNamesTheInnerOneFirst() {
		Transport gateway = through(SERVICE, (answer) -> with(answer, "Access-Control-Max-Age", "5"));
		hop("edge", through(gateway, STRIPPING));
		hop("gateway", gateway);
		hop("service", SERVICE);
		assertThat(run().faults()).extracting(HopFault::key)
			.containsExactly("gateway doubled access-control-max-age", "edge stripped access-control-allow-origin");
	}

	@Test
	void runWhenInnerHopDoesNoHarmLooksAtTheOneThatBreaks() {
		Transport gateway = through(SERVICE,
				(answer) -> new ServerAnswer(answer.status(), without(answer.headers(), "Vary")));
		hop("edge", through(gateway, STRIPPING));
		hop("gateway", gateway);
		hop("service", SERVICE);
		HopReport report = run();
		assertThat(report.faults()).extracting(HopFault::key)
			.containsExactly("gateway stripped vary", "edge stripped access-control-allow-origin");
		assertThat(report.firstHop()).contains("edge");
	}

	@Test
	void runWhenEdgeRepairsWhatGatewayBreaksPasses() {
		hop("edge", SERVICE);
		hop("gateway", through(SERVICE, STRIPPING));
		hop("service", SERVICE);
		HopReport report = run();
		assertThat(report.passes()).isTrue();
		assertThat(report.cases().get(0).breaksAt()).isNull();
		assertThat(report.faults()).extracting(HopFault::hop).contains("gateway", "edge");
	}

	@Test
	void runWhenServiceItselfFailsBlamesNoHopInFront() {
		Transport service = PolicyTransport.of(CorsPolicy
			.compile(CorsPolicySpec.builder("other").allowedOrigins("https://other.example.com").build()));
		hop("edge", service);
		hop("service", service);
		HopReport report = run();
		assertThat(report.faults()).isEmpty();
		assertThat(report.firstHop()).contains("service");
		assertThat(report.cases().get(0).breaksAt()).isEqualTo(1);
		assertThat(report.cases().get(0).passesBehind()).isFalse();
	}

	@Test
	void runWhenEdgeAnswersForServiceWithoutCorsPasses() {
		hop("edge", SERVICE);
		hop("service", (request) -> ServerAnswer.of(200));
		HopReport report = run();
		assertThat(report.passes()).isTrue();
		assertThat(report.faults()).extracting(HopFault::kind).contains(FaultKind.ANSWERED, FaultKind.ADDED);
	}

	@Test
	void runWhenEdgeAddsToVaryOrDoublesItFindsNothing() {
		hop("edge", through(SERVICE, (answer) -> with(with(answer, "Vary", "Accept-Encoding"), "vary", "origin")));
		hop("service", SERVICE);
		assertThat(run().faults()).isEmpty();
	}

	@Test
	void runWhenOneServerChallengesPreflightsSaysSo() {
		hop("server", refusing(ServerAnswer.of(401, "Server", "nginx")));
		assertThat(only(run())).isEqualTo("server asks for a login on OPTIONS /orders: the status 401 | nginx");
	}

	@Test
	void runWhenOneServerRedirectsPreflightsSaysWhere() {
		hop("server", refusing(ServerAnswer.of(301, "Location", "https://localhost/orders", "CF-RAY", "8a1")));
		assertThat(only(run()))
			.isEqualTo("server redirects OPTIONS /orders: 301 to https://localhost/orders | Cloudflare");
	}

	@Test
	void runWhenOneServerRefusesPreflightsSaysSo() {
		hop("server", refusing(ServerAnswer.of(405)));
		assertThat(only(run())).isEqualTo("server refuses OPTIONS /orders: the status 405 | null");
	}

	@Test
	void runWhenGatewayGetsNoAnswerSendsToItsLog() {
		hop("edge", (request) -> ServerAnswer.of(502, "Server", "nginx"));
		hop("service", SERVICE);
		HopReport report = run();
		assertThat(report.faults()).extracting(HopFault::key).containsOnly("edge refused");
		assertThat(report.faults()).extracting(HopFault::fix).allMatch((fix) -> fix.endsWith("its log says why."));
	}

	@Test
	void runWhenPolicyOfOneServerDeniesFindsNoFault() {
		hop("server", PolicyTransport.of(CorsPolicy
			.compile(CorsPolicySpec.builder("other").allowedOrigins("https://other.example.com").build())));
		HopReport report = run();
		assertThat(report.failures()).isPositive();
		assertThat(report.faults()).isEmpty();
	}

	@Test
	void runWhenOneServerDoublesSaysSo() {
		hop("server", through(SERVICE, (answer) -> with(answer, ALLOW_ORIGIN, "*")));
		assertThat(run().faults()).extracting(HopFault::key)
			.containsExactly("server doubled access-control-allow-origin");
	}

	@Test
	void runWhenCacheIgnoresQueryKnowsItByItsSigns() {
		ServerAnswer kept = ServerAnswer.of(200, ALLOW_ORIGIN, "https://shop.example.com", "Age", "12", "Vary",
				"Origin", "X-Cache", "Hit from cloudfront", "X-Amz-Cf-Id", "x");
		hop("edge", (request) -> request.method().equals("GET") ? kept : SERVICE.send(request));
		hop("service", SERVICE);
		HopReport report = run();
		assertThat(report.faults()).extracting(HopFault::key).containsExactly("edge cached");
		assertThat(report.faults().get(0).software()).isEqualTo("CloudFront");
		assertThat(report.faults().get(0).detail()).contains("Age: 12", "Hit from cloudfront");
		assertThat(report.sightings().get(0).cache()).contains("Age: 12", "X-Cache: Hit from cloudfront");
	}

	/** The proxy does the CORS of a service that knows nothing of it, and caches. */
	@Test
	void runWhenCachingProxyAnswersEachPageRightPasses() {
		hop("edge", through(SERVICE, (answer) -> with(answer, "X-Cache", "HIT")));
		hop("service", through(SERVICE,
				(answer) -> new ServerAnswer(answer.status(), without(answer.headers(), ALLOW_ORIGIN))));
		assertThat(run().faults()).extracting(HopFault::kind).isNotEmpty().doesNotContain(FaultKind.CACHED);
	}

	@Test
	void runWhenServiceDoesNotVaryBlamesItForTheMixture() {
		Transport service = through(SERVICE,
				(answer) -> new ServerAnswer(answer.status(), without(answer.headers(), "Vary")));
		Map<String, ServerAnswer> cache = new HashMap<>();
		hop("edge", (request) -> request.method().equals("GET")
				? cache.computeIfAbsent(request.url(), (url) -> service.send(request)) : service.send(request));
		hop("service", service);
		HopReport report = run();
		assertThat(report.verdict()).isEqualTo("fail");
		assertThat(report.faults()).extracting(HopFault::key).contains("edge cached");
		assertThat(report.faults().get(0).fix()).startsWith("The server behind does not say");
	}

	@Test
	void runWhenAnswersNameVersionOfPolicyKeepsIt() {
		hop("edge", through(SERVICE, (answer) -> with(answer, "Cors-Policy", "3f2a9c51")));
		assertThat(run().sightings()).extracting(HopSighting::policyVersion).containsExactly("3f2a9c51");
	}

	@Test
	void runWhenAnswersAreHostileKeepsLittleOfThem() {
		String longer = "x".repeat(100_000);
		hop("edge", through(SERVICE,
				(answer) -> with(with(with(with(answer, "Cors-Policy", longer + "\u001b[2J"), ALLOW_ORIGIN, longer),
						"Access-Control-" + longer, "1"), "Via", longer)));
		hop("service", SERVICE);
		HopReport report = run();
		assertThat(report.faults()).extracting(HopFault::key)
			.containsExactly("edge doubled access-control-allow-origin");
		assertThat(report.faults().toString()).hasSizeLessThan(5000);
		assertThat(report.sightings().toString()).hasSizeLessThan(1000);
		assertThat(report.sightings()).extracting(HopSighting::policyVersion).containsOnlyNulls();
	}

	@Test
	void runWhenHopIsUnreachableNamesIt() {
		hop("edge", SERVICE);
		hop("service", (request) -> {
			throw new UncheckedIOException(new IOException("gone"));
		});
		assertThatExceptionOfType(HopUnreachableException.class).isThrownBy(this::run)
			.satisfies((ex) -> assertThat(ex.hop().name()).isEqualTo("service"))
			.satisfies((ex) -> assertThat(ex.reason()).hasMessage("gone"));
	}

	@Test
	void runWhenManyPathsAreCheckedTellsProgressAndEnds() {
		hop("edge", SERVICE);
		hop("service", SERVICE);
		List<Integer> done = new ArrayList<>();
		List<Integer> totals = new ArrayList<>();
		run("contract: [{ who: " + APP + ", where: [/a, /b, /c], expected: allowed }]", (step, total) -> {
			done.add(step);
			totals.add(total);
		});
		assertThat(totals).containsOnly(18);
		assertThat(done).hasSize(18).endsWith(18);
	}

	private void hop(String name, Transport transport) {
		this.hops.add(new Hop(name, "http://localhost"));
		this.transports.put(name, transport);
	}

	private HopReport run() {
		return run("""
				contract:
				  - { who: https://app.example.com, what: [GET, PUT], where: /orders, headers: [X-Request-Id],
				      credentials: true, expected: allowed }
				  - { who: https://app.example.com, where: /orders, expected: allowed }
				  - { who: https://evil.example, where: /orders, expected: origin-not-allowed }
				""", (done, total) -> {
		});
	}

	private HopReport run(String contract, CheckProgress progress) {
		return new HopCheck(this.hops, (hop) -> this.transports.get(hop.name()), ContractRunner::asking)
			.run(Contract.read(new StringReader(contract), "contract.yml").cases(null), progress);
	}

	private static String only(HopReport report) {
		assertThat(report.faults()).hasSize(1);
		return report.faults().get(0) + " | " + report.faults().get(0).software();
	}

	private static Transport through(Transport behind, UnaryOperator<ServerAnswer> change) {
		return (request) -> change.apply(behind.send(request));
	}

	private static Transport refusing(ServerAnswer answer) {
		return (request) -> isOptions(request) ? answer : SERVICE.send(request);
	}

	private static boolean isOptions(SentRequest request) {
		return request.method().equals("OPTIONS");
	}

	private static ServerAnswer with(ServerAnswer answer, String name, String value) {
		return new ServerAnswer(answer.status(), answer.headers().with(name, value));
	}

	private static HeaderList without(HeaderList headers, String name) {
		return new HeaderList(headers.lines().stream().filter((line) -> !line.name().equalsIgnoreCase(name)).toList());
	}

}
