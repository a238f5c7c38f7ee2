package io.github.corsstarter.actuate.servlet;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.lang.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.corsstarter.actuate.CorsExplainEndpoint;
import io.github.corsstarter.actuate.ExplainAnswer;
import io.github.corsstarter.actuate.ExplainQuery;
import io.github.corsstarter.actuate.RequestedServer;

/**
 * Adds to a question where it was sent to, since that is most often the server that it is
 * about.
 *
 * @since 0.1.0
 */
// only this annotation marks an optional parameter on every supported line of Boot
@SuppressWarnings("deprecation")
@EndpointWebExtension(endpoint = CorsExplainEndpoint.class)
public class ServletExplainExtension {

	private final CorsExplainEndpoint endpoint;

	/**
	 * Creates an extension.
	 * @param endpoint answers the questions
	 */
	public ServletExplainExtension(CorsExplainEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Explains a request.
	 * @param namespace the server that was asked
	 * @param path the path
	 * @param origin the origin of the page
	 * @param method the method
	 * @param headers the headers that the script sets
	 * @param credentials whether the request carries credentials
	 * @param reads the names of the response headers that the script reads
	 * @param server the origin of the application as pages see it
	 * @return the explanation
	 */
	@ReadOperation
	public WebEndpointResponse<Object> explain(WebServerNamespace namespace, @Nullable String path,
			@Nullable String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials, @Nullable List<String> reads, @Nullable String server) {
		return answer(namespace, new ExplainQuery(path, origin, method, headers, credentials, reads, server)).json();
	}

	/**
	 * Explains a request as text, for a terminal.
	 * @param namespace the server that was asked
	 * @param path the path
	 * @param origin the origin of the page
	 * @param method the method
	 * @param headers the headers that the script sets
	 * @param credentials whether the request carries credentials
	 * @param reads the names of the response headers that the script reads
	 * @param server the origin of the application as pages see it
	 * @return the explanation, a few lines
	 */
	@ReadOperation(produces = ExplainAnswer.TEXT)
	public WebEndpointResponse<String> explainAsText(WebServerNamespace namespace, @Nullable String path,
			@Nullable String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials, @Nullable List<String> reads, @Nullable String server) {
		return answer(namespace, new ExplainQuery(path, origin, method, headers, credentials, reads, server)).text();
	}

	private ExplainAnswer answer(WebServerNamespace namespace, ExplainQuery query) {
		return new ExplainAnswer(this.endpoint, query, asked(namespace.equals(WebServerNamespace.MANAGEMENT)));
	}

	private static @Nullable RequestedServer asked(boolean management) {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return null;
		}
		HttpServletRequest request = attributes.getRequest();
		String host = request.getServerName();
		// containers differ in whether they keep the brackets of an IPv6 address
		boolean bare = host.indexOf(':') != -1 && !host.startsWith("[");
		return new RequestedServer(
				request.getScheme() + "://" + (bare ? "[" + host + "]" : host) + ":" + request.getServerPort(),
				request.getContextPath(), management);
	}

}
