package io.github.corsstarter.actuate.servlet;

import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.corsstarter.actuate.PageFormat;
import io.github.corsstarter.actuate.page.PageHeaders;

/**
 * The request for a page, and the answer whose headers Spring Boot gives no other way to.
 */
final class ServletPage {

	private ServletPage() {
	}

	/** Sets the headers that go with a page. */
	static void writeHeaders() {
		ServletRequestAttributes attributes = attributes();
		HttpServletResponse response = (attributes != null) ? attributes.getResponse() : null;
		if (response != null) {
			PageHeaders.write(response::setHeader, response::addHeader);
		}
	}

	/** Whether the client names pages, and not only any text. */
	static boolean isNamed() {
		ServletRequestAttributes attributes = attributes();
		List<String> accept = (attributes != null) ? Collections.list(attributes.getRequest().getHeaders("Accept"))
				: List.of();
		return PageFormat.isNamed(accept);
	}

	private static @Nullable ServletRequestAttributes attributes() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) ? attributes
				: null;
	}

}
