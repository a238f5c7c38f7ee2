package io.github.corsstarter.change.watch;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationResolver;
import org.springframework.boot.context.config.ConfigDataLocationResolverContext;
import org.springframework.boot.context.config.ConfigDataResource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link FreshEnvironment}.
 */
@ExtendWith(OutputCaptureExtension.class)
class FreshEnvironmentTests {

	@TempDir
	private Path folder;

	private Path write(String file, String... lines) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.write(path, List.of(lines));
	}

	private String location() {
		return "--spring.config.location=" + this.folder + "/";
	}

	private static Environment read(LiveApplication application) {
		return application.files().read();
	}

	@Test
	void readWhenFileChangesHasItsNewValuesAndTheLiveEnvironmentTheOld() throws IOException {
		write("application.yml", "cors.max-age: 1m");
		try (LiveApplication application = LiveApplication.start(location())) {
			List<Object> before = new ArrayList<>(application.environment().getPropertySources().stream().toList());
			write("application.yml", "cors.max-age: 2m");
			assertThat(read(application).getProperty("cors.max-age")).isEqualTo("2m");
			assertThat(application.environment().getProperty("cors.max-age")).isEqualTo("1m");
			assertThat(application.environment().getPropertySources().stream().toList()).isEqualTo(before);
		}
	}

	/** What is written, where from the next, and what is seen. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a/application.properties      | --spring.config.location=$/a/,$/b/
			b/application-prod.yml        | --spring.config.location=$/a/,$/b/ --spring.profiles.active=prod
			b/application.yaml            | --spring.config.additional-location=$/b/
			b/other.yml                   | --spring.config.name=other --spring.config.location=$/b/
			b/more.yml                    | --spring.config.import=optional:file:$/b/more.yml
			b/more                        | --spring.config.import=optional:file:$/b/more[.yml]
			one/application.yml           | --spring.config.location=optional:$/*/
			tree/cors.max-age             | --spring.config.import=configtree:$/tree/
			trees/one/cors.max-age        | --spring.config.import=configtree:$/trees/*/
			""")
	void readWhenFileComesOrGoesHasWhatIsThere(String file, String arguments) throws IOException {
		for (String existing : List.of("a", "b", "tree", "trees/one")) {
			Files.createDirectories(this.folder.resolve(existing));
		}
		String text = file.startsWith("tree") ? "3m" : "cors.max-age: 3m";
		try (LiveApplication application = LiveApplication
			.start(arguments.replace("$", this.folder.toString()).split(" "))) {
			assertThat(read(application).getProperty("cors.max-age")).isNull();
			Path path = write(file, text);
			assertThat(read(application).getProperty("cors.max-age")).isEqualTo("3m");
			Files.delete(path);
			assertThat(read(application).getProperty("cors.max-age")).isNull();
		}
	}

	@Test
	void readWhenMountedConfigMapIsUpdatedHasItsNewValues() throws IOException {
		ConfigMapVolume volume = new ConfigMapVolume(this.folder);
		volume.update(Map.of("cors.max-age", "1m", "cors.allowed-origins", "https://a.example"));
		try (LiveApplication application = LiveApplication
			.start("--spring.config.import=configtree:" + this.folder + "/")) {
			volume.update(Map.of("cors.max-age", "2m"));
			Environment fresh = read(application);
			volume.update(Map.of("cors.max-age", "3m"));
			assertThat(fresh.getProperty("cors.max-age")).isEqualTo("2m");
			assertThat(fresh.getProperty("cors.allowed-origins")).isNull();
		}
	}

	@Test
	void readWhenOtherSourcesExistHasThemInTheirOrder() throws IOException {
		write("application.yml", "one: file", "two: file", "three: file", "four: file", "five: file");
		write("application-prod.yml", "six: profile");
		System.setProperty("one", "system");
		try (LiveApplication application = LiveApplication.start(new Class<?>[] { Annotated.class },
				Map.of("five", "default", "eight", "default"), location(), "--two=argument",
				"--spring.application.json={\"three\":\"json\"}")) {
			write("application.yml", "one: file", "two: file", "three: file", "four: file again", "five: file again");
			// the profile is not active
			Environment fresh = read(application);
			assertThat(List.of("one", "two", "three", "four", "five", "seven", "eight")).map(fresh::getProperty)
				.containsExactly("system", "argument", "json", "file again", "file again", "annotation", "default");
			assertThat(fresh.getProperty("six")).isNull();
			assertThat(names(fresh)).isEqualTo(names(application.environment()));
		}
		finally {
			System.clearProperty("one");
		}
	}

	private static List<String> names(Environment environment) {
		return ((ConfigurableEnvironment) environment).getPropertySources()
			.stream()
			.<String>map(org.springframework.core.env.PropertySource::getName)
			.toList();
	}

	@Test
	void readWhenNoFileWasThereAtTheStartPutsItAheadOfAnnotations() throws IOException {
		try (LiveApplication application = LiveApplication.start(new Class<?>[] { Annotated.class }, Map.of(),
				location(), "--two=argument")) {
			write("application.yml", "two: file", "seven: file");
			assertThat(read(application).getProperty("two")).isEqualTo("argument");
			assertThat(read(application).getProperty("seven")).isEqualTo("file");
		}
	}

	@ParameterizedTest
	@CsvSource({ "prod, prod", "'', ''", "'staging,eu', 'staging,eu'" })
	void readWhenFileActivatesOtherProfilesKeepsThoseOfTheStart(String written, String active) throws IOException {
		write("application.yml", "spring.profiles.active: '" + written + "'", "---",
				"spring.config.activate.on-profile: other", "cors.max-age: 9m");
		try (LiveApplication application = LiveApplication.start(location())) {
			write("application.yml", "spring.profiles.active: other", "---", "spring.config.activate.on-profile: other",
					"cors.max-age: 9m");
			Environment fresh = read(application);
			assertThat(String.join(",", fresh.getActiveProfiles())).isEqualTo(active);
			assertThat(fresh.getDefaultProfiles()).containsExactly("default");
			assertThat(fresh.getProperty("cors.max-age")).isNull();
			assertThat(fresh.getProperty("spring.profiles.active")).isEqualTo(written);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.profiles.include: other", "spring.profiles.group.prod: other" })
	void readWhenFileAddsProfilesRefuses(String line) throws IOException {
		write("application.yml", "spring.profiles.active: prod");
		try (LiveApplication application = LiveApplication.start(location())) {
			write("application.yml", "spring.profiles.active: prod", line);
			assertThatIllegalStateException().isThrownBy(() -> read(application))
				.withMessageContaining("other")
				.withMessageContaining("restart");
		}
	}

	@Test
	void readWhenProfilesAreIncludedAndGroupedHasTheSame() throws IOException {
		write("application.yml", "spring.profiles: {active: [prod, eu], include: base, group.prod: [db, mq]}");
		try (LiveApplication application = LiveApplication.start(location())) {
			assertThat(application.environment().getActiveProfiles()).containsExactly("base", "prod", "db", "mq", "eu");
			assertThat(read(application).getActiveProfiles()).containsExactly("base", "prod", "db", "mq", "eu");
		}
	}

	@Test
	void readWhenFileIsBrokenOrGoneThrowsAsAStartDoes() throws IOException {
		Path file = write("application.yml", "cors.max-age: 1m");
		Path imported = write("more.yml", "a: b");
		try (LiveApplication application = LiveApplication.start(location(),
				"--spring.config.import=file:" + imported)) {
			ClassLoader before = Thread.currentThread().getContextClassLoader();
			Files.writeString(file, "cors: [");
			assertThatException().isThrownBy(() -> read(application));
			Files.writeString(file, "cors.max-age: 2m");
			Files.delete(imported);
			assertThatException().isThrownBy(() -> read(application)).withMessageContaining("more.yml");
			Files.writeString(imported, "a: c");
			assertThat(read(application).getProperty("a")).isEqualTo("c");
			assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
		}
	}

	@Test
	void readWhenLocationNeedsAClientKeepsWhatItSaid() throws IOException {
		write("application.yml", "spring.config.import: 'remote:server'", "one: file", "two: file");
		try (LiveApplication application = LiveApplication.start("--two=argument")) {
			application.environment()
				.getPropertySources()
				.addFirst(new MapPropertySource("remote:server", Map.of("one", "remote", "two", "remote")));
			FreshEnvironment files = new FreshEnvironment(application.environment(), new RemoteClassLoader());
			System.setProperty("spring.config.location", this.folder + "/");
			assertThat(files.read(files.snapshot()).getProperty("one")).isEqualTo("remote");
			assertThat(files.read(files.snapshot()).getProperty("two")).isEqualTo("remote");
			assertThat(files.notRead()).containsExactly("remote:server");
		}
		finally {
			System.clearProperty("spring.config.location");
		}
	}

	@Test
	void snapshotWhenEnvironmentChangesStays() {
		try (LiveApplication application = LiveApplication.start()) {
			ConfigurableEnvironment live = application.environment();
			live.getPropertySources().addFirst(new MapPropertySource("remote", Map.of("one", "before")));
			ConfigurableEnvironment snapshot = application.files().snapshot();
			live.getPropertySources().replace("remote", new MapPropertySource("remote", Map.of("one", "after")));
			assertThat(application.files().read(snapshot).getProperty("one")).isEqualTo("before");
			assertThat(application.files().read().getProperty("one")).isEqualTo("after");
		}
	}

	@Test
	void readLogsNothing(CapturedOutput output) throws IOException {
		write("application.yml", "cors.max-age: 1m");
		try (LiveApplication application = LiveApplication.start(location())) {
			int before = output.length();
			read(application);
			assertThat(output.toString().substring(before)).isEmpty();
		}
	}

	/** Has a source that comes after the files. */
	@PropertySource("classpath:change/annotated.properties")
	static final class Annotated {

	}

	/** Would connect to a server. */
	static final class RemoteResolver implements ConfigDataLocationResolver<ConfigDataResource> {

		@Override
		public boolean isResolvable(ConfigDataLocationResolverContext context, ConfigDataLocation location) {
			return location.hasPrefix("remote:");
		}

		@Override
		public List<ConfigDataResource> resolve(ConfigDataLocationResolverContext context,
				ConfigDataLocation location) {
			throw new AssertionError("connected");
		}

	}

	/** Has the resolver among what Spring Boot finds. */
	private static final class RemoteClassLoader extends ClassLoader {

		RemoteClassLoader() {
			super(RemoteClassLoader.class.getClassLoader());
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			List<URL> all = new ArrayList<>(Collections.list(super.getResources(name)));
			if (name.equals("META-INF/spring.factories")) {
				all.addAll(Collections.list(super.getResources("change/remote.factories")));
			}
			return Collections.enumeration(all);
		}

	}

}
