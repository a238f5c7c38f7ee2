package io.github.corsstarter.cli.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.corsstarter.cli.actuator.ActuatorAnswer;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;

/**
 * What an audit looks for.
 */
final class AuditRules {

	/**
	 * What the application says of its groups, too; here it is told with their owners.
	 */
	private static final Set<String> OF_GROUPS = Set.of("expired-group", "expiring-group");

	private static final int MAX_SHOWN = 5;

	private static final int DAYS_BEFORE_EXPIRY = 30;

	private final LocalDate today;

	private final List<AuditIssue> issues = new ArrayList<>();

	private AuditRules(LocalDate today) {
		this.today = today;
	}

	/** What is there to see, the worst first. */
	static List<AuditIssue> check(List<AuditedApplication> applications, LocalDate today) {
		AuditRules rules = new AuditRules(today);
		rules.checkVersions(applications);
		applications.forEach(rules::check);
		return rules.issues.stream()
			.distinct()
			.sorted((one, other) -> one.severity().compareTo(other.severity()))
			.toList();
	}

	/** Instances of one application in one environment run the same policies. */
	private void checkVersions(List<AuditedApplication> applications) {
		Map<String, List<AuditedApplication>> instances = new LinkedHashMap<>();
		applications.forEach((application) -> instances
			.computeIfAbsent(application.target().name() + " " + application.environment(), (key) -> new ArrayList<>())
			.add(application));
		instances.values().forEach((same) -> {
			TreeSet<String> versions = new TreeSet<>();
			same.forEach((application) -> versions.add(application.cors().version()));
			if (versions.size() > 1) {
				add(Severity.WARNING, "versions-differ", same.get(0), "",
						"Its instances run different policies: " + String.join(", ", versions) + ".");
			}
		});
	}

	private void check(AuditedApplication application) {
		if (application.cors().pinned()) {
			add(Severity.WARNING, "pinned", application, "",
					"An earlier version is pinned: changes of the configuration do not become active.");
		}
		application.cors()
			.findings()
			.stream()
			.filter((finding) -> !OF_GROUPS.contains(finding.code()))
			.forEach((finding) -> add(severity(finding.severity()), finding.code(), application, finding.policy(),
					finding.message()));
		application.cors().policies().forEach((name, policy) -> check(application, name, policy));
		application.cors().groups().forEach((name, group) -> checkExpiry(application, name, group));
	}

	private static Severity severity(String id) {
		return Stream.of(Severity.values())
			.filter((severity) -> severity.id().equals(id))
			.findFirst()
			.orElse(Severity.WARNING);
	}

	private void check(AuditedApplication application, String name, ActuatorAnswer.Policy policy) {
		if (policy.origins().contains("*")) {
			add(Severity.WARNING, "any-origin", application, name, "Pages of every origin may read its answers.");
		}
		if (policy.allowCredentials()) {
			add(Severity.INFO, "credentials", application, name, "Pages may send credentials.");
		}
		if (policy.origins().contains("null")) {
			add(Severity.WARNING, "null-origin", application, name,
					"Opaque origins are allowed, and every page can have one.");
		}
		addEntries(Severity.INFO, "wildcard", application, name, policy, "Origin patterns: ",
				(entry) -> entry.value().length() > 1 && entry.value().indexOf('*') != -1);
		addEntries(Severity.WARNING, "plain-http", application, name, policy,
				"Origins of plain http, whose pages anybody on the way can change: ",
				(entry) -> isPlainHttp(entry.value()));
		checkUsage(application, name, policy);
	}

	private static boolean isPlainHttp(String origin) {
		if (!origin.startsWith("http://")) {
			return false;
		}
		try {
			return OriginPattern.parse(origin, true).isInsecure();
		}
		catch (UnacceptableOriginException ex) {
			return true;
		}
	}

	/** Nobody can be called unused where nobody was seen at all. */
	private void checkUsage(AuditedApplication application, String name, ActuatorAnswer.Policy policy) {
		if (policy.allowedOrigins().stream().anyMatch((entry) -> !entry.lastSeen().isEmpty())) {
			addEntries(Severity.INFO, "unused", application, name, policy, "Entries not seen since its start: ",
					(entry) -> entry.lastSeen().isEmpty());
		}
	}

	private void checkExpiry(AuditedApplication application, String name, ActuatorAnswer.Group group) {
		if (group.expires().isEmpty()) {
			return;
		}
		String owner = group.owner().isEmpty() ? "" : " Its owner is " + group.owner() + ".";
		try {
			LocalDate expires = LocalDate.parse(group.expires());
			if (expires.isBefore(this.today)) {
				add(Severity.ERROR, "expired", application, "",
						"The origin group '" + name + "' expired on " + expires + "." + owner);
			}
			else if (!expires.isAfter(this.today.plusDays(DAYS_BEFORE_EXPIRY))) {
				add(Severity.WARNING, "expiring", application, "",
						"The origin group '" + name + "' expires on " + expires + "." + owner);
			}
		}
		catch (DateTimeException ex) {
			add(Severity.WARNING, "expiring", application, "",
					"The origin group '" + name + "' expires on '" + group.expires() + "', which is no date." + owner);
		}
	}

	private void addEntries(Severity severity, String code, AuditedApplication application, String policy,
			ActuatorAnswer.Policy answer, String message, Predicate<ActuatorAnswer.AllowedOrigin> condition) {
		List<String> entries = answer.allowedOrigins()
			.stream()
			.filter(condition)
			.map(ActuatorAnswer.AllowedOrigin::value)
			.toList();
		if (!entries.isEmpty()) {
			String more = (entries.size() > MAX_SHOWN) ? " and " + (entries.size() - MAX_SHOWN) + " more" : "";
			add(severity, code, application, policy,
					message + String.join(", ", entries.subList(0, Math.min(entries.size(), MAX_SHOWN))) + more + ".");
		}
	}

	private void add(Severity severity, String code, AuditedApplication application, String policy, String message) {
		this.issues.add(new AuditIssue(severity, code, application.target().name(), application.environment(), policy,
				message));
	}

}
