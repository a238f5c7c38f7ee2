package io.github.corsstarter.actuate.servlet;

import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.lang.Nullable;

import io.github.corsstarter.actuate.CorsHistoryEndpoint;
import io.github.corsstarter.actuate.PageFormat;
import io.github.corsstarter.actuate.PageSite;
import io.github.corsstarter.actuate.page.CorsPages;

/**
 * Shows what changed to people.
 *
 * @since 0.1.0
 */
// only this annotation marks an optional parameter on every supported line of Boot
@SuppressWarnings("deprecation")
@EndpointWebExtension(endpoint = CorsHistoryEndpoint.class)
public class ServletHistoryExtension {

	private final CorsHistoryEndpoint endpoint;

	private final PageSite site;

	/**
	 * Creates an extension.
	 * @param endpoint what is shown
	 * @param site what each page needs besides
	 */
	public ServletHistoryExtension(CorsHistoryEndpoint endpoint, PageSite site) {
		this.endpoint = endpoint;
		this.site = site;
	}

	/**
	 * Shows what was tried, or what is different between two versions.
	 * @param format the format
	 * @param from a version that is active or kept, or {@code null}
	 * @param to another one; the active one if {@code null}
	 * @return a page
	 */
	@ReadOperation(producesFrom = PageFormat.class)
	public WebEndpointResponse<String> historyAsPage(PageFormat format, @Nullable String from, @Nullable String to) {
		ServletPage.writeHeaders();
		return new CorsPages(this.site).history(this.endpoint.history(from, to), from, to);
	}

	/**
	 * Shows what was tried with a version.
	 * @param format the format
	 * @param version the version
	 * @return a page
	 */
	@ReadOperation(producesFrom = PageFormat.class)
	public WebEndpointResponse<String> versionAsPage(PageFormat format, @Selector String version) {
		ServletPage.writeHeaders();
		return new CorsPages(this.site).version(this.endpoint.version(version), version);
	}

}
