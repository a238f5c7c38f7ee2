package io.github.corsstarter.configuration;

import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The key that only asks for a policy: alone it switches nothing on.
 */
public final class SuggestPolicy {

	private static final String KEY = CorsPropertiesBinder.PREFIX + ".diagnostics.suggest-policy";

	private SuggestPolicy() {
	}

	/** Whether it is there, and nothing else but diagnostics, without a mistake. */
	public static boolean isAlone(Environment environment) {
		if (!"true".equalsIgnoreCase(environment.getProperty(KEY))) {
			return false;
		}
		BoundProperties bound = new CorsPropertiesBinder(environment).bind();
		CorsProperties nothing = new Binder(List.of()).bindOrCreate(CorsPropertiesBinder.PREFIX,
				Bindable.of(CorsProperties.class));
		return bound.problems().isEmpty() && bound.placeholders().isEmpty()
				&& bound.properties().equals(nothing.withDiagnostics(bound.properties().diagnostics()));
	}

}
