package io.github.corsstarter.rule;

import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.rule.handler.HandlerFinder;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuiltInRules} in applications that cannot be looked at.
 */
@ExtendWith(OutputCaptureExtension.class)
class BuiltInRulesTests {

	private final TestConfiguration configuration = Looked.policy("cors.max-age=2h", "cors.allowed-methods=GET,PATCH");

	private CorsPolicies policies = active(this.configuration);

	private CorsPolicies active(TestConfiguration configuration) {
		this.policies = Looked.active(configuration);
		return this.policies;
	}

	private CorsFindings findings(HandlerFinder handlers, FilterFinder filters) {
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		beanFactory.registerSingleton("environment", this.configuration.environment());
		beanFactory.registerSingleton("handlers", handlers);
		beanFactory.registerSingleton("filters", filters);
		CorsFindings findings = new CorsFindings(active(this.configuration), this.configuration.environment(),
				(environment) -> List
					.of(() -> BuiltInRules.of(environment, beanFactory, this.configuration.blockCheck())),
				true, Clock.systemUTC());
		findings.afterSingletonsInstantiated();
		return findings;
	}

	@Test
	void findingsWhenMappingsCannotBeReadSaysSoOnce(CapturedOutput output) {
		CorsFindings findings = findings(() -> {
			throw new NoSuchMethodError("of another version");
		}, List::of);
		assertThat(this.policies.generation().findings()).extracting(Finding::code)
			.containsExactly(FindingCode.MAX_AGE_ABOVE_BROWSER_CAP);
		assertThat(output.toString().lines().filter((line) -> line.contains("WARN"))).singleElement()
			.asString()
			.contains("CORS: the request mappings could not be read: java.lang.NoSuchMethodError: of another version");
	}

	@Test
	void findingsWhenFiltersCannotBeReadHaveThoseOfOtherRules(CapturedOutput output) {
		CorsFindings findings = findings(Looked.inventory(Looked.handler("/orders", "GET"))::get, () -> {
			throw new NoClassDefFoundError("Filter");
		});
		assertThat(this.policies.generation().findings()).extracting(Finding::code)
			.containsExactly(FindingCode.MAX_AGE_ABOVE_BROWSER_CAP, FindingCode.UNSERVED_METHOD);
		assertThat(output.toString().lines().filter((line) -> line.contains("WARN"))).singleElement()
			.asString()
			.contains("CorsFilterRule failed: java.lang.NoClassDefFoundError: Filter");
	}

}
