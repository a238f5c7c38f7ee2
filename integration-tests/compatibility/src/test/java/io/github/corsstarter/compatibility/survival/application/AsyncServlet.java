package io.github.corsstarter.compatibility.survival.application;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Asynchronous processing as the servlet API has it, without Spring.
 */
@SuppressWarnings("serial")
class AsyncServlet extends HttpServlet {

	private static final long SOON = 50;

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) {
		AsyncContext context = request.startAsync();
		switch (request.getPathInfo()) {
			case "/complete" -> context.start(() -> complete(context));
			case "/dispatch" -> context.start(() -> context.dispatch("/open/ok"));
			case "/dispatch-to-failure" -> context.start(() -> context.dispatch("/open/failure"));
			case "/timeout" -> context.setTimeout(SOON);
			case "/reset" -> context.start(() -> {
				context.getResponse().reset();
				complete(context);
			});
			default -> throw new IllegalStateException("on purpose, while it is asynchronous");
		}
	}

	private static void complete(AsyncContext context) {
		try {
			context.getResponse().getWriter().write("later");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		context.complete();
	}

}
