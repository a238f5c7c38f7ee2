package io.github.corsstarter.actuate.reactive;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.ContextView;

import io.github.corsstarter.actuate.PageFormat;
import io.github.corsstarter.actuate.page.PageHeaders;

/**
 * The request for a page, and the answer whose headers Spring Boot gives no other way to.
 */
final class ReactivePage {

	private ReactivePage() {
	}

	/** A page with its headers, made off the event loop. */
	static <T> Mono<T> of(Supplier<T> page) {
		return Mono.deferContextual((context) -> {
			writeHeaders(context);
			return Mono.fromSupplier(page).subscribeOn(Schedulers.boundedElastic());
		});
	}

	/** Sets the headers that go with a page. */
	static void writeHeaders(ContextView context) {
		ServerWebExchangeContextFilter.getExchange(context).ifPresent((exchange) -> {
			HttpHeaders headers = exchange.getResponse().getHeaders();
			PageHeaders.write(headers::set, headers::add);
		});
	}

	/** Whether the client names pages, and not only any text. */
	static boolean isNamed(ContextView context) {
		List<String> accept = ServerWebExchangeContextFilter.getExchange(context)
			.map((exchange) -> exchange.getRequest().getHeaders().getValuesAsList(HttpHeaders.ACCEPT))
			.orElse(List.of());
		return PageFormat.isNamed(accept);
	}

}
