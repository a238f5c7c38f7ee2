package io.github.corsstarter.rule.layer;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HandlerLayer}.
 */
class HandlerLayerTests {

	private final HandlerLayer layer = new HandlerLayer();

	private static PathPattern pattern(String path) {
		return PathPatternParser.defaultInstance.parse(path);
	}

	private void add(String path, String origin, String... methods) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.addAllowedOrigin(origin);
		configuration.setAllowedMethods(List.of(methods));
		this.layer.add(pattern(path), Allowance.of(configuration));
	}

	private List<String> paths() {
		return this.layer.paths()
			.stream()
			.map((path) -> path.path() + " " + path.allowance().origins().entries() + " "
					+ String.join(",", path.allowance().methods().values()))
			.toList();
	}

	@Test
	void pathsWhenFortyControllersAreEqualAreOne() {
		for (int i = 0; i < 40; i++) {
			add("/api/things" + i, "https://a.example.com", "GET");
			add("/api/things" + i + "/{id}", "https://a.example.com", "PUT", "DELETE");
		}
		assertThat(paths()).containsExactly("/api/** [https://a.example.com] GET,PUT,DELETE");
	}

	@Test
	void pathsWhenFortyControllersStartDifferentlyAreEverything() {
		for (int i = 0; i < 40; i++) {
			add("/things" + i, "https://a.example.com", "GET");
		}
		assertThat(paths()).containsExactly("/** [https://a.example.com] GET");
	}

	@Test
	void pathsWhenAHandlerIsClosedDoNotTakeItIn() {
		add("/api/a", "https://a.example.com", "GET");
		add("/api/a/{id}", "https://a.example.com", "GET");
		add("/api/b", "https://a.example.com", "GET");
		this.layer.addClosed(pattern("/api/internal"));
		assertThat(paths()).containsExactly("/api/a/** [https://a.example.com] GET",
				"/api/b [https://a.example.com] GET");
	}

	@Test
	void pathsWhenNeedsDifferHaveTheirOwn() {
		add("/api/a", "https://a.example.com", "GET");
		add("/api/b", "https://a.example.com", "GET");
		add("/api/admin/x", "https://b.example.com", "GET");
		add("/api/admin/y", "https://b.example.com", "POST");
		assertThat(paths()).containsExactlyInAnyOrder("/api/** [https://a.example.com] GET",
				"/api/admin/** [https://b.example.com] GET,POST");
	}

	@Test
	void methodsWhenAMethodOfThePathIsClosedStayWithThePath() {
		add("/api/a", "https://a.example.com", "GET");
		this.layer.addClosed(pattern("/api/a"));
		add("/api/b", "https://a.example.com", "DELETE");
		assertThat(paths()).contains("/api/a [https://a.example.com] GET")
			.noneMatch((path) -> path.startsWith("/api/** " + "[https://a.example.com] GET"));
	}

	@Test
	void allowanceWhenHandlersOfAPathDifferIsSaid() {
		add("/api/a", "https://a.example.com", "GET");
		add("/api/a", "https://b.example.com", "POST");
		assertThat(paths()).containsExactly("/api/a [https://a.example.com, https://b.example.com] GET,POST");
		assertThat(this.layer.paths().get(0).allowance().notes()).singleElement().asString().contains("together");
	}

}
