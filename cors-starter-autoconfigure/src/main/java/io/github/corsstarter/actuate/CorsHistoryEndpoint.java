package io.github.corsstarter.actuate;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.lang.Nullable;

import io.github.corsstarter.actuate.CorsHistoryDescriptor.TriedChangeDescriptor;
import io.github.corsstarter.change.ActivationResult;
import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.change.Obstacle;
import io.github.corsstarter.change.PolicyChanges;
import io.github.corsstarter.change.PolicyHistory;
import io.github.corsstarter.change.PolicySets;
import io.github.corsstarter.change.candidate.CandidatePolicies;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Reports what changed, when and why, and changes policies where it may: writing is off
 * until {@code management.endpoint.corshistory.access} is {@code unrestricted}.
 *
 * @since 0.1.0
 */
// only this annotation marks an optional parameter on every supported line of Boot
@SuppressWarnings("deprecation")
@WebEndpoint(id = "corshistory", defaultAccess = Access.READ_ONLY)
public class CorsHistoryEndpoint {

	private static final String ACTIONS = "Send one of {\"action\": \"reload\"}, "
			+ "{\"action\": \"rollback\", \"version\": \"<a version that is kept>\"}, {\"action\": \"unpin\"}, {\"action\": \"promote\"}";

	private final CorsPolicies policies;

	private final ObjectProvider<PolicyChanges> changes;

	private final ObjectProvider<CandidatePolicies> candidate;

	/**
	 * Creates an endpoint.
	 * @param policies the policies
	 * @param changes what was tried, and what changes policies; made with the first
	 * change or question
	 * @param candidate what is tried beside the active policies, if anything is
	 */
	public CorsHistoryEndpoint(CorsPolicies policies, ObjectProvider<PolicyChanges> changes,
			ObjectProvider<CandidatePolicies> candidate) {
		this.policies = policies;
		this.changes = changes;
		this.candidate = candidate;
	}

	/**
	 * Reports what was tried, or what is different between two versions.
	 * @param from a version that is active or kept, or {@code null}
	 * @param to another one; the active one if {@code null}
	 * @return the history, or the difference if {@code from} is there
	 */
	@ReadOperation
	public WebEndpointResponse<?> history(@Nullable String from, @Nullable String to) {
		ActivePolicies active = this.policies.active();
		if (from == null && to == null) {
			PolicyHistory history = this.changes.getObject().history();
			return new WebEndpointResponse<>(new CorsHistoryDescriptor(active.version(), active.generation(),
					this.policies.isPinned(), history.keptVersions(),
					history.entries().stream().map(TriedChangeDescriptor::of).toList()));
		}
		ActivePolicies before = find((from != null) ? from : active.version());
		ActivePolicies after = find((to != null) ? to : active.version());
		if (before == null || after == null) {
			return unknown();
		}
		return new WebEndpointResponse<>(DiffDescriptor.of(PolicySets.compare(before, after)));
	}

	/**
	 * Reports what was tried with a version.
	 * @param version the version
	 * @return the changes to it and away from it, the latest first
	 */
	@ReadOperation
	public WebEndpointResponse<?> version(@Selector String version) {
		List<TriedChangeDescriptor> changes = this.changes.getObject()
			.history()
			.entries()
			.stream()
			.filter((entry) -> version.equals(entry.result().version())
					|| version.equals(entry.result().previousVersion()))
			.map(TriedChangeDescriptor::of)
			.toList();
		return changes.isEmpty() ? unknown()
				: new WebEndpointResponse<>(Map.of("version", version, "changes", changes));
	}

	/**
	 * Changes policies.
	 * @param action {@code reload}, {@code rollback}, {@code unpin} or {@code promote}
	 * @param version the version to go back to
	 * @param security who asks
	 * @return what came of it; status 400, 404 or 409 if nothing did
	 */
	@WriteOperation
	public WebEndpointResponse<?> change(@Nullable String action, @Nullable String version, SecurityContext security) {
		Principal principal = security.getPrincipal();
		String actor = (principal != null) ? principal.getName() : null;
		if ("reload".equals(action)) {
			return answer(this.changes.getObject().activator().reload(new ChangeRequest(ChangeCause.OPERATION, actor)));
		}
		if ("unpin".equals(action)) {
			return answer(this.changes.getObject().activator().unpin(new ChangeRequest(ChangeCause.OPERATION, actor)));
		}
		if ("promote".equals(action)) {
			return promote(actor);
		}
		if ("rollback".equals(action) && version != null) {
			ActivationResult result = this.changes.getObject()
				.activator()
				.rollback(new ChangeRequest(ChangeCause.ROLLBACK, actor), version);
			return (result != null) ? answer(result) : unknown();
		}
		return new WebEndpointResponse<>(Map.of("message", ACTIONS), WebEndpointResponse.STATUS_BAD_REQUEST);
	}

	private WebEndpointResponse<?> promote(@Nullable String actor) {
		CandidatePolicies tried = this.candidate.getIfAvailable();
		return (tried != null) ? answer(tried.promote(new ChangeRequest(ChangeCause.PROMOTION, actor)))
				: new WebEndpointResponse<>(
						Map.of("message", "There is no candidate. Set 'cors.candidate.location' to a file"),
						WebEndpointResponse.STATUS_NOT_FOUND);
	}

	private WebEndpointResponse<?> answer(ActivationResult result) {
		return new WebEndpointResponse<>(ChangeAnswer.of(result, this.policies.isPinned()),
				(result.outcome() == Outcome.REFUSED) ? 409 : WebEndpointResponse.STATUS_OK);
	}

	private WebEndpointResponse<?> unknown() {
		List<String> kept = this.changes.getObject().history().keptVersions();
		return new WebEndpointResponse<>(
				Map.of("message",
						"The version is neither active nor kept. Active is " + this.policies.active().version()
								+ ", kept are: " + (kept.isEmpty() ? "none" : String.join(", ", kept))),
				WebEndpointResponse.STATUS_NOT_FOUND);
	}

	private @Nullable ActivePolicies find(String version) {
		ActivePolicies active = this.policies.active();
		return version.equals(active.version()) ? active : this.changes.getObject().history().keptPolicies(version);
	}

	/**
	 * What came of a change.
	 *
	 * @param outcome what came of it
	 * @param version the version that is active now
	 * @param previousVersion the version that was active before
	 * @param pinned whether changes of the configuration do not become active
	 * @param message what is left to do, if anything
	 * @param diff what the change does, if it became active
	 * @param problems why it was refused, the first hundred reasons
	 * @param problemsTotal how many reasons there are
	 * @param restartNeeded the keys that changed, too, and count only after a restart
	 */
	public record ChangeAnswer(String outcome, String version, String previousVersion, boolean pinned,
			@Nullable String message, @Nullable DiffDescriptor diff, List<Obstacle> problems, int problemsTotal,
			List<String> restartNeeded) {

		static ChangeAnswer of(ActivationResult result, boolean pinned) {
			return new ChangeAnswer(result.outcome().id(), result.version(), result.previousVersion(), pinned,
					message(result), DiffDescriptor.of(result.diff()), result.obstacles(), result.obstaclesTotal(),
					result.restartNeeded());
		}

		private static @Nullable String message(ActivationResult result) {
			return switch (result.outcome()) {
				case ROLLED_BACK -> ActivationResult.PINNED_MESSAGE;
				case REFUSED -> "Nothing of the change counts. Version " + result.version() + " stays active";
				case PINNED -> "The configuration has no problem, but version " + result.version()
						+ " is pinned. Send {\"action\": \"unpin\"}, then {\"action\": \"reload\"}";
				case ACTIVATED, UNCHANGED, UNPINNED -> null;
			};
		}

	}

}
