package io.github.corsstarter.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Binds {@code cors.*} without giving up at the first mistake.
 */
final class CorsPropertiesBinder {

	static final String PREFIX = "cors";

	private final Environment environment;

	CorsPropertiesBinder(Environment environment) {
		this.environment = environment;
	}

	BoundProperties bind() {
		CollectingBindHandler handler = new CollectingBindHandler();
		CorsProperties properties = Binder.get(this.environment)
			.bindOrCreate(PREFIX, Bindable.of(CorsProperties.class), handler);
		List<CorsPolicyProblem> problems = new ArrayList<>(handler.problems());
		problems.addAll(new UnknownProperties(this.environment, handler.knownNames(), handler.lists()).find());
		return new BoundProperties(properties, problems, handler.placeholders(),
				handler.isAnythingBound() || !problems.isEmpty() || !handler.placeholders().isEmpty());
	}

}
