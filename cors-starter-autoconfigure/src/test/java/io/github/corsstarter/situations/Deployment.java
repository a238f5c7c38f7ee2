package io.github.corsstarter.situations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * A configuration in a folder of its own, and the applications that start with it.
 *
 * @param folder where the files are
 * @param configuration what the operator wrote
 */
record Deployment(Path folder, Configuration configuration) {

	static Deployment of(Path folder, Configuration configuration) {
		Deployment deployment = new Deployment(folder, configuration);
		deployment.write("application.yml", configuration.yaml());
		deployment.write("application.properties", configuration.properties());
		return deployment;
	}

	/** What an application tells, with files by their names alone. */
	static String withoutFolders(String text) {
		return text.replaceAll("URL \\[file:[^\\]]*/(application\\.[a-z]+)]", "[$1]");
	}

	private void write(String name, @Nullable String text) {
		try {
			if (text != null) {
				Files.writeString(this.folder.resolve(name), text);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts with what was written. */
	SituationServer start(Stack stack) {
		return start(stack, null);
	}

	/**
	 * Starts with what was written, and YAML that outdoes it.
	 * @param yaml the YAML, or {@code null} for none
	 */
	SituationServer start(Stack stack, @Nullable String yaml) {
		SpringApplication application = stack.application();
		application.setEnvironment(environment(stack));
		application.setLogStartupInfo(false);
		if (yaml != null) {
			application.addInitializers((context) -> addFirst(context.getEnvironment(), yaml));
		}
		List<String> arguments = new ArrayList<>(this.configuration.arguments());
		arguments.addAll(List.of("--spring.config.location=" + this.folder.toUri(), "--spring.main.banner-mode=off",
				"--spring.main.register-shutdown-hook=false", "--spring.jmx.enabled=false",
				"--management.endpoints.web.exposure.include=*"));
		return new SituationServer(application.run(arguments.toArray(String[]::new)));
	}

	/** Has the variables of the configuration, and none of the machine's. */
	private ConfigurableEnvironment environment(Stack stack) {
		ConfigurableEnvironment environment = stack.environment();
		Map<String, Object> variables = new LinkedHashMap<>();
		this.configuration.variables().forEach((variable) -> {
			int equals = variable.indexOf('=');
			variables.put(variable.substring(0, equals), variable.substring(equals + 1));
		});
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
		return environment;
	}

	private static void addFirst(ConfigurableEnvironment environment, String yaml) {
		MutablePropertySources sources = environment.getPropertySources();
		try {
			for (PropertySource<?> source : new YamlPropertySourceLoader().load("fix",
					new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))) {
				sources.addFirst(source);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
