package io.github.corsstarter.actuate.servlet;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

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
public class ServletRequestsExtension {

	private final CorsPreflightsEndpoint endpoint;

	private final PageSite site;

	/**
	 * Creates an extension.
	 * @param endpoint what is shown
	 * @param site what each page needs besides
	 */
	public ServletRequestsExtension(CorsPreflightsEndpoint endpoint, PageSite site) {
		this.endpoint = endpoint;
		this.site = site;
	}

	/**
	 * Shows the counts.
	 * @param format the format
	 * @return a page
	 */
	@ReadOperation(producesFrom = PageFormat.class)
	public WebEndpointResponse<String> preflightsAsPage(PageFormat format) {
		ServletPage.writeHeaders();
		return new CorsPages(this.site).requests(this.endpoint.preflights());
	}

}
