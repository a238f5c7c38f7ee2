package io.github.corsstarter.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.Setting;
import io.github.corsstarter.browser.Browser;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * The changes that would make a policy allow a request. They are tried out before they
 * are suggested, so a suggestion neither breaks a rule nor falls short.
 *
 * @param changes the changes; empty if there are none that help
 * @param lacks what the policy does not allow of the request, in words
 * @param obstacle the rule that stands against the changes, or {@code null} if none does
 */
record SuggestedFix(List<PropertyChange> changes, List<String> lacks, @Nullable String obstacle) {

	private static final String ALLOWED_ORIGINS = "allowed-origins";

	private static final String ALLOWED_ORIGIN_SOURCES = "allowed-origin-sources";

	/** The most origins that are looked through for those of one list. */
	private static final int MAX_READ = 1000;

	static SuggestedFix of(Denial denial) {
		return new Attempt(denial).fix();
	}

	/** That the policy lacks more than one thing, as a sentence. */
	String more() {
		return (this.lacks.size() < 2) ? ""
				: " It does not allow " + Sentences.join(this.lacks.subList(1, this.lacks.size()), "or") + " either.";
	}

	/** The paths of the properties that change. */
	String properties() {
		return Sentences.join(this.changes.stream().map(PropertyChange::property).toList(), "and");
	}

	/**
	 * Collects changes, and tries them on a small copy of the policy that has what the
	 * request needs: its size does not depend on the number of origins.
	 */
	private static final class Attempt {

		private final CorsPolicy policy;

		private final CorsPolicySpec spec;

		private final Denial denial;

		private final List<PropertyChange> changes = new ArrayList<>();

		private final List<String> lacks = new ArrayList<>();

		Attempt(Denial denial) {
			this.policy = denial.policy();
			this.spec = this.policy.spec();
			this.denial = denial;
		}

		SuggestedFix fix() {
			CorsPolicySpec fixed = new CorsPolicySpec(this.spec.name(), this.spec.path(), List.of(origins()),
					new Setting<>(this.spec.allowedOriginSources().property(), List.of()), methods(), headers(),
					new Setting<>(this.spec.exposedHeaders().property(), this.policy.exposedHeaders()), credentials(),
					new Setting<>(this.spec.maxAge().property(), this.policy.maxAge()), this.spec.onDenied(),
					this.spec.preflightStatus(), this.spec.safetyRules());
			if (!this.denial.isWellFormed()) {
				return new SuggestedFix(List.of(), this.lacks, null);
			}
			List<CorsPolicyProblem> problems = new ArrayList<>();
			CorsPolicy tried = CorsPolicy.compile(fixed, problems::add);
			if (!problems.isEmpty()) {
				return new SuggestedFix(List.of(), this.lacks, message(problems.get(0)));
			}
			return new SuggestedFix(allows(tried) ? this.changes : List.of(), this.lacks, null);
		}

		/** The value may be one that a client sent. */
		private static String message(CorsPolicyProblem problem) {
			String value = problem.value();
			return problem.message().replace("'" + value + "'", "'" + ClientText.sanitize(value) + "'");
		}

		private boolean allows(CorsPolicy tried) {
			FetchPlan plan = FetchPlan.of(this.denial.fetch());
			if (!plan.isSent()) {
				return false;
			}
			PolicyTransport server = PolicyTransport.of(tried);
			ServerAnswer preflight = plan.needsPreflight() ? server.send(SentRequest.preflight(plan)) : null;
			return Browser.judge(plan.fetch(), preflight, server.send(SentRequest.actual(plan, null))).isReadable();
		}

		private Setting<List<String>> origins() {
			String entry = this.policy.admittingEntry(this.denial.origin());
			String property = originsProperty();
			List<String> wanted = List.of((entry != null) ? entry : this.denial.origin());
			if (entry == null) {
				this.lacks.add("the origin");
				this.changes.add(PropertyChange.adding(new Setting<>(property, writtenIn(property)), wanted));
			}
			else if (this.policy.allowsAnyOrigin() && needsCredentials()) {
				wanted = List.of(this.denial.origin());
				this.changes.add(PropertyChange.of(property, wanted));
			}
			return new Setting<>(property, wanted);
		}

		/** A group serves others as well, so a list of the policy's own comes first. */
		private String originsProperty() {
			List<String> properties = this.spec.allowedOrigins().stream().map(Setting::property).toList();
			return properties.stream()
				.filter((property) -> property.endsWith(ALLOWED_ORIGINS))
				.findFirst()
				.orElseGet(() -> properties.isEmpty() ? besideSources() : properties.get(0));
		}

		/** A list of the policy's own would take away sources that it inherits. */
		private String besideSources() {
			Setting<List<String>> sources = this.spec.allowedOriginSources();
			int end = sources.property().length() - ALLOWED_ORIGIN_SOURCES.length();
			return (sources.value().isEmpty() || end < 0) ? this.spec.property(ALLOWED_ORIGINS)
					: sources.property().substring(0, end) + ALLOWED_ORIGINS;
		}

		/** The origins of one list, or more than anybody would want to read. */
		private List<String> writtenIn(String property) {
			List<Setting<String>> entries = this.policy.allowedOrigins();
			Stream<Setting<String>> read = (entries.size() > MAX_READ) ? entries.stream()
					: entries.stream().filter((entry) -> entry.property().startsWith(property + "["));
			return read.limit(PropertyChange.MAX_LISTED + 1L).map(Setting::value).toList();
		}

		private Setting<List<String>> methods() {
			List<String> allowed = this.policy.allowedMethods();
			if (allowed.contains(this.denial.method()) || allowed.contains("*")) {
				return new Setting<>(this.spec.allowedMethods().property(), allowed);
			}
			this.lacks.add("the method '" + ClientText.sanitize(this.denial.method()) + "'");
			return longer("allowed-methods", this.spec.allowedMethods(), allowed, List.of(this.denial.method()));
		}

		private Setting<List<String>> headers() {
			List<String> missing = this.denial.missingHeaders();
			if (missing.isEmpty()) {
				return new Setting<>(this.spec.allowedHeaders().property(), this.policy.allowedHeaders());
			}
			this.lacks.add(Sentences.headers(missing));
			return longer("allowed-headers", this.spec.allowedHeaders(), this.policy.allowedHeaders(), missing);
		}

		/**
		 * What a policy takes from elsewhere it gets as its own, so that no other policy
		 * allows more than before.
		 */
		private Setting<List<String>> longer(String key, Setting<List<String>> written, List<String> allowed,
				List<String> additions) {
			String property = this.spec.property(key);
			this.changes.add(PropertyChange.adding(new Setting<>(property, written.value()), additions));
			return new Setting<>(property, Stream.concat(allowed.stream(), additions.stream()).toList());
		}

		private Setting<Boolean> credentials() {
			String property = this.spec.property("allow-credentials");
			if (needsCredentials()) {
				this.lacks.add("credentials");
				this.changes.add(PropertyChange.of(property, List.of(Boolean.TRUE.toString())));
			}
			return new Setting<>(property, this.policy.allowsCredentials() || needsCredentials());
		}

		private boolean needsCredentials() {
			return this.denial.credentials() && !this.policy.allowsCredentials();
		}

	}

}
