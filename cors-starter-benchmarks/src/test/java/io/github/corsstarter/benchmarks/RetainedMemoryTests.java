package io.github.corsstarter.benchmarks;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.GraphLayout;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;

import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.origin.ExactOriginsBuilder;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests how much memory many origins take while their policy is in force.
 */
class RetainedMemoryTests {

	private static final int BOUND = 64;

	@Test
	void policyWhenMillionOriginsAreAllowedRetainsFewBytesOfEach() {
		assertThat(bytesOf(StarterPolicies.policy(Allowlists.origins(1_000_000))) / 1_000_000).isLessThan(BOUND);
	}

	@Test
	void policyWhenManyPatternsAreAllowedRetainsFewBytesOfEach() {
		assertThat(bytesOf(StarterPolicies.policy(Allowlists.patterns(100_000))) / 100_000).isLessThan(BOUND);
	}

	/** A refresh has both in memory: what requests look up, and what is being read. */
	@Test
	void sourceWhenMillionOriginsAreReadRetainsFewBytesOfEach() {
		ExactOriginsBuilder builder = new ExactOriginsBuilder();
		for (String origin : Allowlists.origins(1_000_000)) {
			builder.add(OriginPattern.parse(origin));
		}
		double reading = bytesOf(builder) / 1_000_000;
		double active = bytesOf(builder.build()) / 1_000_000;
		assertThat(active).isLessThan(BOUND);
		assertThat(active + reading).isLessThan(2 * BOUND);
	}

	/** But for what Spring's environment keeps, which is not ours. */
	@Test
	void applicationWhenManyOriginsAreConfiguredRetainsFewBytesOfEach() {
		ApplicationContext application = StarterApplication.observed(new StandardServletEnvironment(),
				Allowlists.origins(100_000), List.of("/**"));
		assertThat(bytesOf(application.getBean(CurrentConfiguration.class),
				application.getBean(CorsPolicies.class).active()) / 100_000)
			.isLessThan(BOUND);
	}

	private static double bytesOf(Object... roots) {
		return GraphLayout.parseInstance(roots).totalSize();
	}

}
