package io.github.corsstarter.cloud;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

import io.github.corsstarter.change.watch.ConfigurationFiles;
import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files are read again without a connection to the Config Server that they import.
 */
class FilesBesideConfigServerTests {

	@TempDir
	private Path repository;

	@TempDir
	private Path folder;

	@Test
	void filesWhenReadAgainLeaveWhatTheServerSaidWhereItWas() throws Exception {
		try (ConfigRepository git = new ConfigRepository(this.repository);
				StartedApplication server = CloudApplications.server(this.repository)) {
			git.commit("shop.yml", "one: server\ntwo: server\ncors.allowed-origins: https://server.example");
			write("one: file\nthree: file", server);
			try (StartedApplication shop = CloudApplications.shop("--spring.cloud.config.enabled=true",
					"--spring.config.location=" + this.folder + "/")) {
				ConfigurableEnvironment live = shop.context().getEnvironment();
				ConfigurationFiles files = new ConfigurationFiles(live, getClass().getClassLoader());
				write("one: file\nthree: changed", server);
				server.close();
				ConfigurableEnvironment fresh = files.read();
				assertThat(List.of("one", "two", "three")).map(fresh::getProperty)
					.containsExactly("server", "server", "changed");
				assertThat(fresh.getProperty("cors.allowed-origins")).isEqualTo("https://server.example");
				assertThat(names(fresh)).isEqualTo(names(live));
				assertThat(files.notRead()).anyMatch((name) -> name.startsWith("configserver:"));
			}
		}
	}

	private void write(String text, StartedApplication server) throws Exception {
		Files.writeString(this.folder.resolve("application.yml"),
				"spring.config.import: configserver:" + server.uri() + "\n" + text);
	}

	private static List<String> names(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.<String>map(PropertySource::getName)
			// shows all others, from wherever it is
			.filter((name) -> !name.equals("configurationProperties"))
			.toList();
	}

}
