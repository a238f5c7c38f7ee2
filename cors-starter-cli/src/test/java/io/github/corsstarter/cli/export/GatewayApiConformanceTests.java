package io.github.corsstarter.cli.export;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What plays a gateway answers what the conformance tests of Gateway API ask of one that
 * says that it supports {@code HTTPRouteCORS}; the rows are ours.
 */
class GatewayApiConformanceTests {

	private static final String ROUTE = """
			apiVersion: gateway.networking.k8s.io/v1
			kind: HTTPRoute
			metadata: { name: cors }
			spec:
			  parentRefs: [{ name: gateway }]
			  rules:
			  - matches: [{ path: { type: PathPrefix, value: /lists } }]
			    filters:
			    - type: CORS
			      cors:
			        allowOrigins: ['https://www.one.example', 'https://*.two.example']
			        allowMethods: [GET, OPTIONS]
			        allowHeaders: [x-a, x-b]
			        exposeHeaders: [x-c, x-d]
			        allowCredentials: true
			        maxAge: 3600
			    backendRefs: [{ name: application, port: 8080 }]
			  - matches: [{ path: { type: PathPrefix, value: /any-method } }]
			    filters:
			    - type: CORS
			      cors: { allowOrigins: ['https://www.one.example'], allowMethods: ['*'], allowCredentials: false, maxAge: 5 }
			    backendRefs: [{ name: application, port: 8080 }]
			  - matches: [{ path: { type: PathPrefix, value: /any-origin } }]
			    filters:
			    - type: CORS
			      cors: { allowOrigins: ['*'], allowMethods: [PUT], allowCredentials: false, maxAge: 5 }
			    backendRefs: [{ name: application, port: 8080 }]
			  - matches: [{ path: { type: PathPrefix, value: /any-credentials } }]
			    filters:
			    - type: CORS
			      cors: { allowOrigins: ['*'], allowMethods: ['*'], allowHeaders: ['*'], allowCredentials: true, maxAge: 5 }
			    backendRefs: [{ name: application, port: 8080 }]
			  - matches: [{ path: { type: PathPrefix, value: /any-without } }]
			    filters:
			    - type: CORS
			      cors: { allowOrigins: ['*'], allowMethods: ['*'], allowHeaders: ['*'], allowCredentials: false, maxAge: 5 }
			    backendRefs: [{ name: application, port: 8080 }]
			""";

	private static final GatewayApiRoute GATEWAY = GatewayApiRoute.read(ROUTE);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/lists           | OPTIONS | https://www.one.example      | GET  | x-a, x-b | https://www.one.example      | GET, OPTIONS | x-a, x-b | true | 3600
					/lists           | OPTIONS | https://www.two.example      | GET  | x-a, x-b | https://www.two.example      | GET, OPTIONS | x-a, x-b | true | 3600
					/lists           | OPTIONS | https://deep.www.two.example | GET  | x-a, x-b | https://deep.www.two.example | GET, OPTIONS | x-a, x-b | true | 3600
					/lists           | OPTIONS | https://onetwo.example       | GET  |          |                              |              |          |      |
					/lists           | GET     | https://www.one.example      | GET  | x-a, x-b | https://www.one.example      |              |          | true |
					/lists           | GET     | https://www.two.example      | GET  | x-a, x-b | https://www.two.example      |              |          | true |
					/lists           | GET     | https://onetwo.example       | GET  |          |                              |              |          |      |
					/any-method      | OPTIONS | https://www.one.example      | POST |          | https://www.one.example      | POST/*       |          |      | 5
					/any-origin      | OPTIONS | https://one.example          | PUT  |          | https://one.example/*        | PUT          |          |      | 5
					/any-origin      | OPTIONS | https://one.example:12345    | PUT  |          | https://one.example:12345/*  | PUT          |          |      | 5
					/any-origin      | PUT     | https://one.example:12345    |      |          | https://one.example:12345/*  |              |          |      |
					/any-origin      | PUT     | https://one.example          |      |          | https://one.example/*        |              |          |      |
					/any-credentials | OPTIONS | https://any.one.example      | PUT  | x-a, x-b | https://any.one.example      | PUT          | x-a, x-b | true | 5
					/any-without     | OPTIONS | https://any.one.example      | PUT  | x-a, x-b | https://any.one.example/*    | PUT/*        | x-a, x-b/* |    | 5
					/any-credentials | GET     | https://any.one.example      |      |          | https://any.one.example      |              |          | true |
					/any-without     | GET     | https://any.one.example      |      |          | https://any.one.example/*    |              |          |      |
					/other           | GET     | https://www.one.example      |      |          |                              |              |          |      |
					""")
	void requestWhenSentHasTheHeadersOfTheRow(String path, String method, String origin, @Nullable String asked,
			@Nullable String askedHeaders, @Nullable String allowed, @Nullable String methods, @Nullable String headers,
			@Nullable String credentials, @Nullable String maxAge) {
		HeaderList sent = HeaderList.of("Origin", origin);
		sent = (asked != null) ? sent.with("Access-Control-Request-Method", asked) : sent;
		sent = (askedHeaders != null) ? sent.with("Access-Control-Request-Headers", askedHeaders) : sent;
		ServerAnswer answer = GATEWAY.send(new SentRequest(method, GATEWAY.baseUrl() + path, sent, false, null));
		assertThat(answer.status()).isEqualTo(200);
		verify(answer, "Access-Control-Allow-Origin", allowed);
		verify(answer, "Access-Control-Allow-Methods", methods);
		verify(answer, "Access-Control-Allow-Headers", headers);
		verify(answer, "Access-Control-Allow-Credentials", credentials);
		verify(answer, "Access-Control-Max-Age", maxAge);
		assertThat(answer.headers().values("Access-Control-Expose-Headers"))
			.isEqualTo((path.equals("/lists") && allowed != null) ? List.of("x-c, x-d") : List.of());
	}

	/** One of several answers, behind a slash what else may be. */
	private static void verify(ServerAnswer answer, String name, @Nullable String expected) {
		if (expected == null) {
			assertThat(answer.headers().values(name)).as(name).isEmpty();
			return;
		}
		String one = expected.endsWith("/*") ? expected.substring(0, expected.length() - 2) : expected;
		assertThat(answer.headers().values(name)).as(name).hasSize(1);
		assertThat(answer.headers().get(name)).as(name)
			.isIn(expected.equals(one) ? List.of(one) : Arrays.asList(one, "*"));
	}

}
