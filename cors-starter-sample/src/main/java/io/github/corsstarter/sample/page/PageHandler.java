package io.github.corsstarter.sample.page;

import java.io.IOException;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ReferencePage;

/**
 * Answers with one of the fixed files of the page, or with where the API and the pages
 * are.
 */
class PageHandler implements HttpHandler {

	/** The page of operations asks nobody but its own server. */
	private static final String POLICY_OF_OPERATIONS = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final PageServer server;

	PageHandler(PageServer server) {
		this.server = server;
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			PageFile file = find(exchange);
			if (file == null) {
				exchange.sendResponseHeaders(404, -1);
				return;
			}
			byte[] body = file.bytes();
			exchange.getResponseHeaders().set("Content-Type", file.mediaType() + ";charset=utf-8");
			exchange.getResponseHeaders().set("Cache-Control", "no-store");
			exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
			if (exchange.getRequestURI().getPath().equals("/operations.html")) {
				exchange.getResponseHeaders().set("Content-Security-Policy", POLICY_OF_OPERATIONS);
			}
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	private @Nullable PageFile find(HttpExchange exchange) {
		String path = exchange.getRequestURI().getPath();
		if (!"GET".equals(exchange.getRequestMethod())) {
			return null;
		}
		return ("/config.json".equals(path)) ? config() : PageFile.at(path);
	}

	private PageFile config() {
		List<String> pages = this.server.origins();
		return new PageFile("application/json", """
				{"api": "%s", "allowedPage": "%s", "otherPage": "%s", "tenants": %s, "runbooks": "%s"}
				""".formatted(this.server.apiUrl(), pages.get(0), pages.get(1), this.server.hasTenants(), runbooks()));
	}

	private static String runbooks() {
		String page = ReferencePage.OPERATIONS.address();
		return page.substring(0, page.lastIndexOf('/') + 1) + "runbooks/";
	}

}
