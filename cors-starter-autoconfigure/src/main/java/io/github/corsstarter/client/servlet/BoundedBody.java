package io.github.corsstarter.client.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;

import io.github.corsstarter.client.ClientReports;
import io.github.corsstarter.client.ReportOutcome;
import io.github.corsstarter.client.ReportSender;

/**
 * The body of a report, of which no more is read than reports have, and no longer than a
 * second and what the container waits for the last part of it.
 */
final class BoundedBody {

	private static final long MAX_NANOS = 1_000_000_000L;

	private final HttpServletRequest request;

	private final byte[] bytes = new byte[ClientReports.MAX_BYTES + 1];

	BoundedBody(HttpServletRequest request) {
		this.request = request;
	}

	void giveTo(ClientReports reports, ReportSender sender) {
		int length = read();
		if (length == -1) {
			reports.count(ReportOutcome.INCOMPLETE);
		}
		else if (length > ClientReports.MAX_BYTES) {
			reports.count(ReportOutcome.TOO_LARGE);
		}
		else {
			reports.take(sender, Arrays.copyOf(this.bytes, length));
		}
	}

	/** The length of the body as far as it was read, or -1 if it does not end in time. */
	private int read() {
		long start = System.nanoTime();
		try {
			// the container closes it
			InputStream input = this.request.getInputStream();
			int length = 0;
			while (length < this.bytes.length) {
				int count = input.read(this.bytes, length, this.bytes.length - length);
				if (count == -1) {
					return length;
				}
				length += count;
				if (System.nanoTime() - start > MAX_NANOS) {
					return -1;
				}
			}
			return length;
		}
		catch (IOException | RuntimeException ex) {
			// the client has gone, or somebody in front has read it
			return -1;
		}
	}

}
