package io.github.corsstarter.situations;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.corsstarter.browser.Browser;
import io.github.corsstarter.browser.BrowserVerdict;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A started application, asked over sockets.
 *
 * @param context the application
 */
record SituationServer(ConfigurableApplicationContext context) implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	/** What becomes of a fetch in a browser that sends it here. */
	BrowserVerdict open(Page page) {
		FetchPlan plan = FetchPlan.of(page.fetch(url()));
		ServerAnswer preflight = plan.needsPreflight() ? send("OPTIONS", page.path(), plan.preflightHeaders()) : null;
		BrowserVerdict blocked = Browser.judgePreflight(plan, preflight);
		return (blocked != null) ? blocked
				: Browser.judgeAnswer(plan, send(plan.fetch().method(), page.path(), plan.requestHeaders()));
	}

	/** What the endpoint tells of it. */
	DocumentContext explain(Page page) {
		StringBuilder query = new StringBuilder(property("server.servlet.context-path", ""))
			.append("/actuator/corsexplain?path=" + encode(page.path()) + "&origin=" + encode(page.origin()))
			.append("&method=" + encode(page.method()) + "&credentials=" + page.credentials());
		page.headers().forEach((header) -> query.append("&headers=").append(encode(header)));
		if (!page.reads().isEmpty()) {
			query.append("&reads=").append(page.reads());
		}
		return JsonPath.parse(Deployment.withoutFolders(exchange("GET", query.toString(), HeaderList.of()).body()));
	}

	void assertThatAllows(Page page) {
		BrowserVerdict verdict = open(page);
		assertThat(verdict.console()).isEmpty();
		DocumentContext told = explain(page);
		assertThat(told.read("$.verdict", String.class)).isEqualTo("allowed");
		assertThat(told.<@Nullable String>read("$.fix")).isNull();
		if (!page.reads().isEmpty()) {
			assertThat(verdict.readableHeaders()).contains(page.reads().toLowerCase(Locale.ROOT));
		}
	}

	private ServerAnswer send(String method, String path, HeaderList headers) {
		HttpResponse<String> response = exchange(method, path, headers);
		HeaderList lines = HeaderList.of();
		for (var header : response.headers().map().entrySet()) {
			for (String value : header.getValue()) {
				lines = lines.with(header.getKey(), value);
			}
		}
		return new ServerAnswer(response.statusCode(), lines);
	}

	private HttpResponse<String> exchange(String method, String path, HeaderList headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
			.timeout(TIMEOUT)
			.header("Connection", "close")
			.method(method, HttpRequest.BodyPublishers.noBody());
		headers.lines().forEach((line) -> request.header(line.name(), line.value()));
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(method + " " + path + " failed", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String url() {
		return "http://localhost:" + property("local.server.port", "");
	}

	private String property(String name, String otherwise) {
		return this.context.getEnvironment().getProperty(name, otherwise);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
