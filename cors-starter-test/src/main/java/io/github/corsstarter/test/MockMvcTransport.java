package io.github.corsstarter.test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.Cookie;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * Requests to a {@link MockMvc}. It has the filters that it was set up with, and no error
 * pages: what the application throws is thrown here. A stand-alone set-up cannot answer
 * preflights, since it has no adapter for what answers them in Spring.
 *
 * @since 0.1.0
 */
public final class MockMvcTransport implements Transport {

	private final MockMvc mockMvc;

	private final RequestPostProcessor postProcessor;

	private MockMvcTransport(MockMvc mockMvc, RequestPostProcessor postProcessor) {
		this.mockMvc = mockMvc;
		this.postProcessor = postProcessor;
	}

	/**
	 * A transport to an application.
	 * @param mockMvc the application
	 * @return the transport
	 */
	public static MockMvcTransport of(MockMvc mockMvc) {
		return new MockMvcTransport(mockMvc, (request) -> request);
	}

	/**
	 * This transport with something done to all requests but preflights, such as logging
	 * in with Spring Security's {@code user("alice")}.
	 * @param postProcessor what is done
	 * @return the transport
	 */
	public MockMvcTransport with(RequestPostProcessor postProcessor) {
		return new MockMvcTransport(this.mockMvc, postProcessor);
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		MockHttpServletResponse response = perform(translate(request)).getResponse();
		List<HeaderList.Line> lines = new ArrayList<>();
		for (String name : response.getHeaderNames()) {
			response.getHeaders(name).forEach((value) -> lines.add(new HeaderList.Line(name, value)));
		}
		return new ServerAnswer(response.getStatus(), new HeaderList(lines));
	}

	private MockHttpServletRequestBuilder translate(SentRequest request) {
		MockHttpServletRequestBuilder builder = MockMvcRequestBuilders.request(HttpMethod.valueOf(request.method()),
				URI.create(request.url()));
		MockHeaders.write(request.headers(), builder::header, (name, value) -> builder.cookie(new Cookie(name, value)));
		if (request.body() != null) {
			builder.content(request.body());
		}
		return request.isPreflight() ? builder : builder.with(this.postProcessor);
	}

	private MvcResult perform(MockHttpServletRequestBuilder request) {
		try {
			MvcResult result = this.mockMvc.perform(request).andReturn();
			return result.getRequest().isAsyncStarted()
					? this.mockMvc.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn() : result;
		}
		catch (Exception ex) {
			throw new IllegalStateException(
					"MockMvc has no answer, since the application threw an exception. A server has "
							+ "one; over HttpTransport the test sees it.",
					ex);
		}
	}

}
