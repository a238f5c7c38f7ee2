package io.github.corsstarter.client.reactive;

import java.time.Duration;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

import io.github.corsstarter.client.ClientReports;
import io.github.corsstarter.client.ReportOutcome;
import io.github.corsstarter.client.ReportSender;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.reactive.ResponseCompletion;

/**
 * Answers reports, and nothing else: with 204, whatever they hold.
 *
 * @since 0.1.0
 */
public final class ClientReportWebFilter implements WebFilter, Ordered {

	private static final Duration TIMEOUT = Duration.ofSeconds(1);

	private final ClientReports reports;

	private final String path;

	private final ApplicationContext applicationContext;

	private final int order;

	/**
	 * Creates a filter.
	 * @param reports takes the reports
	 * @param path where they are sent to, within the base path
	 * @param applicationContext the context of the application: a management server with
	 * its own port runs in another one, yet finds this filter, too
	 * @param order where the filter stands
	 */
	public ClientReportWebFilter(ClientReports reports, String path, ApplicationContext applicationContext, int order) {
		this.reports = reports;
		this.path = path;
		this.applicationContext = applicationContext;
		this.order = order;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
		return isReport(exchange) ? take(exchange.getRequest()).then(answer(exchange.getResponse()))
				: chain.filter(exchange);
	}

	/** Exactly the path: another way to write it is another path. */
	private boolean isReport(ServerWebExchange exchange) {
		ServerHttpRequest request = exchange.getRequest();
		ApplicationContext serving = exchange.getApplicationContext();
		return HttpMethod.POST.equals(request.getMethod())
				&& request.getPath().pathWithinApplication().value().equals(this.path)
				&& (serving == null || serving == this.applicationContext);
	}

	private Mono<Void> take(ServerHttpRequest request) {
		RequestPath path = request.getPath();
		ReportSender sender = ReportSender.of(request.getHeaders().getFirst(CorsHeaders.ORIGIN),
				request.getHeaders().getFirst(CorsHeaders.SEC_FETCH_MODE), path.contextPath().value());
		if (!this.reports.isWanted(sender, request.getHeaders().getContentLength())) {
			return Mono.empty();
		}
		return DataBufferUtils.join(request.getBody(), ClientReports.MAX_BYTES)
			.map(ClientReportWebFilter::bytes)
			.defaultIfEmpty(new byte[0])
			.timeout(TIMEOUT)
			.doOnNext((bytes) -> this.reports.take(sender, bytes))
			.then()
			.onErrorResume((failure) -> {
				this.reports.count((failure instanceof DataBufferLimitException) ? ReportOutcome.TOO_LARGE
						: ReportOutcome.INCOMPLETE);
				return Mono.empty();
			});
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private static Mono<Void> answer(ServerHttpResponse response) {
		return Mono.defer(() -> {
			response.setStatusCode(HttpStatus.NO_CONTENT);
			return ResponseCompletion.complete(response);
		});
	}

}
