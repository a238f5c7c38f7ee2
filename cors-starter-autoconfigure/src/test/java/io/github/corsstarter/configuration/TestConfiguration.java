package io.github.corsstarter.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.Setting;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.rule.layer.BlockCheck;
import io.github.corsstarter.web.PathPolicy;

/**
 * A configuration made of texts: files as Boot reads them, environment variables and
 * command line arguments, and nothing of the machine that the tests run on.
 */
public final class TestConfiguration {

	private final StandardEnvironment environment = new StandardEnvironment() {

		@Override
		protected void customizePropertySources(MutablePropertySources propertySources) {
			// neither the machine's variables nor the system properties
		}

	};

	private TestConfiguration() {
		ConfigurationPropertySources.attach(this.environment);
	}

	/**
	 * A configuration without a key.
	 * @return the configuration
	 */
	public static TestConfiguration empty() {
		return new TestConfiguration();
	}

	/**
	 * A configuration with an {@code application.yml}.
	 * @param text the content of the file
	 * @return the configuration
	 */
	public static TestConfiguration yaml(String text) {
		return empty().withYaml("application.yml", text);
	}

	/**
	 * A configuration with an {@code application.properties}.
	 * @param text the content of the file
	 * @return the configuration
	 */
	public static TestConfiguration properties(String text) {
		return empty().withProperties("application.properties", text);
	}

	/**
	 * Adds a file of properties behind the others.
	 * @param name the name of the file
	 * @param text its content
	 * @return this configuration
	 */
	public TestConfiguration withProperties(String name, String text) {
		return withFile(new PropertiesPropertySourceLoader(), name, text);
	}

	/**
	 * Adds a YAML file behind the others.
	 * @param name the name of the file
	 * @param text its content
	 * @return this configuration
	 */
	public TestConfiguration withYaml(String name, String text) {
		return withFile(new YamlPropertySourceLoader(), name, text);
	}

	private TestConfiguration withFile(PropertySourceLoader loader, String name, String text) {
		try {
			loader.load(name, new TextResource(name, text)).forEach(sources()::addLast);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sets environment variables.
	 * @param variables the variables, each as {@code NAME=value}
	 * @return this configuration
	 */
	public TestConfiguration withVariables(String... variables) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (String variable : variables) {
			int equals = variable.indexOf('=');
			values.put(variable.substring(0, equals), variable.substring(equals + 1));
		}
		sources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", values));
		new SystemEnvironmentPropertySourceEnvironmentPostProcessor().postProcessEnvironment(this.environment,
				new SpringApplication());
		ConfigurationPropertySources.attach(this.environment);
		return this;
	}

	/**
	 * Sets command line arguments.
	 * @param arguments the arguments, each as {@code --key=value}
	 * @return this configuration
	 */
	public TestConfiguration withArguments(String... arguments) {
		sources().addFirst(new SimpleCommandLinePropertySource(arguments));
		ConfigurationPropertySources.attach(this.environment);
		return this;
	}

	/**
	 * Activates profiles.
	 * @param profiles the names
	 * @return this configuration
	 */
	public TestConfiguration withProfiles(String... profiles) {
		this.environment.setActiveProfiles(profiles);
		return this;
	}

	private MutablePropertySources sources() {
		return this.environment.getPropertySources();
	}

	/**
	 * The environment with the configuration.
	 * @return the environment
	 */
	public ConfigurableEnvironment environment() {
		return this.environment;
	}

	/**
	 * The problems of the configuration.
	 * @return the problems in the order of their discovery; empty if there is none
	 */
	public List<CorsPolicyProblem> problems() {
		try {
			return load().problems();
		}
		catch (InvalidCorsPolicyException ex) {
			return ex.problems();
		}
	}

	/**
	 * Finds the problems of an environment.
	 * @param environment the environment
	 * @return the problems
	 */
	public static Diagnosis diagnose(Environment environment) {
		return CorsConfigurationLoader.diagnose(environment);
	}

	/** The problems, each as its code and its property. */
	List<String> codesAndProperties() {
		return problems().stream().map((problem) -> problem.code().id() + " " + problem.property()).toList();
	}

	/**
	 * Loads the configuration.
	 * @return the configuration
	 */
	public LoadedCorsConfiguration load() {
		return new CorsConfigurationLoader(this.environment).load();
	}

	/**
	 * Loads the configuration with more keys.
	 * @return what does that
	 */
	public BlockCheck blockCheck() {
		return new LoadedBlock(this.environment);
	}

	/** The policies by path pattern, each by its name. */
	Map<String, String> policyNames() {
		Map<String, String> names = new LinkedHashMap<>();
		for (PathPolicy entry : load().policies()) {
			names.put(entry.pattern().getPatternString(), entry.policy().name());
		}
		return names;
	}

	CorsPolicy policy(String name) {
		return load().policies()
			.stream()
			.map(PathPolicy::policy)
			.filter((policy) -> policy.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError("There is no policy '" + name + "'"));
	}

	/** The origins of a policy in canonical form. */
	List<String> origins(String policy) {
		return policy(policy).allowedOrigins().stream().map(Setting::value).toList();
	}

	/** The properties that hold the origins of a policy. */
	List<String> originProperties(String policy) {
		return policy(policy).allowedOrigins().stream().map(Setting::property).toList();
	}

	/**
	 * A file that reports show as a class path resource.
	 */
	private static final class TextResource extends ByteArrayResource {

		private final String name;

		TextResource(String name, String text) {
			super(text.getBytes(StandardCharsets.UTF_8), name);
			this.name = name;
		}

		@Override
		public String getFilename() {
			return this.name;
		}

		@Override
		public String getDescription() {
			return "class path resource [" + super.getDescription().replaceAll(".*\\[|]", "") + "]";
		}

	}

}
