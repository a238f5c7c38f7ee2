package io.github.corsstarter.actuate.page;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.MimeType;

import io.github.corsstarter.actuate.CorsDescriptor;
import io.github.corsstarter.actuate.CorsHistoryDescriptor;
import io.github.corsstarter.actuate.CorsHistoryDescriptor.TriedChangeDescriptor;
import io.github.corsstarter.actuate.CorsPreflightsDescriptor;
import io.github.corsstarter.actuate.DiffDescriptor;
import io.github.corsstarter.actuate.ExplainAnswer;
import io.github.corsstarter.actuate.ExplainAnswer.Refusal;
import io.github.corsstarter.actuate.ExplainDescriptor;
import io.github.corsstarter.actuate.ExplainQuery;
import io.github.corsstarter.actuate.PageSite;

/**
 * Makes pages of what the endpoints say.
 *
 * @since 0.1.0
 */
public final class CorsPages {

	private static final MimeType HTML = MimeType.valueOf("text/html;charset=UTF-8");

	private final PageSite site;

	private final Instant now;

	/**
	 * Creates pages of this moment.
	 * @param site what they need besides
	 */
	public CorsPages(PageSite site) {
		this(site, Clock.systemUTC().instant());
	}

	CorsPages(PageSite site, Instant now) {
		this.site = site;
		this.now = now;
	}

	/**
	 * The page of the active policies.
	 * @param cors what the endpoint says
	 * @return the page
	 */
	public WebEndpointResponse<String> policies(CorsDescriptor cors) {
		return page(PageTab.POLICIES, 0, WebEndpointResponse.STATUS_OK, (page) -> {
			PoliciesPage policies = new PoliciesPage(page, cors);
			return new Content(policies.lead(), policies::write);
		});
	}

	/**
	 * The page of counts and recent denials.
	 * @param counted what the endpoint says
	 * @return the page
	 */
	public WebEndpointResponse<String> requests(CorsPreflightsDescriptor counted) {
		return page(PageTab.REQUESTS, 0, WebEndpointResponse.STATUS_OK, (page) -> {
			RequestsPage requests = new RequestsPage(page, counted);
			return new Content(requests.lead(), requests::write);
		});
	}

	/**
	 * The page of a question, with its answer if something was asked.
	 * @param query what was asked
	 * @param answer answers it
	 * @return the page
	 */
	public WebEndpointResponse<String> explanation(ExplainQuery query, ExplainAnswer answer) {
		if (isBlank(query.origin()) && isBlank(query.path())) {
			return explanation(query, WebEndpointResponse.STATUS_OK, "");
		}
		WebEndpointResponse<Object> json = answer.json();
		return explanation(query, json.getStatus(), json.getBody());
	}

	WebEndpointResponse<String> explanation(ExplainQuery query, int status, @Nullable Object answer) {
		return page(PageTab.EXPLAIN, 0, status,
				(page) -> new Content("What would become of a request, without sending it.", () -> {
					new ExplainForm(page, query).write();
					if (answer instanceof ExplainDescriptor explained) {
						new ExplainPage(page, explained).write();
					}
					else if (answer instanceof Refusal refusal) {
						page.section("card verdict bad", "This question has no answer",
								() -> page.paragraph("message", refusal.message()));
					}
				}));
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

	/**
	 * The page of what changed, or of the difference between two versions.
	 * @param answer what the endpoint says
	 * @param from the version to compare, if one is named
	 * @param to the version that it is compared with, if one is named
	 * @return the page
	 */
	public WebEndpointResponse<String> history(WebEndpointResponse<?> answer, @Nullable String from,
			@Nullable String to) {
		return history(answer, 0, (page, body) -> {
			if (body instanceof CorsHistoryDescriptor history) {
				page.history(history);
			}
			else if (body instanceof DiffDescriptor diff) {
				page.difference(from, to, diff);
			}
		});
	}

	/**
	 * The page of what was tried with a version.
	 * @param answer what the endpoint says
	 * @param version the version
	 * @return the page
	 */
	public WebEndpointResponse<String> version(WebEndpointResponse<?> answer, String version) {
		return history(answer, 1, (page, body) -> {
			if (body instanceof Map<?, ?> found && found.get("changes") instanceof List<?> changes) {
				page.version(version,
						changes.stream()
							.filter(TriedChangeDescriptor.class::isInstance)
							.map(TriedChangeDescriptor.class::cast)
							.toList());
			}
		});
	}

	private WebEndpointResponse<String> history(WebEndpointResponse<?> answer, int segments,
			BiConsumer<HistoryPage, @Nullable Object> content) {
		Object body = answer.getBody();
		return page(PageTab.HISTORY, segments, answer.getStatus(),
				(page) -> new Content("What changed, when and why.", () -> {
					HistoryPage history = new HistoryPage(page);
					if (body instanceof Map<?, ?> problem && problem.get("message") instanceof String message) {
						history.problem(message);
					}
					else {
						content.accept(history, body);
					}
				}));
	}

	private WebEndpointResponse<String> page(PageTab tab, int segments, int status, Function<Markup, Content> filled) {
		PageLinks links = new PageLinks(this.site.endpoints().getObject(), tab, segments);
		Markup page = new Markup(new HtmlWriter(), links, this.now);
		Content content = filled.apply(page);
		String html = new PageFrame(this.site.policies(), tab, page).around(content.lead(), content.body());
		return new WebEndpointResponse<>(html, status, HTML);
	}

	/**
	 * What a page says.
	 *
	 * @param lead it in one sentence
	 * @param body writes all of it
	 */
	private record Content(String lead, Runnable body) {
	}

}
