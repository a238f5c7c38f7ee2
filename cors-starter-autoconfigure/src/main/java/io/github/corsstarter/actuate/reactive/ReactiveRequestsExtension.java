package io.github.corsstarter.actuate.reactive;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import reactor.core.publisher.Mono;

import io.github.corsstarter.actuate.CorsPreflightsEndpoint;
import io.github.corsstarter.actuate.PageFormat;
import io.github.corsstarter.actuate.PageSite;
import io.github.corsstarter.actuate.page.CorsPages;

/**
 * Shows counts and recent denials to people.
 *
 * @since 0.1.0
 */
@EndpointWebExtension(endpoint = CorsPreflightsEndpoint.class)
public class ReactiveRequestsExtension {

	private final CorsPreflightsEndpoint endpoint;

	private final PageSite site;

	/**
	 * Creates an extension.
	 * @param endpoint what is shown
	 * @param site what each page needs besides
	 */
	public ReactiveRequestsExtension(CorsPreflightsEndpoint endpoint, PageSite site) {
		this.endpoint = endpoint;
		this.site = site;
	}

	/**
	 * Shows the counts.
	 * @param format the format
	 * @return a page
	 */
	@ReadOperation(producesFrom = PageFormat.class)
	public Mono<WebEndpointResponse<String>> preflightsAsPage(PageFormat format) {
		return ReactivePage.of(() -> new CorsPages(this.site).requests(this.endpoint.preflights()));
	}

}
