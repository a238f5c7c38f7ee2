package io.github.corsstarter.rule;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.web.context.support.RequestHandledEvent;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CorsFindings}, and its lines.
 */
@ExtendWith(OutputCaptureExtension.class)
class CorsFindingsTests {

	private static final Finding UNSAFE = new OtherLayer("@CrossOrigin", "@CrossOrigin", "Shop.list()")
		.unsafe("/orders");

	private final TestConfiguration configuration = TestConfiguration.yaml("""
			cors:
			  environment: prod
			  allowed-origins: https://app.example.com
			  max-age: 2h
			""");

	private final ApplicationStartedEvent started = started(context());

	private static ApplicationStartedEvent started(StaticApplicationContext context) {
		return new ApplicationStartedEvent(new SpringApplication(), new String[0], context, Duration.ZERO);
	}

	private StaticApplicationContext context() {
		StaticApplicationContext context = new StaticApplicationContext();
		context.setEnvironment(this.configuration.environment());
		return context;
	}

	private CorsPolicies policies = active(this.configuration);

	private CorsPolicies active(TestConfiguration configuration) {
		this.policies = Looked.active(configuration);
		return this.policies;
	}

	private CorsFindings findings(boolean stopProduction, CorsFindingRule... rules) {
		return new CorsFindings(active(this.configuration), this.configuration.environment(),
				(environment) -> List.of(() -> List.of(rules)), stopProduction, Clock.systemUTC());
	}

	private static Finding info(String property, String message) {
		return new Finding(FindingCode.UNCOVERED_HANDLER, Severity.INFO, null, property, null, message, null);
	}

	@Test
	void allWhenSingletonsAreThereAreWhatRulesFound(CapturedOutput output) {
		CorsFindings findings = findings(true, new PolicyRule(this.configuration.environment()));
		assertThat(this.policies.generation().findings()).isEmpty();
		findings.afterSingletonsInstantiated();
		assertThat(this.policies.generation().findings()).extracting(Finding::code)
			.containsExactly(FindingCode.MAX_AGE_ABOVE_BROWSER_CAP);
		assertThat(output.toString().lines().filter((line) -> line.contains("CORS ["))).singleElement()
			.asString()
			.contains("INFO",
					"CORS [max-age-above-browser-cap] cors.max-age (class path resource [application.yml] - 4:12): "
							+ "A max-age of 7200 s is above the cap of Safari.",
					"See " + FindingCode.MAX_AGE_ABOVE_BROWSER_CAP.reference());
	}

	@Test
	void policyRuleWhenNobodyWroteTheMaxAgeSaysNothing() {
		TestConfiguration unset = Looked.policy();
		assertThat(Looked.at(unset, new PolicyRule(unset.environment()))).isEmpty();
	}

	@Test
	void allWhenTwoPoliciesShareAFindingHaveItOnce() {
		CorsFindings findings = findings(false, (policies, found) -> {
			found.accept(info("cors.paths", "same"));
			found.accept(info("cors.paths", "same"));
			found.accept(info("cors.paths", "other"));
		});
		findings.afterSingletonsInstantiated();
		assertThat(this.policies.generation().findings()).extracting(Finding::message).containsExactly("same", "other");
	}

	@Test
	void startWhenThereAreManyOfOneKindLogsTheFirstOnes(CapturedOutput output) {
		CorsFindings findings = findings(true, (policies, found) -> IntStream.range(0, 15)
			.forEach((i) -> found.accept(info("cors.paths", "no " + i))));
		findings.afterSingletonsInstantiated();
		assertThat(this.policies.generation().findings()).hasSize(15);
		assertThat(output.toString().lines().filter((line) -> line.contains("CORS ["))).hasSize(4)
			.last()
			.asString()
			.contains("CORS [uncovered-handler] and 12 more, which /actuator/cors shows. " + "See "
					+ FindingCode.UNCOVERED_HANDLER.reference());
	}

	static Stream<Throwable> failures() {
		return Stream.of(new IllegalStateException("strange"), new NoClassDefFoundError("strange"),
				new NoSuchMethodError("strange"), new ExceptionInInitializerError("strange"),
				new ServiceConfigurationError("strange"), new StackOverflowError("strange"),
				new AssertionError("strange"), new OutOfMemoryError("strange"), new IOException("strange"),
				new UnsafeCorsException(List.of(UNSAFE)));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void startWhenARuleFailsGoesOn(Throwable failure, CapturedOutput output) {
		CorsFindings findings = findings(true, (policies, found) -> found.accept(info("cors.paths", "before")),
				(policies, found) -> {
					found.accept(info("cors.paths", "found in time"));
					CorsFindingsTests.<RuntimeException>fail(failure);
				}, (policies, found) -> found.accept(info("cors.paths", "after")));
		findings.afterSingletonsInstantiated();
		assertThat(this.policies.generation().findings()).extracting(Finding::message)
			.containsExactly("before", "found in time", "after");
		assertThat(output.toString().lines().filter((line) -> line.contains("WARN"))).singleElement()
			.asString()
			.contains("CORS: the rule ", " failed: " + failure);
	}

	/** A rule may be written in a language that knows no checked exceptions. */
	@SuppressWarnings("unchecked")
	private static <T extends Throwable> void fail(Throwable failure) throws T {
		throw (T) failure;
	}

	@Test
	void startWhenRulesCannotBeMadeAsksTheOthers(CapturedOutput output) {
		CorsFindings findings = new CorsFindings(active(this.configuration), this.configuration.environment(),
				(environment) -> List.of(() -> {
					throw new BeanCreationException("strange");
				}, () -> List.of((policies, found) -> found.accept(info("cors.paths", "still found")))), true,
				Clock.systemUTC());
		findings.afterSingletonsInstantiated();
		assertThat(this.policies.generation().findings()).hasSize(1);
		assertThat(output)
			.containsOnlyOnce("CORS: the rules could not be made: " + BeanCreationException.class.getName());
	}

	@Test
	void startWhenOneRuleFailsStillStopsForWhatAnotherFound() {
		CorsFindings findings = findings(true, (policies, found) -> {
			throw new NoClassDefFoundError("strange");
		}, (policies, found) -> found.accept(UNSAFE));
		assertThatExceptionOfType(UnsafeCorsException.class).isThrownBy(findings::afterSingletonsInstantiated);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", ".", "[", "]", "a..b", "a[", "a[]", "[0]", "@CrossOrigin", "Über uns", "a:b\\c",
			"cors.policies.[", "cors.environments.x[y].z", "\u0000", "${cors.paths}", "{}" })
	void startWhenARuleNamesNoPropertyShowsItAsItIs(String property, CapturedOutput output) {
		CorsFindings findings = findings(true, (policies, found) -> found.accept(info(property, "strange")));
		findings.afterSingletonsInstantiated();
		assertThat(this.policies.generation().findings()).hasSize(1);
		assertThat(output).contains("CORS [uncovered-handler] " + property);
	}

	@Test
	void startWhenARuleLeavesOutWhatAFindingNeedsGoesOn(CapturedOutput output) {
		CorsFindings findings = findings(true, (policies, found) -> found.accept(nothing()),
				(policies, found) -> found
					.accept(new Finding(FindingCode.APPLICATION_RULE, nothing(), null, "cors", null, "strange", null)),
				(policies, found) -> found.accept(
						new Finding(FindingCode.APPLICATION_RULE, Severity.INFO, null, "cors", null, nothing(), null)),
				(policies, found) -> found.accept(info("cors.paths", "still found")));
		findings.afterSingletonsInstantiated();
		assertThat(this.policies.generation().findings()).hasSize(1);
		assertThat(output.toString().lines().filter((line) -> line.contains("WARN"))).hasSize(3);
	}

	/** What a null checker would not let pass. */
	@SuppressWarnings("NullAway")
	private static <T> T nothing() {
		return null;
	}

	@Test
	void startWhenProductionIsUnsafeFails() {
		CorsFindings findings = findings(true, (policies, found) -> {
			found.accept(info("cors.paths", "no matter"));
			found.accept(UNSAFE);
		});
		assertThatExceptionOfType(UnsafeCorsException.class).isThrownBy(findings::afterSingletonsInstantiated)
			.satisfies((ex) -> assertThat(ex.findings()).containsExactly(UNSAFE))
			.withMessageContaining("[any-origin-with-credentials]");
	}

	@Test
	void startWhenUnsafeButMistakesAreIgnoredOnlyWarns(CapturedOutput output) {
		CorsFindings findings = findings(false, (policies, found) -> found.accept(UNSAFE));
		findings.afterSingletonsInstantiated();
		findings.onApplicationEvent(this.started);
		Awaitility.await().until(() -> output.toString().contains("any-origin-with-credentials"));
		assertThat(output.toString().lines().filter((line) -> line.contains("any-origin-with-credentials")))
			.singleElement()
			.asString()
			.contains("WARN", "(Shop.list())");
	}

	@Test
	void rulesWhenNoFindingCanStopTheStartAreAskedWhenItIsOver() {
		List<Thread> asked = new CopyOnWriteArrayList<>();
		CorsFindings findings = findings(false, (policies, found) -> asked.add(Thread.currentThread()));
		findings.afterSingletonsInstantiated();
		assertThat(asked).isEmpty();
		// a child's, such as that of the management server
		findings.onApplicationEvent(started(new StaticApplicationContext()));
		assertThat(asked).isEmpty();
		findings.onApplicationEvent(this.started);
		findings.onApplicationEvent(this.started);
		assertThat(this.policies.generation().findings()).isEmpty();
		assertThat(asked).hasSize(1);
	}

	@Test
	void supportsEventTypeWhenItIsOfARequestDoesNot() {
		CorsFindings findings = findings(false);
		assertThat(Stream.of(ApplicationStartedEvent.class, ContextClosedEvent.class))
			.allMatch(findings::supportsEventType);
		assertThat(Stream.of(ContextRefreshedEvent.class, RequestHandledEvent.class, PayloadApplicationEvent.class))
			.noneMatch(findings::supportsEventType);
	}

	@Test
	void rulesWhenTheApplicationIsClosedMeanwhileDoNotComplain(CapturedOutput output) {
		CorsFindings findings = findings(false, (policies, found) -> {
			found.accept(UNSAFE);
			throw new BeanCreationException("closed");
		});
		findings.afterSingletonsInstantiated();
		findings.onApplicationEvent(new ContextClosedEvent(context()));
		assertThat(this.policies.generation().findings()).containsExactly(UNSAFE);
		assertThat(output).doesNotContain("CORS");
	}

	@Test
	void startWhenUnsafeButNotProductionOnlyWarns() {
		TestConfiguration staging = Looked.policy("cors.environment=staging");
		CorsFindings findings = new CorsFindings(active(staging), staging.environment(),
				(environment) -> List.of(() -> List.of((policies, found) -> found.accept(UNSAFE))), true,
				Clock.systemUTC());
		findings.afterSingletonsInstantiated();
		assertThat(this.policies.generation().findings()).containsExactly(UNSAFE);
	}

}
