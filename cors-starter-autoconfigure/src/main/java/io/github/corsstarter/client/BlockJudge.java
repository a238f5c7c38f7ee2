package io.github.corsstarter.client;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.browser.Browser;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PolicyAnswer;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.Governance;

/**
 * Asks the policies about calls that a page reports. Nothing is counted as a request, and
 * nothing is explained, which would take long.
 *
 * @since 0.1.0
 */
public final class BlockJudge {

	/** A value that makes no header safelisted. */
	private static final String UNSAFE = "\"";

	private BlockJudge() {
	}

	/**
	 * Plans a reported call as the browser did. Behind a proxy a server does not know its
	 * own origin for sure, so the call goes to another one.
	 * @param origin the origin of the page
	 * @param block the call
	 * @return what the browser sent
	 */
	public static FetchPlan plan(String origin, ClientBlock block) {
		return FetchPlan.of(PlannedFetch.of(origin, "https://api.invalid/")
			.withMethod(block.method())
			.withCredentials(block.credentials() ? CredentialsMode.INCLUDE : CredentialsMode.OMIT)
			.withHeaders(new HeaderList(
					block.headers().stream().map((name) -> new HeaderList.Line(name, UNSAFE)).toList())));
	}

	/**
	 * Says why the browser blocked a call, or hid headers of its answer.
	 * @param active the active policies
	 * @param path where the call leads
	 * @param origin the origin of the page
	 * @param block the call
	 * @return the cause, or {@code null} if the page can read what it wants to read
	 */
	static @Nullable JudgedBlock judge(ActivePolicies active, CalledPath path, String origin, ClientBlock block) {
		Governance governance = active.govern(path.within(), path.mapped());
		CorsPolicy policy = governance.policy();
		if (!block.reads().isEmpty()) {
			return (policy == null || hidden(policy, block).isEmpty()) ? null
					: new JudgedBlock(block, path, BlockCause.UNREADABLE, JudgedBlock.NONE, policy.name());
		}
		if (policy == null) {
			return new JudgedBlock(block, path, BlockCause.UNGOVERNED, JudgedBlock.NONE, JudgedBlock.NONE);
		}
		String reason = governance.ambiguous() ? CorsRejection.PATH_AMBIGUOUS.id()
				: reason(policy, plan(origin, block));
		BlockCause cause = reason.equals(JudgedBlock.NONE) ? BlockCause.BETWEEN : BlockCause.POLICY;
		return new JudgedBlock(block, path, cause, reason, policy.name());
	}

	private static String reason(CorsPolicy policy, FetchPlan plan) {
		PolicyAnswer actual = PolicyAnswer.of(policy, SentRequest.actual(plan, null));
		PolicyAnswer first = plan.needsPreflight() ? PolicyAnswer.of(policy, SentRequest.preflight(plan)) : actual;
		CorsRejection rejection = Stream.of(first, actual)
			.flatMap((answer) -> Stream.ofNullable(answer.decision().rejection()))
			.findFirst()
			.orElse(null);
		if (rejection != null) {
			return rejection.id();
		}
		return Browser.judgeAnswer(plan, actual.answer()).isBlocked() ? BlockReason.CREDENTIALS_NOT_ALLOWED.id()
				: JudgedBlock.NONE;
	}

	/** The headers of an answer that the policy hides from pages. */
	private static List<String> hidden(CorsPolicy policy, ClientBlock block) {
		boolean any = policy.exposedHeaders().contains("*");
		return block.reads()
			.stream()
			.map(HeaderNames::fold)
			.filter((name) -> !HeaderNames.isSafelistedInResponses(name)
					&& (HeaderNames.isForbiddenInResponses(name) || (!any && !policy.exposedHeaders().contains(name))))
			.distinct()
			.toList();
	}

}
