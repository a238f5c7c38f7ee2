package io.github.corsstarter.actuate.page;

import org.springframework.boot.actuate.endpoint.EndpointId;

/**
 * The pages, in the order of their links.
 */
enum PageTab {

	POLICIES("cors", "Policies"),

	REQUESTS("corspreflights", "Requests"),

	EXPLAIN("corsexplain", "Explain"),

	HISTORY("corshistory", "History");

	private final EndpointId endpoint;

	private final String title;

	PageTab(String endpoint, String title) {
		this.endpoint = EndpointId.of(endpoint);
		this.title = title;
	}

	EndpointId endpoint() {
		return this.endpoint;
	}

	String title() {
		return this.title;
	}

}
