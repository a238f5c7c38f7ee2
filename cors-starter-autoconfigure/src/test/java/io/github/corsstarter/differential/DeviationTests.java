package io.github.corsstarter.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.cors.CorsConfiguration;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever differs from Spring differs on purpose and is documented.
 */
@Tag("long")
class DeviationTests {

	private static final int POLICIES = 500;

	private static final int REQUESTS_PER_POLICY = 250;

	private static final Path DOCUMENT = Path.of("..", "docs", "reference", "deviations-from-spring.md");

	private final Map<KnownDeviation, Integer> seen = new EnumMap<>(KnownDeviation.class);

	/** One example for each aspect. */
	private final Map<Aspect, String> unexplained = new EnumMap<>(Aspect.class);

	@Test
	void servletProcessorWhenItDiffersIsExplained() {
		compare(Answering::springServlet);
		assertThat(this.unexplained).isEmpty();
		assertThat(this.seen.keySet()).isEqualTo(EnumSet.allOf(KnownDeviation.class));
	}

	@Test
	void reactiveProcessorWhenItDiffersIsExplained() {
		compare(Answering::springReactive);
		assertThat(this.unexplained).isEmpty();
		// it writes no body
		assertThat(this.seen.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.of(KnownDeviation.NO_BODY)));
	}

	@Test
	void deviationsWhenDocumentedHaveTheirSections() throws IOException {
		Set<String> sections = Files.readAllLines(DOCUMENT)
			.stream()
			.filter((line) -> line.startsWith("### "))
			.map((line) -> line.substring(4))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(sections).isEqualTo(Arrays.stream(KnownDeviation.values())
			.map(KnownDeviation::section)
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	private void compare(SpringsAnswer springs) {
		Generator generator = new Generator(20261121);
		for (int i = 0; i < POLICIES; i++) {
			CorsPolicySpec spec = generator.policy();
			CorsPolicy policy = CorsPolicy.compile(spec);
			CorsConfiguration configuration = configuration(spec);
			for (int j = 0; j < REQUESTS_PER_POLICY; j++) {
				JudgedRequest request = generator.request();
				ComparedRequest situation = new ComparedRequest(policy, request, Answering.ours(policy, request),
						springs.answer(configuration, request));
				Aspect.differences(situation).forEach((aspect) -> explain(aspect, situation));
			}
		}
	}

	private void explain(Aspect aspect, ComparedRequest situation) {
		List<KnownDeviation> reasons = Arrays.stream(KnownDeviation.values())
			.filter((deviation) -> deviation.explains(aspect, situation))
			.toList();
		reasons.forEach((deviation) -> this.seen.merge(deviation, 1, Integer::sum));
		if (reasons.isEmpty()) {
			this.unexplained.putIfAbsent(aspect,
					situation.request() + "\n  under " + situation.policy().allowedOrigins()
							+ situation.policy().allowedMethods() + situation.policy().allowedHeaders()
							+ "\n  ours     " + situation.ours() + "\n  Spring's " + situation.springs());
		}
	}

	/** The same policy for Spring. */
	private static CorsConfiguration configuration(CorsPolicySpec spec) {
		CorsConfiguration configuration = new CorsConfiguration();
		for (String origin : spec.allowedOrigins().get(0).value()) {
			if (origin.length() > 1 && origin.contains("*")) {
				configuration.addAllowedOriginPattern(origin);
			}
			else {
				configuration.addAllowedOrigin(origin);
			}
		}
		configuration.setAllowedMethods(spec.allowedMethods().value());
		configuration.setAllowedHeaders(spec.allowedHeaders().value());
		configuration.setExposedHeaders(spec.exposedHeaders().value());
		configuration.setAllowCredentials(spec.allowCredentials().value());
		configuration.setMaxAge(spec.maxAge().value());
		return configuration;
	}

	/** What Spring answers. */
	@FunctionalInterface
	private interface SpringsAnswer {

		Outcome answer(CorsConfiguration configuration, JudgedRequest request);

	}

}
