package io.github.corsstarter.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.Setting;
import io.github.corsstarter.explain.browser.Browser;
import io.github.corsstarter.explain.browser.FetchPlan;
import io.github.corsstarter.explain.browser.PolicyTransport;
import io.github.corsstarter.explain.browser.SentRequest;
import io.github.corsstarter.explain.browser.ServerAnswer;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * The changes that would make a policy allow a request. They are tried out before they
 * are suggested, so a suggestion neither breaks a rule nor falls short.
 *
 * @param changes the changes; empty if there are none that help
 * @param obstacle the rule that stands against the changes, or {@code null} if none does
 */
record Mending(List<PropertyChange> changes, @Nullable String obstacle) {

	private static final String ALLOWED_ORIGINS = "allowed-origins";

	/** The most origins that are looked through for those of one list. */
	private static final int MAX_READ = 1000;

	private static final Mending IMPOSSIBLE = new Mending(List.of(), null);

	static Mending of(CorsPolicy policy, Denial denial) {
		return new Attempt(policy, denial).mend();
	}

	/**
	 * Collects changes, and tries them on a small copy of the policy that holds what the
	 * request needs: its size does not depend on the number of origins.
	 */
	private static final class Attempt {

		private final CorsPolicy policy;

		private final CorsPolicySpec spec;

		private final Denial denial;

		private final List<PropertyChange> changes = new ArrayList<>();

		Attempt(CorsPolicy policy, Denial denial) {
			this.policy = policy;
			this.spec = policy.spec();
			this.denial = denial;
		}

		Mending mend() {
			CorsPolicySpec mended = new CorsPolicySpec(this.spec.name(), List.of(origins()), methods(), headers(),
					new Setting<>(this.spec.exposedHeaders().property(), this.policy.exposedHeaders()), credentials(),
					new Setting<>(this.spec.maxAge().property(), this.policy.maxAge()), this.spec.onDenied(),
					this.spec.preflightStatus(), this.spec.safetyRules());
			List<CorsPolicyProblem> problems = new ArrayList<>();
			CorsPolicy tried = CorsPolicy.compile(mended, problems::add);
			if (!problems.isEmpty()) {
				return new Mending(List.of(), problems.get(0).message());
			}
			return allows(tried) ? new Mending(this.changes, null) : IMPOSSIBLE;
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
				.orElseGet(() -> properties.isEmpty() ? ALLOWED_ORIGINS : properties.get(0));
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
			boolean listed = allowed.contains(this.denial.method()) || allowed.contains("*");
			return longer(this.spec.allowedMethods(), allowed, listed ? List.of() : List.of(this.denial.method()));
		}

		private Setting<List<String>> headers() {
			return longer(this.spec.allowedHeaders(), this.policy.allowedHeaders(), this.denial.missingHeaders());
		}

		private Setting<List<String>> longer(Setting<List<String>> written, List<String> allowed,
				List<String> additions) {
			if (!additions.isEmpty()) {
				this.changes.add(PropertyChange.adding(written, additions));
			}
			return new Setting<>(written.property(), Stream.concat(allowed.stream(), additions.stream()).toList());
		}

		private Setting<Boolean> credentials() {
			String property = this.spec.allowCredentials().property();
			if (needsCredentials()) {
				this.changes.add(PropertyChange.of(property, List.of(Boolean.TRUE.toString())));
			}
			return new Setting<>(property, this.policy.allowsCredentials() || needsCredentials());
		}

		private boolean needsCredentials() {
			return this.denial.credentials() && !this.policy.allowsCredentials();
		}

	}

}
