package io.github.corsstarter.actuate;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.core.env.Environment;
import org.springframework.lang.Nullable;

import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.explainer.FetchQuestion;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Explains how a request would be handled, without sending it. Over HTTP an extension
 * adds where the question was sent to.
 *
 * @since 0.1.0
 */
// only this annotation marks an optional parameter on every supported line of Boot
@SuppressWarnings("deprecation")
@Endpoint(id = "corsexplain", defaultAccess = Access.READ_ONLY)
public class CorsExplainEndpoint {

	private static final Log logger = LogFactory.getLog(CorsExplainEndpoint.class);

	private final CorsExplainer explainer;

	private final ServerUrl url;

	/** There are as many as there are kinds of exceptions. */
	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	/**
	 * Creates an endpoint.
	 * @param explainer explains what would become of requests
	 * @param environment tells where the application listens
	 * @param placement tells the stack of the application
	 */
	public CorsExplainEndpoint(CorsExplainer explainer, Environment environment, FilterPlacement placement) {
		this.explainer = explainer;
		this.url = new ServerUrl(environment, placement.stack());
	}

	/**
	 * Explains a request.
	 * @param path the path, as the page asks for it or within the application
	 * @param origin the origin of the page
	 * @param method the method; GET if it is missing
	 * @param headers the headers that the script sets: names, or {@code name: value}
	 * where the value decides whether a preflight is needed
	 * @param credentials whether the request carries credentials; it does not if this is
	 * missing
	 * @param reads the names of the response headers that the script reads
	 * @param server the origin of the application as pages see it
	 * @return the explanation
	 */
	@ReadOperation
	public ExplainDescriptor explain(String path, String origin, @Nullable String method,
			@Nullable List<String> headers, @Nullable Boolean credentials, @Nullable List<String> reads,
			@Nullable String server) {
		return explain(new ExplainQuery(path, origin, method, headers, credentials, reads, server), null);
	}

	/**
	 * Explains a request as text, for a terminal.
	 * @param path the path, as the page asks for it or within the application
	 * @param origin the origin of the page
	 * @param method the method; GET if it is missing
	 * @param headers the headers that the script sets
	 * @param credentials whether the request carries credentials
	 * @param reads the names of the response headers that the script reads
	 * @param server the origin of the application as pages see it
	 * @return the explanation, a few lines
	 */
	@ReadOperation(produces = ExplainAnswer.TEXT)
	public String explainAsText(String path, String origin, @Nullable String method, @Nullable List<String> headers,
			@Nullable Boolean credentials, @Nullable List<String> reads, @Nullable String server) {
		return new ExplainText(explain(path, origin, method, headers, credentials, reads, server)).toString();
	}

	/**
	 * Explains a request.
	 * @param query what is asked
	 * @param asked the server that the question was sent to, if it is known
	 * @return the explanation
	 * @throws InvalidEndpointRequestException if the question has no answer
	 */
	ExplainDescriptor explain(ExplainQuery query, @Nullable RequestedServer asked) {
		try {
			query.check();
			return answer(query, asked);
		}
		catch (InvalidEndpointRequestException ex) {
			throw ex;
		}
		catch (RuntimeException | StackOverflowError ex) {
			if (this.logged.add(ex.getClass().getName())) {
				logger.error("A question about CORS cannot be answered. This is logged once for each kind of exception",
						ex);
			}
			throw ExplainQuery.invalid("This question cannot be answered; the log of the application has the cause.");
		}
	}

	private ExplainDescriptor answer(ExplainQuery query, @Nullable RequestedServer asked) {
		String path = this.url.withinApplication(query.requestedPath(), asked);
		String server = this.url.origin(query, asked);
		String prefix = this.url.prefix(asked);
		FetchPlan plan = FetchPlan.of(FetchQuery.of(server + prefix + path, query.requiredOrigin(),
				query.methodOrNull(), query.headers(), query.credentials()));
		FetchQuestion question = new FetchQuestion(plan, ExplainQuery.upTo('?', path),
				this.url.mapped(query.requestedPath(), asked), prefix, query.readsOrNone());
		return ExplainDescriptor.of(server, plan, this.explainer.explain(question));
	}

}
