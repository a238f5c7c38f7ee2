package io.github.corsstarter.sample.board;

import java.util.List;

/**
 * For those who answer for services: do our pages work?
 */
final class ExecutiveBoard {

	private ExecutiveBoard() {
	}

	static Board board() {
		return new Board("executive", "CORS: do our pages work?",
				"How many calls of our own pages browsers block, by service, and which services need somebody.",
				List.of())
			.row("Do our pages work?", failing(), budget(), unsafe(), checks())
			.row("By service", failingByService(), blocked())
			.row("What is active", changes(), policies());
	}

	private static Panel failing() {
		return Panel
			.number("Calls of our pages that fail", "percentunit",
					"""
							Share of the preflights of our own pages in the last hour that the policy denies, in the worst service. \
							The objective is less than 0.1 %.""")
			.limits(0.001, 0.0144)
			.query(Scene.NEW_HEADER, "failing", "max(cors:preflight_failures:ratio_rate1h{JOB})");
	}

	private static Panel budget() {
		return Panel.number("Budget of three days that is spent", "percentunit", """
				What the failures of the last three days have taken of the budget of three days, in the worst service. \
				More than 100 % for a month is a missed objective.""")
			.limits(0.5, 1)
			.query(Scene.NEW_HEADER, "spent", "max(cors:preflight_failures:ratio_rate3d{JOB}) / 0.001");
	}

	private static Panel unsafe() {
		return Panel.number("Services with an unsafe policy", "short", """
				Services with findings of severity error: any origin with credentials, dangerous keys in production. \
				/actuator/cors names them.""").limits(1, 1).query(Scene.NORMAL_DAY, "unsafe", """
				count(max by (job) (cors_findings{APP, severity="error"}) > 0) or vector(0)""");
	}

	private static Panel checks() {
		return Panel
			.number("Checks from outside that fail", "short",
					"""
							Runs of 'check' that play what pages do, through the same proxies, and do not get what the contract says. \
							No data: nobody checks.""")
			.limits(1, 1)
			.query(Scene.STRIPPING_PROXY, "failing", "count(cors_check_passed{CHECK}) - sum(cors_check_passed{CHECK})");
	}

	private static Panel failingByService() {
		return Panel
			.graph("Calls of our pages that fail, by service", "percentunit",
					"""
							Share of the preflights of our own pages in an hour that ask for a header or a method that the policy does \
							not allow.""")
			.query(Scene.NEW_HEADER, "{{job}} {{environment}}", "cors:preflight_failures:ratio_rate1h{JOB}");
	}

	private static Panel blocked() {
		return Panel
			.graph("Preflights of browsers that are denied", "reqps",
					"""
							All denials of preflights of browsers, strangers included: a page of ours whose origin is missing in the \
							allowlist is here, and in no alert.""")
			.query(Scene.STRANGERS, "{{job}}", """
					sum by (job) (rate(cors_requests_total{APP, kind="preflight", outcome="denied", client="browser"}\
					[$__rate_interval]))""");
	}

	private static Panel changes() {
		return Panel
			.graph("Changes of policies", "short",
					"Changes in the last hour by what came of them. Refused ones stop the next start.")
			.query(Scene.WRONG_DEPLOY, "{{job}} {{outcome}}",
					"sum by (job, outcome) (increase(cors_policy_reloads_total{APP}[1h]))");
	}

	private static Panel policies() {
		return Panel
			.table("Policies",
					"The version of the policies that each service runs. More than one in an environment is a doubt.")
			.query(Scene.NORMAL_DAY, "{{version}}", "count by (job, environment, version) (cors_policy_info{APP})");
	}

}
