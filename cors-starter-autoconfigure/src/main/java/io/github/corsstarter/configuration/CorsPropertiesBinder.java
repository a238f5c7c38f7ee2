package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.configuration.key.KeyTree;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Binds {@code cors.*} without giving up at the first mistake.
 */
public final class CorsPropertiesBinder {

	/** Where every key begins. */
	public static final String PREFIX = "cors";

	private static final ConfigurationPropertyName NAME = ConfigurationPropertyName.of(PREFIX);

	/** Every key that exists. */
	public static final KeyTree KEYS = KeyTree.of(CorsProperties.class);

	private final Environment environment;

	public CorsPropertiesBinder(Environment environment) {
		this.environment = environment;
	}

	/** Whether any key is set, or meant to be. */
	public boolean isAnythingBound() {
		return bind().present();
	}

	BoundProperties bind() {
		CollectingBindHandler handler = new CollectingBindHandler();
		CorsProperties properties = Binder.get(this.environment)
			.bindOrCreate(PREFIX, Bindable.of(CorsProperties.class), handler);
		if (properties == null) {
			// a value stands where the keys should be, and there is no key beside it
			properties = new Binder().bindOrCreate(PREFIX, Bindable.of(CorsProperties.class));
		}
		List<CorsPolicyProblem> problems = new ArrayList<>(handler.problems());
		if (!variables(this.environment).isEmpty()) {
			problems.addAll(new MistypedVariables(this.environment, handler.knownNames()).problems());
		}
		return new BoundProperties(properties, problems, handler.placeholders(),
				handler.isAnythingBound() || !problems.isEmpty() || !handler.placeholders().isEmpty());
	}

	/** The environment variables that start with {@code CORS_}, as Boot reads them. */
	static List<ConfigurationPropertyName> variables(Environment environment) {
		List<ConfigurationPropertyName> names = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable
					&& source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource) {
				for (ConfigurationPropertyName name : iterable) {
					if (NAME.isAncestorOf(name)) {
						names.add(name);
					}
				}
			}
		}
		return names;
	}

	/** Variables that look like keys and are none. */
	public List<Finding> mistypedVariables() {
		if (!MistypedVariables.mayBeForeign(this.environment)) {
			// to bind once more takes its time
			return List.of();
		}
		CollectingBindHandler handler = new CollectingBindHandler();
		Binder.get(this.environment).bindOrCreate(PREFIX, Bindable.of(CorsProperties.class), handler);
		return new MistypedVariables(this.environment, handler.knownNames()).findings();
	}

}
