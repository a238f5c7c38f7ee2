package io.github.corsstarter.rule;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where Spring for GraphQL serves, if the library is there.
 */
final class GraphQlEndpoint {

	private static final String LIBRARY = "org.springframework.graphql.execution.GraphQlSource";

	private final Environment environment;

	private final Predicate<String> isPresent;

	GraphQlEndpoint(Environment environment, Predicate<String> isPresent) {
		this.environment = environment;
		this.isPresent = isPresent;
	}

	/** The path, or {@code null} if there is none. */
	@Nullable String path() {
		if (!this.isPresent.test(LIBRARY)) {
			return null;
		}
		String older = this.environment.getProperty("spring.graphql.path", "/graphql");
		return this.environment.getProperty("spring.graphql.http.path", older);
	}

}
