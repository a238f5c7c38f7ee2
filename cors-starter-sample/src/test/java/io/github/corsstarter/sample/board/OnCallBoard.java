package io.github.corsstarter.sample.board;

import java.util.List;

/**
 * For whoever is on call: are pages blocked, why, and since which change?
 */
final class OnCallBoard {

	private OnCallBoard() {
	}

	static Board board() {
		return new Board("on-call", "CORS: on call",
				"Are pages blocked, why, and since which change. Each alert has a runbook, see the link above.",
				List.of())
			.row("Are pages blocked?", burn(), newlyDenied(), alerts(), refused())
			.row("Why?", reasons(), policies(), strangers(), actual())
			.row("Since which change?", activated(), versions())
			.row("From outside", passed(), hops());
	}

	private static Panel burn() {
		return Panel
			.number("The budget burns this fast", "suffix:x",
					"""
							How many times faster than the objective of 99.9 % allows our own pages fail, in the last five minutes. \
							14.4 pages, if it has lasted for an hour. Runbook: CorsPreflightsFailing.""")
			.limits(1, 14.4)
			.query(Scene.NEW_HEADER, "{{job}}", "cors:preflight_failures:ratio_rate5m{JOB} / 0.001");
	}

	private static Panel newlyDenied() {
		return Panel.number("Denied since the latest change", "short", """
				Requests of ten minutes that the policies before the latest change would have allowed. \
				Runbook: CorsChangeBrokeRequests, which undoes the change.""")
			.limits(1, 10)
			.query(Scene.WRONG_DEPLOY, "{{job}} {{policy}}",
					"sum by (job, policy) (increase(cors_policy_newly_denied_total{APP}[10m]))");
	}

	private static Panel alerts() {
		return Panel
			.number("Alerts that fire", "short",
					"""
							Alerts of cors-alerts.rules.yml that fire now, by name. Where an application is chosen, those of the check from \
							outside are below only.""")
			.limits(1, 1)
			.query(Scene.NEW_HEADER, "{{alertname}}",
					"count by (alertname) (ALERTS{JOB, alertname=~\"Cors.+\", alertstate=\"firing\"})");
	}

	private static Panel refused() {
		return Panel.number("Instances that refused a change", "short", """
				Instances whose last change was refused; their next start will fail. Runbook: CorsChangeRefused.""")
			.limits(1, 1)
			.query(Scene.WRONG_DEPLOY, "refused", """
					count(cors_policy_last_reload_successful{APP}) - sum(cors_policy_last_reload_successful{APP})""");
	}

	private static Panel reasons() {
		return Panel
			.graph("Preflights of our own pages that fail, by reason", "reqps",
					"""
							Denied for a header or a method: the origin was allowed, so the page is ours. /actuator/corspreflights names \
							the header, the page and the fix.""")
			.query(Scene.NEW_HEADER, "{{job}} {{reason}}", """
					sum by (job, reason) (rate(cors_requests_total{APP, kind="preflight", client="browser", \
					reason=~"header-not-allowed|method-not-allowed"}[$__rate_interval]))""");
	}

	private static Panel policies() {
		return Panel
			.graph("The same, by policy", "reqps", "Which policy denies them: its paths say which part of the API.")
			.query(Scene.NEW_HEADER, "{{job}} {{policy}}", """
					sum by (job, policy) (rate(cors_requests_total{APP, kind="preflight", client="browser", \
					reason=~"header-not-allowed|method-not-allowed"}[$__rate_interval]))""");
	}

	private static Panel strangers() {
		return Panel.graph("Origins that are not allowed", "reqps", """
				Denied for their origin: strangers, scanners, and pages of ours that nobody has listed. A step after a \
				change is the last of them.""")
			.query(Scene.STRANGERS, "{{job}} {{client}}",
					"""
							sum by (job, client) (rate(cors_requests_total{APP, reason="origin-not-allowed"}[$__rate_interval]))""");
	}

	private static Panel actual() {
		return Panel.graph("Requests after the preflight that are denied", "reqps", """
				Denied actual requests by reason. A page of ours that is among them needed no preflight, or had a \
				permission from before a change.""").query(Scene.STRANGERS, "{{job}} {{reason}}", """
				sum by (job, reason) (rate(cors_requests_total{APP, kind="actual", outcome="denied"}\
				[$__rate_interval]))""");
	}

	private static Panel activated() {
		return Panel.graph("Time since the latest activation", "s",
				"""
						It falls to zero with each change and each start. Instances that differ have not seen the same change.""")
			.query(Scene.NORMAL_DAY, "{{instance}}", "time() - cors_policy_activated_at_seconds{APP}");
	}

	private static Panel versions() {
		return Panel
			.table("Policies by instance",
					"""
							The version that each instance runs. Differences last no longer than a deploy. Runbooks: CorsPoliciesDiffer, \
							CorsPoliciesPinned.""")
			.query(Scene.NORMAL_DAY, "{{version}}",
					"max by (job, instance, environment, version) (cors_policy_info{APP})");
	}

	private static Panel passed() {
		return Panel.graph("Checks from outside that fail", "bool_yes_no", """
				Yes: pages do not get what the contract says, through the proxies. Runbook: CorsCheckFails.""")
			.query(Scene.STRIPPING_PROXY, "{{instance}}", "1 - min by (instance) (cors_check_passed{CHECK})");
	}

	private static Panel hops() {
		return Panel.table("What hops do to CORS headers", """
				Each header that a proxy strips, adds, doubles or changes. Runbook: CorsEdgeDrift.""")
			.query(Scene.STRIPPING_PROXY, "{{hop}} {{kind}} {{header}}",
					"max by (instance, hop, header, kind) (cors_check_header_change{CHECK})");
	}

}
