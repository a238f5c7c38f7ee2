package io.github.corsstarter.situations;

import java.util.List;

import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.PlannedFetch;

/**
 * What a page does.
 *
 * @param origin the origin of the page
 * @param fetches the method and the path
 * @param headers the request headers that the script sets, each as {@code Name: value}
 * @param credentials whether the script asks for credentials
 * @param reads a response header that the script needs
 */
record Page(String origin, @DefaultValue("GET /orders") String fetches, @DefaultValue List<String> headers,
		boolean credentials, @DefaultValue("") String reads) {

	String method() {
		return this.fetches.split(" ")[0];
	}

	String path() {
		return this.fetches.split(" ")[1];
	}

	PlannedFetch fetch(String server) {
		PlannedFetch fetch = PlannedFetch.of(this.origin, server + path())
			.withMethod(method())
			.withCredentials(this.credentials ? CredentialsMode.INCLUDE : CredentialsMode.SAME_ORIGIN);
		for (String header : this.headers) {
			String[] nameAndValue = header.split(": ", 2);
			fetch = fetch.withHeader(nameAndValue[0], nameAndValue[1]);
		}
		return fetch;
	}

	@Override
	public String toString() {
		return this.fetches + " from " + this.origin;
	}

}
