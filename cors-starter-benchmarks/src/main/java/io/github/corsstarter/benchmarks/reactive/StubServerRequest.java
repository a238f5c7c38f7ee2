package io.github.corsstarter.benchmarks.reactive;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.AbstractServerHttpRequest;
import org.springframework.http.server.reactive.SslInfo;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;

/**
 * A request to {@code https://api.example.com} without a body.
 */
final class StubServerRequest extends AbstractServerHttpRequest {

	StubServerRequest(String method, String path, Map<String, String> headers) {
		super(HttpMethod.valueOf(method), URI.create("https://api.example.com" + path), "", headers(headers));
	}

	private static HttpHeaders headers(Map<String, String> source) {
		HttpHeaders headers = new HttpHeaders();
		source.forEach(headers::add);
		return headers;
	}

	@Override
	protected MultiValueMap<String, HttpCookie> initCookies() {
		return new LinkedMultiValueMap<>();
	}

	@Override
	protected @Nullable SslInfo initSslInfo() {
		return null;
	}

	@Override
	public <T> T getNativeRequest() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Flux<DataBuffer> getBody() {
		return Flux.empty();
	}

}
