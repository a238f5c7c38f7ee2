package io.github.corsstarter.actuate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.client.ClientBlock;
import io.github.corsstarter.client.RecordedBlock;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.explain.ExplainedDenial;

/**
 * A call that browsers reported as blocked. What a client sent is cut and escaped.
 *
 * @param at when it was reported last
 * @param firstSeen when it was reported first, as far as is remembered
 * @param cause {@code policy}, {@code between}, {@code unreadable} or {@code ungoverned}
 * @param reason why the policy denies it, or {@code none}
 * @param policy the policy, or {@code none}
 * @param policyVersion the fingerprint of the policies that were active
 * @param origin the origin of the page
 * @param method the method
 * @param path the path, as the page calls it
 * @param requestedHeaders the request headers that need a preflight
 * @param credentials whether the call carries credentials
 * @param hiddenHeaders the response headers that the page could not read
 * @param explanation what the active policies say to it, in words
 * @param advice what to do about it
 * @param fix the configuration that would allow it, if there is one
 * @param changes the same by property, with the places where they were written
 * @param count how many calls were reported
 * @since 0.1.0
 */
public record ClientBlockDescriptor(Instant at, Instant firstSeen, String cause, String reason, String policy,
		String policyVersion, String origin, String method, String path, List<String> requestedHeaders,
		boolean credentials, List<String> hiddenHeaders, String explanation, String advice, @Nullable String fix,
		List<ChangeDescriptor> changes, long count) {

	static ClientBlockDescriptor of(RecordedBlock recorded, ExplainedDenial explained) {
		ClientBlock block = recorded.judged().block();
		return new ClientBlockDescriptor(recorded.lastSeen(), recorded.firstSeen(), recorded.judged().cause().id(),
				recorded.judged().reason(), recorded.judged().policy(), recorded.policyVersion(),
				ClientText.sanitize(recorded.origin()), ClientText.sanitize(block.method()),
				ClientText.sanitize(block.path()), sanitize(block.headers()), block.credentials(),
				sanitize(block.reads()), explained.explanation(), explained.advice(), explained.fix(),
				ChangeDescriptor.of(explained), recorded.count());
	}

	private static List<String> sanitize(List<String> texts) {
		return texts.stream().map(ClientText::sanitize).toList();
	}

}
