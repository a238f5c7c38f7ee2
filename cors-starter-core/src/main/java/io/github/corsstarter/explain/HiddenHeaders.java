package io.github.corsstarter.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.Setting;
import io.github.corsstarter.browser.BrowserVerdict;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.http.HeaderNames;

/**
 * Response headers that a script wants to read, and for which it gets {@code null}
 * although it can read the answer.
 */
final class HiddenHeaders {

	private HiddenHeaders() {
	}

	/** The answer of a handler that sets the headers that matter. */
	static ServerAnswer add(CorsPolicy policy, List<String> reads, ServerAnswer answer) {
		Set<String> names = candidates(policy, reads);
		answer.headers().lines().forEach((line) -> names.remove(HeaderNames.fold(line.name())));
		List<HeaderList.Line> lines = new ArrayList<>(answer.headers().lines());
		names.forEach((name) -> lines.add(new HeaderList.Line(name, "x")));
		return new ServerAnswer(answer.status(), new HeaderList(lines));
	}

	/** Those that are readable, and those that should be. */
	private static Set<String> candidates(CorsPolicy policy, List<String> reads) {
		return Stream
			.of(HeaderNames.safelistedInResponses().stream(), policy.exposedHeaders().stream(),
					reads.stream().map(HeaderNames::fold))
			.flatMap((names) -> names)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	static List<String> of(BrowserVerdict verdict, List<String> reads) {
		return !verdict.isReadable() ? List.of()
				: reads.stream()
					.map(HeaderNames::fold)
					.filter((name) -> !verdict.readableHeaders().contains(name))
					.distinct()
					.toList();
	}

	static DenialExplanation explain(CorsPolicy policy, List<String> hidden) {
		String readable = "The script can read the answer, but gets null for ";
		List<String> forbidden = hidden.stream().filter(HeaderNames::isForbiddenInResponses).toList();
		if (!forbidden.isEmpty()) {
			return new DenialExplanation(readable + Sentences.quoted(forbidden) + ", which no script may read.",
					Advice.NOT_THE_CONFIGURATION + "send the value in another header, or in the content of the "
							+ "answer.");
		}
		String explanation = readable + Sentences.quoted(hidden) + ": the policy '" + policy.name()
				+ "' does not expose " + ((hidden.size() != 1) ? "them." : "it.");
		if (!hidden.stream().allMatch(Denial::isName)) {
			return new DenialExplanation(explanation,
					Advice.NOT_THE_CONFIGURATION + "some of these are not header names.");
		}
		CorsPolicySpec spec = policy.spec();
		PropertyChange change = PropertyChange
			.adding(new Setting<>(spec.property("exposed-headers"), spec.exposedHeaders().value()), hidden);
		return new DenialExplanation(explanation, "If pages should read " + ((hidden.size() != 1) ? "them" : "it")
				+ ", change " + change.property() + ".", List.of(change), null);
	}

}
