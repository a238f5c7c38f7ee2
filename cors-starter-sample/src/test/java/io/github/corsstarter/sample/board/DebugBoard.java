package io.github.corsstarter.sample.board;

import java.util.List;

/**
 * For whoever looks closer: every metric there is.
 */
final class DebugBoard {

	private DebugBoard() {
	}

	static Board board() {
		return new Board("debug", "CORS: every metric", "Everything that the CORS starter and its check measure.",
				List.of())
			.row("Requests", requests(), denials(), duration(), preflights(), conflicts(), candidate())
			.row("Policies", newlyDenied(), reloads(), generation(), state(), findings(), group())
			.row("Registries of origins", age(), refreshes(), sizes(), ignored())
			.row("What browsers report (anybody can forge it)", clientRequests(), clientBlocks(), clientReports())
			.row("The check from outside", cases(), checkDuration(), checkVersions());
	}

	private static Panel requests() {
		return Panel.graph("CORS requests", "reqps", "All CORS requests by kind, outcome and client.")
			.query(Scene.NORMAL_DAY, "{{kind}} {{outcome}} {{client}}", """
					sum by (kind, outcome, client) (rate(cors_requests_total{APP}[$__rate_interval]))""");
	}

	private static Panel denials() {
		return Panel.graph("Denials", "reqps", "Denials by policy, reason, kind and client. Each reason has a runbook.")
			.query(Scene.STRANGERS, "{{policy}} {{reason}} {{kind}} {{client}}", """
					sum by (policy, reason, kind, client) (rate(cors_requests_total{APP, outcome="denied"}\
					[$__rate_interval]))""");
	}

	private static Panel duration() {
		return Panel.graph("Time to decide a preflight", "s",
				"""
						The mean, and the longest of the last minutes. Microseconds are usual; the network is not part of it.""")
			.query(Scene.NORMAL_DAY, "mean", """
					sum(rate(cors_preflight_duration_seconds_sum{APP}[$__rate_interval]))
					/
					sum(rate(cors_preflight_duration_seconds_count{APP}[$__rate_interval]))""")
			.query(Scene.NORMAL_DAY, "longest", "max(cors_preflight_duration_seconds_max{APP})");
	}

	private static Panel preflights() {
		return Panel.graph("Preflights for each request", "percentunit", """
				Near 100 %: browsers do not remember the permission. Runbook: CorsPreflightStorm.""")
			.query(Scene.NORMAL_DAY, "{{job}}", """
					sum by (job) (rate(cors_requests_total{APP, kind="preflight", outcome="allowed"}[$__rate_interval]))
					/
					sum by (job) (rate(cors_requests_total{APP, kind="actual"}[$__rate_interval]))""");
	}

	private static Panel conflicts() {
		return Panel.graph("Headers of a second layer", "reqps",
				"""
						CORS headers that something behind the filter set, and that were not sent. Runbook: CorsHeadersInConflict.""")
			.query(Scene.WRONG_DEPLOY, "{{policy}} {{header}}", """
					sum by (policy, header) (rate(cors_conflicts_total{APP}[$__rate_interval]))""");
	}

	private static Panel candidate() {
		return Panel.graph("What the candidate would change", "reqps", """
				Requests that would fare otherwise under the policies of cors.candidate.location, by difference.""")
			.query(Scene.NEW_HEADER, "{{policy}} {{kind}} {{difference}}", """
					sum by (policy, kind, difference) (rate(cors_candidate_requests_total{APP, difference!="none"}\
					[$__rate_interval]))""");
	}

	private static Panel newlyDenied() {
		return Panel.graph("Denied since the latest change", "reqps", """
				Requests that the policies before the latest change would have allowed.""")
			.query(Scene.WRONG_DEPLOY, "{{policy}}", """
					sum by (policy) (rate(cors_policy_newly_denied_total{APP}[$__rate_interval]))""");
	}

	private static Panel reloads() {
		return Panel.graph("Changes", "short", "Changes in ten minutes by what came of them.")
			.query(Scene.WRONG_DEPLOY, "{{outcome}}", """
					sum by (outcome) (increase(cors_policy_reloads_total{APP}[10m]))""");
	}

	private static Panel generation() {
		return Panel.graph("Generation", "none", "The number of the active set of policies, which each change raises.")
			.query(Scene.NORMAL_DAY, "{{instance}}", "max by (instance) (cors_policy_generation{APP})");
	}

	private static Panel state() {
		return Panel.graph("Refused and pinned", "bool_yes_no", """
				Whether the last change was refused, and whether a rollback holds changes back.""")
			.query(Scene.WRONG_DEPLOY, "refused {{instance}}",
					"1 - min by (instance) (cors_policy_last_reload_successful{APP})")
			.query(Scene.ROLLBACK, "pinned {{instance}}", "max by (instance) (cors_policy_pinned{APP})");
	}

	private static Panel findings() {
		return Panel.graph("Findings", "none", "What is doubtful or unsafe, by severity. /actuator/cors names each.")
			.query(Scene.NORMAL_DAY, "{{severity}}", "max by (severity) (cors_findings{APP})");
	}

	private static Panel group() {
		return Panel.graph("Time until a group ends", "s",
				"""
						Until the first last day of cors.group-notes is over; below zero it is. Runbook: CorsOriginGroupExpires.""")
			.query(Scene.NORMAL_DAY, "{{job}}", "min by (job) (cors_group_expires_at_seconds{APP}) - time()");
	}

	private static Panel age() {
		return Panel.graph("Age", "s", """
				Time since the origins were known to be those of the registry. Runbook: CorsOriginSourceStale.""")
			.query(Scene.NORMAL_DAY, "{{source}} {{instance}}",
					"max by (source, instance) (cors_origin_source_age_seconds{APP})");
	}

	private static Panel refreshes() {
		return Panel.graph("Looks", "ops", "Looks at registries by what came of them.")
			.query(Scene.NORMAL_DAY, "{{source}} {{outcome}}", """
					sum by (source, outcome) (rate(cors_origin_source_refreshes_total{APP}[$__rate_interval]))""");
	}

	private static Panel sizes() {
		return Panel.graph("Origins", "short", "How many origins each registry gives.")
			.query(Scene.NORMAL_DAY, "{{source}}", "max by (source) (cors_origin_source_size{APP})");
	}

	private static Panel ignored() {
		return Panel.graph("Entries that are skipped", "short", "Entries of a registry that are no allowed origins.")
			.query(Scene.NORMAL_DAY, "{{source}}", "max by (source) (cors_origin_source_ignored{APP})");
	}

	private static Panel clientRequests() {
		return Panel.graph("Calls of pages", "reqps", "Calls as pages report them, by how they ended.")
			.query(Scene.NORMAL_DAY, "{{outcome}}", """
					sum by (outcome) (rate(cors_client_requests_total{APP}[$__rate_interval]))""");
	}

	private static Panel clientBlocks() {
		return Panel.graph("Blocked calls", "reqps",
				"""
						By what the policies say to them: with the cause between they allow them, and something in front breaks them.""")
			.query(Scene.STRIPPING_PROXY, "{{cause}} {{reason}} {{policy}}", """
					sum by (cause, reason, policy) (rate(cors_client_blocks_total{APP}[$__rate_interval]))""");
	}

	private static Panel clientReports() {
		return Panel.graph("Reports", "reqps", "Reports by how they were handled; only accepted ones count above.")
			.query(Scene.NORMAL_DAY, "{{outcome}}", """
					sum by (outcome) (rate(cors_client_reports_total{APP}[$__rate_interval]))""");
	}

	private static Panel cases() {
		return Panel.table("Clauses that fail", "Clauses of the contract that do not hold through the proxies.")
			.query(Scene.STRIPPING_PROXY, "{{clause}}", "1 - min by (clause) (cors_check_case_passed{CHECK}) > 0");
	}

	private static Panel checkDuration() {
		return Panel.graph("Duration", "s", "How long a check takes.")
			.query(Scene.STRIPPING_PROXY, "{{instance}}", "max by (instance) (cors_check_duration_seconds{CHECK})");
	}

	private static Panel checkVersions() {
		return Panel
			.table("Versions that answers name",
					"""
							The version in the header Cors-Policy, by hop (cors.diagnostics.policy-header). One that is old comes from a \
							cache.""")
			.query(Scene.STRIPPING_PROXY, "{{hop}} {{version}}",
					"max by (hop, version) (cors_check_policy_info{CHECK})");
	}

}
