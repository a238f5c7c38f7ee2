package io.github.corsstarter.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.differential.Outcome.Verdict;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;

/**
 * Those who answer.
 */
final class Answering {

	private Answering() {
	}

	static Outcome ours(CorsPolicy policy, JudgedRequest request) {
		CorsDecision decision = CorsEngine.decide(policy, request);
		Map<String, List<String>> lines = new HashMap<>();
		decision.writeTo(request, new CorsResponse() {

			@Override
			public void setHeader(String name, String value) {
				lines.put(name, List.of(value));
			}

			@Override
			public void addVary(Vary vary) {
				lines.computeIfAbsent(CorsHeaders.VARY, (name) -> new ArrayList<>()).addAll(vary.names());
			}

		});
		Verdict verdict = (decision.kind() == CorsRequestKind.NOT_CORS) ? Verdict.NOT_CORS
				: (decision.rejection() != null) ? Verdict.DENIED : Verdict.ALLOWED;
		return Outcome.of(verdict, decision.isAnswered() ? decision.status() : 0, "", lines);
	}

	static Outcome springServlet(CorsConfiguration configuration, JudgedRequest sent) {
		MockHttpServletRequest request = new MockHttpServletRequest(sent.method(), sent.path());
		request.setScheme(sent.scheme());
		request.setServerName(sent.host());
		request.setServerPort(sent.port());
		sent.headers().forEach(request::addHeader);
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			boolean valid = new DefaultCorsProcessor().processRequest(configuration, request, response);
			Map<String, List<String>> lines = new LinkedHashMap<>();
			response.getHeaderNames().forEach((name) -> lines.put(name, response.getHeaders(name)));
			boolean answered = !valid || isPreflight(sent);
			return Outcome.of(verdict(valid, lines), answered ? response.getStatus() : 0, response.getContentAsString(),
					lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Outcome springReactive(CorsConfiguration configuration, JudgedRequest sent) {
		MockServerHttpRequest.BaseBuilder<?> request = MockServerHttpRequest.method(HttpMethod.valueOf(sent.method()),
				sent.scheme() + "://" + sent.host() + sent.path());
		sent.headers().forEach(request::header);
		MockServerWebExchange exchange = MockServerWebExchange.from(request);
		boolean valid = new org.springframework.web.cors.reactive.DefaultCorsProcessor().process(configuration,
				exchange);
		ServerHttpResponse response = exchange.getResponse();
		Map<String, List<String>> lines = new LinkedHashMap<>();
		response.getHeaders().forEach(lines::put);
		HttpStatusCode status = response.getStatusCode();
		boolean answered = !valid || isPreflight(sent);
		return Outcome.of(verdict(valid, lines), answered ? ((status != null) ? status.value() : 200) : 0, "", lines);
	}

	private static boolean isPreflight(JudgedRequest sent) {
		return sent.header(CorsHeaders.ORIGIN) != null && sent.isPreflight();
	}

	private static Verdict verdict(boolean valid, Map<String, List<String>> lines) {
		if (!valid) {
			return Verdict.DENIED;
		}
		return lines.containsKey(CorsHeaders.ALLOW_ORIGIN) ? Verdict.ALLOWED : Verdict.NOT_CORS;
	}

}
