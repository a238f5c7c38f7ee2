package io.github.corsstarter.actuate.reactive;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.lang.Nullable;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

import io.github.corsstarter.actuate.CorsExplainEndpoint;
import io.github.corsstarter.actuate.ExplainAnswer;
import io.github.corsstarter.actuate.ExplainQuery;
import io.github.corsstarter.actuate.PageFormat;
import io.github.corsstarter.actuate.PageSite;
import io.github.corsstarter.actuate.RequestedServer;
import io.github.corsstarter.actuate.page.CorsPages;

/**
 * Adds to a question where it was sent to, since that is most often the server that it is
 * about. The exchange comes from the context that the filter fills.
 *
 * @since 0.1.0
 */
// only this annotation marks an optional parameter on every supported line of Boot
@SuppressWarnings("deprecation")
@EndpointWebExtension(endpoint = CorsExplainEndpoint.class)
public class ReactiveExplainExtension {

	private final CorsExplainEndpoint endpoint;

	private final PageSite site;

	/**
	 * Creates an extension.
	 * @param endpoint answers the questions
	 * @param site what each page needs besides
	 */
	public ReactiveExplainExtension(CorsExplainEndpoint endpoint, PageSite site) {
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
	public Mono<WebEndpointResponse<Object>> explain(WebServerNamespace namespace, @Nullable String path,
			@Nullable String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials, @Nullable List<String> reads, @Nullable String server) {
		return answer(namespace, new ExplainQuery(path, origin, method, headers, credentials, reads, server),
				ExplainAnswer::json);
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
	public Mono<WebEndpointResponse<String>> explainAsText(WebServerNamespace namespace, @Nullable String path,
			@Nullable String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials, @Nullable List<String> reads, @Nullable String server) {
		return answer(namespace, new ExplainQuery(path, origin, method, headers, credentials, reads, server),
				ExplainAnswer::text);
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
	public Mono<WebEndpointResponse<String>> explainAsPage(PageFormat format, WebServerNamespace namespace,
			@Nullable String path, @Nullable String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials, @Nullable List<String> reads, @Nullable String server) {
		ExplainQuery query = new ExplainQuery(path, origin, method, headers, credentials, reads, server);
		return Mono.deferContextual((context) -> {
			if (!ReactivePage.isNamed(context)) {
				return answer(namespace, query, ExplainAnswer::plainText);
			}
			ReactivePage.writeHeaders(context);
			return answer(namespace, query, (answer) -> new CorsPages(this.site).explanation(query, answer));
		});
	}

	/** Off the event loop, where an explanation has no time. */
	private <T> Mono<T> answer(WebServerNamespace namespace, ExplainQuery query, Function<ExplainAnswer, T> form) {
		boolean management = namespace.equals(WebServerNamespace.MANAGEMENT);
		return Mono.deferContextual((context) -> {
			ExplainAnswer answer = new ExplainAnswer(this.endpoint, query, asked(context, management));
			return Mono.fromCallable(() -> form.apply(answer)).subscribeOn(Schedulers.boundedElastic());
		});
	}

	private static @Nullable RequestedServer asked(ContextView context, boolean management) {
		return ServerWebExchangeContextFilter.getExchange(context).map(ServerWebExchange::getRequest).map((request) -> {
			URI uri = request.getURI();
			return new RequestedServer(uri.getScheme() + "://" + uri.getRawAuthority(),
					request.getPath().contextPath().value(), management);
		}).orElse(null);
	}

}
