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
import io.github.corsstarter.actuate.PageFormat;
import io.github.corsstarter.actuate.PageSite;
import io.github.corsstarter.actuate.RequestedServer;
import io.github.corsstarter.actuate.page.CorsPages;

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

	private final PageSite site;

	/**
	 * Creates an extension.
	 * @param endpoint answers the questions
	 * @param site what each page needs besides
	 */
	public ServletExplainExtension(CorsExplainEndpoint endpoint, PageSite site) {
		this.endpoint = endpoint;
		this.site = site;
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

	/**
	 * Explains a request on a page, with a form for the next question.
	 * @param format the format
	 * @param namespace the server that was asked
	 * @param path the path
	 * @param origin the origin of the page
	 * @param method the method
	 * @param headers the headers that the script sets
	 * @param credentials whether the request carries credentials
	 * @param reads the names of the response headers that the script reads
	 * @param server the origin of the application as pages see it
	 * @return the page; the text for a client that takes any text
	 */
	@ReadOperation(producesFrom = PageFormat.class)
	public WebEndpointResponse<String> explainAsPage(PageFormat format, WebServerNamespace namespace,
			@Nullable String path, @Nullable String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials, @Nullable List<String> reads, @Nullable String server) {
		ExplainQuery query = new ExplainQuery(path, origin, method, headers, credentials, reads, server);
		ExplainAnswer answer = answer(namespace, query);
		if (!ServletPage.isNamed()) {
			return answer.plainText();
		}
		ServletPage.writeHeaders();
		return new CorsPages(this.site).explanation(query, answer);
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
