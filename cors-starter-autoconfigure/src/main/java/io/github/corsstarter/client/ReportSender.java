package io.github.corsstarter.client;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.RequestClient;

/**
 * Who sent a report, as its request tells. What the report itself tells of that does not
 * count.
 *
 * @param origin the value of the {@code Origin} header; empty if there is none
 * @param client whether the request says that a browser sent it
 * @param contextPath the context path of the request, or the base path of WebFlux
 * @since 0.1.0
 */
public record ReportSender(String origin, RequestClient client, String contextPath) {

	/**
	 * Reads the headers that count.
	 * @param origin the value of the {@code Origin} header, if there is one
	 * @param fetchMode the value of the {@code Sec-Fetch-Mode} header, if there is one
	 * @param contextPath the context path of the request, or the base path of WebFlux
	 * @return the sender
	 */
	public static ReportSender of(@Nullable String origin, @Nullable String fetchMode, String contextPath) {
		// a beacon is sent in the mode no-cors, and fetch() may send a report as well
		boolean browser = "no-cors".equals(fetchMode) || "cors".equals(fetchMode);
		return new ReportSender((origin != null) ? origin : "", browser ? RequestClient.BROWSER : RequestClient.OTHER,
				contextPath);
	}

}
