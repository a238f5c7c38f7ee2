package io.github.corsstarter.diagnostics.finding;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where Spring for GraphQL serves.
 *
 * @param path the path, or {@code null} if the library is not there
 */
record GraphQlEndpoint(@Nullable String path) {

	private static final String LIBRARY = "org.springframework.graphql.execution.GraphQlSource";

	static GraphQlEndpoint of(Environment environment, Predicate<String> isPresent) {
		if (!isPresent.test(LIBRARY)) {
			return new GraphQlEndpoint(null);
		}
		String older = environment.getProperty("spring.graphql.path", "/graphql");
		return new GraphQlEndpoint(environment.getProperty("spring.graphql.http.path", older));
	}

}
