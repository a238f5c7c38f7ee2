package io.github.corsstarter.actuate.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

import io.github.corsstarter.actuate.CorsDescriptor;
import io.github.corsstarter.actuate.CorsHistoryDescriptor;
import io.github.corsstarter.actuate.CorsHistoryDescriptor.TriedChangeDescriptor;
import io.github.corsstarter.actuate.CorsPreflightsDescriptor;
import io.github.corsstarter.actuate.DiffDescriptor;
import io.github.corsstarter.actuate.ExplainDescriptor;
import io.github.corsstarter.actuate.ExplainQuery;
import io.github.corsstarter.actuate.PageSite;
import io.github.corsstarter.change.ChangeFixture;
import io.github.corsstarter.configuration.TestConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Each field of the JSON is on its page: another value makes another page. A new
 * component has to be shown, or to be named here.
 */
class PageContentTests {

	/** What the head of each page shows from the active policies. */
	private static final Set<String> IN_THE_HEAD = Set.of("CorsDescriptor.environment", "CorsDescriptor.version",
			"CorsDescriptor.generation", "CorsDescriptor.activatedAt", "CorsDescriptor.pinned",
			"CorsPreflightsDescriptor.environment", "CorsPreflightsDescriptor.version",
			"CorsHistoryDescriptor.generation", "CorsHistoryDescriptor.pinned");

	private static final CorsPages PAGES = new CorsPages(new PageSite(
			new ChangeFixture(TestConfiguration.yaml("cors.allowed-origins: https://a.example")).policies,
			new StaticListableBeanFactory(Map.of("endpoints", endpoints())).getBeanProvider(PathMappedEndpoints.class)),
			Instant.parse("2026-11-29T12:00:00Z"));

	private static PathMappedEndpoints endpoints() {
		List<ExposableWebEndpoint> endpoints = Stream.of(PageTab.values()).map((tab) -> {
			ExposableWebEndpoint endpoint = mock(ExposableWebEndpoint.class);
			EndpointId id = tab.endpoint();
			given(endpoint.getEndpointId()).willReturn(id);
			given(endpoint.getRootPath()).willReturn(id.toString());
			return endpoint;
		}).toList();
		return new PathMappedEndpoints("/actuator", () -> List.copyOf(endpoints));
	}

	static Stream<Arguments> records() {
		return Stream.of(record(CorsDescriptor.class, PAGES::policies),
				record(CorsPreflightsDescriptor.class, PAGES::requests),
				record(ExplainDescriptor.class,
						(explained) -> PAGES.explanation(new ExplainQuery("/a", "b", null, null, null, null, null), 200,
								explained)),
				record(CorsHistoryDescriptor.class,
						(history) -> PAGES.history(new WebEndpointResponse<>(history), null, null)),
				record(DiffDescriptor.class, (diff) -> PAGES.history(new WebEndpointResponse<>(diff), "a", "b")),
				record(TriedChangeDescriptor.class, (change) -> PAGES
					.version(new WebEndpointResponse<>(Map.of("version", "a", "changes", List.of(change))), "a")));
	}

	private static <T> Arguments record(Class<T> type, Function<T, WebEndpointResponse<String>> page) {
		return Arguments.of(type, page);
	}

	@ParameterizedTest
	@MethodSource("records")
	<T> void pageWhenAFieldDiffersDiffers(Class<T> type, Function<T, WebEndpointResponse<String>> page) {
		String usual = page.apply(FilledRecord.with(type, "")).getBody();
		assertThat(FilledRecord.components(type)).hasSizeGreaterThan(5)
			.filteredOn((component) -> page.apply(FilledRecord.with(type, component)).getBody().equals(usual))
			.allMatch(IN_THE_HEAD::contains);
	}

	@ParameterizedTest
	@MethodSource("records")
	<T> void pageShowsEachText(Class<T> type, Function<T, WebEndpointResponse<String>> page) {
		assertThat(FilledRecord.components(type)).isNotEmpty().allSatisfy((component) -> {
			String body = page.apply(FilledRecord.with(type, component)).getBody();
			assertThat(IN_THE_HEAD.contains(component) || shown(type, component).allMatch(body::contains))
				.as("%s", component)
				.isTrue();
		});
	}

	/** The texts that only a record with this component changed has. */
	private static Stream<String> shown(Class<?> type, String component) {
		Set<String> usual = texts(FilledRecord.with(type, "").toString());
		return texts(FilledRecord.with(type, component).toString()).stream().filter((text) -> !usual.contains(text));
	}

	private static Set<String> texts(String record) {
		return Stream.of(record.split("[^a-z0-9-]+"))
			.filter((word) -> word.startsWith("text-"))
			.collect(Collectors.toSet());
	}

}
