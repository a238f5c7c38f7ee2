package io.github.corsstarter.coexistence;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers the one query that there is.
 */
@Controller
class GraphQl {

	@QueryMapping
	String greeting() {
		return "hello";
	}

}
