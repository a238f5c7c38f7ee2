package io.github.corsstarter.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.MimeType;

/**
 * The answer to a question over HTTP: an explanation, or what is wrong with the question,
 * which Spring Boot would keep to itself.
 *
 * @since 0.1.0
 */
public final class ExplainAnswer {

	/** The media type for terminals. */
	public static final String TEXT = "text/plain;charset=UTF-8";

	private final CorsExplainEndpoint endpoint;

	private final ExplainQuery query;

	private final @Nullable RequestedServer asked;

	/**
	 * Creates an answer.
	 * @param endpoint the endpoint that was asked
	 * @param query what it was asked
	 * @param asked where the question was sent to, if it is known
	 */
	public ExplainAnswer(CorsExplainEndpoint endpoint, ExplainQuery query, @Nullable RequestedServer asked) {
		this.endpoint = endpoint;
		this.query = query;
		this.asked = asked;
	}

	/**
	 * The answer for programs.
	 * @return the answer; its status is 400 if the question has none
	 */
	public WebEndpointResponse<Object> json() {
		try {
			return new WebEndpointResponse<>(this.endpoint.explain(this.query, this.asked));
		}
		catch (InvalidEndpointRequestException ex) {
			return new WebEndpointResponse<>(new Refusal(String.valueOf(ex.getReason())),
					WebEndpointResponse.STATUS_BAD_REQUEST);
		}
	}

	/**
	 * The answer for terminals.
	 * @return the answer; its status is 400 if the question has none
	 */
	public WebEndpointResponse<String> text() {
		try {
			return new WebEndpointResponse<>(new ExplainText(this.endpoint.explain(this.query, this.asked)).toString());
		}
		catch (InvalidEndpointRequestException ex) {
			return new WebEndpointResponse<>(ex.getReason() + System.lineSeparator(),
					WebEndpointResponse.STATUS_BAD_REQUEST);
		}
	}

	/**
	 * The answer for terminals, under its own type whatever was negotiated.
	 * @return the answer; its status is 400 if the question has none
	 */
	public WebEndpointResponse<String> plainText() {
		WebEndpointResponse<String> text = text();
		return new WebEndpointResponse<>(text.getBody(), text.getStatus(), MimeType.valueOf(TEXT));
	}

	/**
	 * Why a question has no answer.
	 *
	 * @param message what is wrong with it
	 */
	public record Refusal(String message) implements OperationResponseBody {
	}

}
