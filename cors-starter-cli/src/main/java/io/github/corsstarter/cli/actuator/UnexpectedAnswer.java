package io.github.corsstarter.cli.actuator;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What to make of an answer that is not the endpoint's, in one line.
 */
final class UnexpectedAnswer {

	private UnexpectedAnswer() {
	}

	static String of(String url, HttpResponse<byte[]> response) {
		int status = response.statusCode();
		String location = response.headers().firstValue("Location").orElse("");
		return url + switch (status) {
			case 200 -> isHtml(response) ? " answers with a page of HTML: a login, or not the actuator."
					: " answers with something else than the endpoint does.";
			case 401 -> " answers with the status 401: it needs a login, which --header sends.";
			case 403 -> " answers with the status 403: the login may not read the endpoint.";
			case 404 -> " answers with the status 404: the endpoint is not exposed "
					+ "(management.endpoints.web.exposure.include), or the URL is not the actuator's.";
			default -> (status >= 300 && status < 400 && !location.isEmpty())
					? " redirects to " + location + ": a login, or the actuator is there." + " No redirect is followed."
					: " answers with the status " + status + ".";
		};
	}

	private static boolean isHtml(HttpResponse<byte[]> response) {
		byte[] body = response.body();
		String start = new String(body, 0, Math.min(body.length, 64), StandardCharsets.UTF_8).strip();
		return response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
				|| start.startsWith("<");
	}

}
