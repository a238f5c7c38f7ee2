package io.github.corsstarter.client.servlet;

import java.io.IOException;
import java.util.concurrent.Semaphore;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.corsstarter.client.ClientReports;
import io.github.corsstarter.client.ReportOutcome;
import io.github.corsstarter.client.ReportSender;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Answers reports, and nothing else: with 204, whatever they hold.
 *
 * @since 0.1.0
 */
public final class ClientReportFilter implements Filter {

	/**
	 * The most threads that wait here for bodies at the same time. A body that drips
	 * holds its thread as long as the container waits for a part of it, so they must be
	 * few.
	 */
	static final int MAX_READERS = 8;

	private final ClientReports reports;

	private final String path;

	private final Semaphore readers = new Semaphore(MAX_READERS);

	/**
	 * Creates a filter.
	 * @param reports takes the reports
	 * @param path where they are sent to, within the context path
	 */
	public ClientReportFilter(ClientReports reports, String path) {
		this.reports = reports;
		this.path = path;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest httpRequest && response instanceof HttpServletResponse httpResponse
				&& isReport(httpRequest)) {
			take(httpRequest);
			httpResponse.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Exactly the path: another way to write it is another path. */
	private boolean isReport(HttpServletRequest request) {
		String uri = request.getRequestURI();
		String context = request.getContextPath();
		return request.getMethod().equals("POST") && uri.length() == context.length() + this.path.length()
				&& uri.startsWith(context) && uri.endsWith(this.path);
	}

	private void take(HttpServletRequest request) {
		ReportSender sender = ReportSender.of(request.getHeader(CorsHeaders.ORIGIN),
				request.getHeader(CorsHeaders.SEC_FETCH_MODE), request.getContextPath());
		if (!this.reports.isWanted(sender, request.getContentLengthLong())) {
			return;
		}
		if (!this.readers.tryAcquire()) {
			this.reports.count(ReportOutcome.DROPPED);
			return;
		}
		try {
			new BoundedBody(request).giveTo(this.reports, sender);
		}
		finally {
			this.readers.release();
		}
	}

}
