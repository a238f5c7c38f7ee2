package io.github.corsstarter.cli.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.cli.argument.HeaderLine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CheckTransport}: where credentials go, and where not.
 */
class CheckTransportTests {

	private static final long FAR = Long.MAX_VALUE / 2;

	private final List<SentRequest> sent = new ArrayList<>();

	private final List<IOException> failures = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "GET, https://api.example.com/orders, true", "GET, https://api.example.com, true",
			"OPTIONS, https://api.example.com/orders, true", "GET, https://api.example.com.evil.example/, false",
			"GET, https://api.example.com:8443/orders, false", "GET, http://api.example.com/orders, false",
			"GET, https://login.example.com/, false", "GET, https://api.example.com@evil.example/, false" })
	void sendWhenTargetIsHopItselfAddsHeaders(String method, String url, boolean added) {
		transport(FAR).send(new SentRequest(method, url, HeaderList.of("Origin", "https://a.example"), false, null));
		assertThat(this.sent.get(0).headers().contains("Authorization")).isEqualTo(added);
		assertThat(this.sent.get(0).headers().get("Origin")).isEqualTo("https://a.example");
	}

	@Test
	void sendWhenRequestIsPreflightAddsNothing() {
		transport(FAR).send(new SentRequest("OPTIONS", "https://api.example.com/orders",
				HeaderList.of("Origin", "https://a.example", "Access-Control-Request-Method", "PUT"), false, null));
		assertThat(this.sent.get(0).headers().contains("Authorization")).isFalse();
	}

	@Test
	void sendWhenTimeIsOverSendsNothing() {
		SentRequest request = new SentRequest("GET", "https://api.example.com/", HeaderList.of(), false, null);
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> transport(System.nanoTime() - 1).send(request))
			.withCauseInstanceOf(HttpTimeoutException.class);
		assertThat(this.sent).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "GET, true", "HEAD, true", "OPTIONS, true", "POST, false", "DELETE, false" })
	void sendWhenConnectionWasClosedSendsSafeRequestsAgain(String method, boolean again) {
		this.failures.add(new IOException("no bytes", new EOFException()));
		SentRequest request = new SentRequest(method, "https://api.example.com/", HeaderList.of(), false, null);
		if (again) {
			assertThat(transport(FAR).send(request).status()).isEqualTo(200);
		}
		else {
			assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> transport(FAR).send(request));
		}
		assertThat(this.sent).hasSize(again ? 2 : 1);
	}

	@Test
	void sendWhenConnectionIsClosedAgainOrRefusedGivesUp() {
		SentRequest request = new SentRequest("GET", "https://api.example.com/", HeaderList.of(), false, null);
		this.failures.addAll(List.of(new IOException("Connection reset"), new IOException("Connection reset")));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> transport(FAR).send(request));
		assertThat(this.sent).hasSize(2);
		this.failures.add(new ConnectException());
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> transport(FAR).send(request));
		assertThat(this.sent).hasSize(3);
	}

	private Transport transport(long deadline) {
		Transport behind = new Transport() {

			@Override
			public ServerAnswer send(SentRequest request) {
				CheckTransportTests.this.sent.add(request);
				if (!CheckTransportTests.this.failures.isEmpty()) {
					throw new UncheckedIOException(CheckTransportTests.this.failures.remove(0));
				}
				return ServerAnswer.of(200);
			}

			@Override
			public String baseUrl() {
				return "https://api.example.com/v1";
			}

		};
		return new CheckTransport(behind, List.of(new HeaderLine("Authorization", "Bearer secret")), deadline);
	}

}
