package io.github.corsstarter.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application loads of the pages before somebody asks for one.
 */
@Tag("long")
class PageClassesTests {

	private static final String PAGES = "corsstarter.actuate.page.";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(classes = { TomcatMain.class, NettyMain.class })
	void classesOfPagesAreLoadedWithTheFirstPage(Class<?> main) throws Exception {
		Path log = this.folder.resolve("classes.txt");
		try (ForkedApplication application = ForkedApplication.start(main, System.getProperty("java.class.path"),
				List.of("-Xlog:class+load:file=" + log), "--cors.allowed-origins=https://app.example.com",
				"--management.endpoints.web.exposure.include=*")) {
			assertThat(application.preflight("https://evil.example").statusCode()).isEqualTo(403);
			assertThat(get(application, "application/json")).startsWith("{");
			assertThat(loaded(log)).isEmpty();
			assertThat(get(application, "text/html")).startsWith("<!DOCTYPE html>");
			assertThat(loaded(log)).isNotEmpty();
		}
	}

	private static String get(ForkedApplication application, String accept) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + application.port() + "/actuator/cors"))
			.header("Accept", accept)
			.build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
	}

	private static List<String> loaded(Path log) throws IOException {
		try (Stream<String> lines = Files.lines(log)) {
			return lines.filter((line) -> line.contains(PAGES)).toList();
		}
	}

}
