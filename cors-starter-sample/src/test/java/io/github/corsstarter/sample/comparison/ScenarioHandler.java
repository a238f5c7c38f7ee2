package io.github.corsstarter.sample.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;

/**
 * Answers with a file of the page, or as a scenario has it.
 */
final class ScenarioHandler implements HttpHandler {

	private static final Set<String> FILES = Set.of("/page.html", "/page.js", "/frame.html", "/frame.js", "/worker.js",
			"/calls.js");

	private static final byte[] BODY = { 'o', 'k' };

	private final Servers servers;

	private final Site site;

	ScenarioHandler(Servers servers, Site site) {
		this.servers = servers;
		this.site = site;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			String[] segments = path.split("/");
			if (FILES.contains(path)) {
				sendFile(exchange, path);
			}
			else if (segments.length == 4) {
				int scenario = Integer.parseInt(segments[2]);
				sendAnswer(exchange, this.servers.scenarios().get(scenario), segments[1],
						Integer.parseInt(segments[3]));
			}
			else {
				exchange.sendResponseHeaders(404, -1);
			}
		}
	}

	private static void sendFile(HttpExchange exchange, String path) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
		exchange.getResponseHeaders().set("Set-Cookie", "session=1; Path=/");
		// frames without an origin load their script as anyone else's
		exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
		try (InputStream file = ScenarioHandler.class.getResourceAsStream("/comparison" + path)) {
			byte[] content = file.readAllBytes();
			exchange.sendResponseHeaders(200, content.length);
			exchange.getResponseBody().write(content);
		}
	}

	private void sendAnswer(HttpExchange exchange, BrowserScenario scenario, String run, int index) throws IOException {
		SeenRequest request = read(exchange, scenario, index);
		this.servers.remember(this.servers.path(run, scenario), request);
		Answers answers = scenario.answers().get(index);
		delay(answers.delay());
		ServerAnswer answer = request.isPreflight() ? answers.preflight() : answers.actual();
		for (HeaderList.Line line : answer.headers().lines()) {
			exchange.getResponseHeaders().add(line.name(), resolve(line.value(), scenario, run));
		}
		boolean empty = request.isPreflight() || request.method().equals("HEAD") || answer.status() == 204;
		exchange.sendResponseHeaders(answer.status(), empty ? -1 : BODY.length);
		if (!empty) {
			exchange.getResponseBody().write(BODY);
		}
	}

	private SeenRequest read(HttpExchange exchange, BrowserScenario scenario, int index) {
		Headers headers = exchange.getRequestHeaders();
		return new SeenRequest(exchange.getRequestMethod(), this.site, index, headers.getFirst("Origin"),
				headers.getFirst("Access-Control-Request-Method"), headers.getFirst("Access-Control-Request-Headers"),
				headers.containsKey("Authorization"), scenario.tellsCookies() && headers.containsKey("Cookie"));
	}

	private String resolve(String value, BrowserScenario scenario, String run) {
		String origin = this.servers.origin(scenario);
		String path = this.servers.path(run, scenario);
		String resolved = value.replace("{origin}", origin)
			.replace("{ORIGIN}", origin.toUpperCase(Locale.ROOT))
			.replace("{here}", path);
		for (Site each : Site.values()) {
			resolved = resolved.replace(each.placeholder(), this.servers.origin(each) + path);
		}
		return resolved;
	}

	private static void delay(int millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
