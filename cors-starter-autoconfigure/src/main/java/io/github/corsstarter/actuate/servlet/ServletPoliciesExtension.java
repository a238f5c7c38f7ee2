package io.github.corsstarter.actuate.servlet;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.lang.Nullable;

import io.github.corsstarter.actuate.CorsEndpoint;
import io.github.corsstarter.actuate.PageFormat;
import io.github.corsstarter.actuate.PageSite;
import io.github.corsstarter.actuate.page.CorsPages;

/**
 * Shows the active policies to people.
 *
 * @since 0.1.0
 */
// only this annotation marks an optional parameter on every supported line of Boot
@SuppressWarnings("deprecation")
@EndpointWebExtension(endpoint = CorsEndpoint.class)
public class ServletPoliciesExtension {

	private final CorsEndpoint endpoint;

	private final PageSite site;

	/**
	 * Creates an extension.
	 * @param endpoint what is shown
	 * @param site what each page needs besides
	 */
	public ServletPoliciesExtension(CorsEndpoint endpoint, PageSite site) {
		this.endpoint = endpoint;
		this.site = site;
	}

	/**
	 * Shows the policies.
	 * @param format the format
	 * @param origins {@code all} for every origin; else the first hundred of each policy
	 * @return a page
	 */
	@ReadOperation(producesFrom = PageFormat.class)
	public WebEndpointResponse<String> corsAsPage(PageFormat format, @Nullable String origins) {
		ServletPage.writeHeaders();
		return new CorsPages(this.site).policies(this.endpoint.cors(origins));
	}

}
