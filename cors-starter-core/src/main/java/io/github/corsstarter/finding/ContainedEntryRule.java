package io.github.corsstarter.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * Origins that another entry of the same list contains. Lists may overlap, since groups
 * serve several policies. For each entry the patterns that would contain it are looked
 * up, so the work grows with the number of entries and not with its square.
 */
final class ContainedEntryRule {

	private static final String ANY = "*";

	private final CorsPolicy policy;

	private final Consumer<Finding> findings;

	/** The entries of one list, each with the property of its first occurrence. */
	private final Map<String, String> list = new HashMap<>();

	private ContainedEntryRule(CorsPolicy policy, Consumer<Finding> findings) {
		this.policy = policy;
		this.findings = findings;
	}

	static void check(CorsPolicy policy, Consumer<Finding> findings) {
		List<Setting<String>> entries = policy.allowedOrigins();
		if (policy.allowsAnyOrigin()) {
			checkAny(policy, entries, findings);
			return;
		}
		for (Setting<List<String>> written : policy.spec().allowedOrigins()) {
			int elements = written.property().length();
			new ContainedEntryRule(policy, findings).check(entries.stream()
				.filter((entry) -> entry.property().startsWith(written.property())
						&& entry.property().indexOf('[', elements) == elements)
				.toList());
		}
	}

	private static void checkAny(CorsPolicy policy, List<Setting<String>> entries, Consumer<Finding> findings) {
		String others = String.join("', '",
				entries.stream().map(Setting::value).filter((value) -> !value.equals(ANY)).limit(3).toList());
		if (!others.isEmpty()) {
			Setting<String> any = entries.stream()
				.filter((entry) -> entry.value().equals(ANY))
				.findFirst()
				.orElseThrow();
			findings.accept(new Finding(FindingCode.CONTAINED_ENTRY, Severity.WARNING, policy.name(), any.property(),
					null, "'*' allows every origin, so '" + others + "' beside it have no effect.",
					"Remove '*', or remove the others."));
		}
	}

	private void check(List<Setting<String>> entries) {
		boolean wildcards = false;
		for (Setting<String> entry : entries) {
			wildcards |= entry.value().indexOf('*') != -1;
			if (this.list.putIfAbsent(entry.value(), entry.property()) != null) {
				report(entry, entry.value());
			}
		}
		OriginIndex withinLabels = withinLabels(entries);
		for (Setting<String> entry : entries) {
			if (wildcards && entry.value().contains("://") && !OriginPattern.isFile(entry.value())
					&& entry.property().equals(this.list.get(entry.value()))) {
				findContainer(entry, withinLabels);
			}
		}
	}

	private void findContainer(Setting<String> entry, OriginIndex withinLabels) {
		OriginPattern pattern = OriginPattern.parse(entry.value(), true);
		for (OriginPattern container : containers(pattern)) {
			String text = container.toString();
			if (this.list.containsKey(text) && !text.equals(entry.value())) {
				report(entry, text);
				return;
			}
		}
		String within = pattern.isExact() ? withinLabels.admittingEntry(entry.value()) : null;
		if (within != null) {
			report(entry, within);
		}
	}

	private static OriginIndex withinLabels(List<Setting<String>> entries) {
		return OriginIndex.of(entries.stream()
			.filter((entry) -> entry.value().indexOf('*') != -1 && entry.value().contains("://"))
			.map((entry) -> OriginPattern.parse(entry.value(), true))
			.filter((pattern) -> pattern.subdomains() == Subdomains.WITHIN_LABEL)
			.toList());
	}

	/** The patterns that contain an entry, whether they were written or not. */
	private static List<OriginPattern> containers(OriginPattern entry) {
		List<OriginPattern> containers = new ArrayList<>();
		addForPorts(containers, entry, entry.subdomains(), entry.host());
		boolean oneHost = entry.subdomains() == Subdomains.NONE || entry.subdomains() == Subdomains.WITHIN_LABEL;
		Subdomains nearest = oneHost ? Subdomains.ONE_LABEL : Subdomains.ANY_DEPTH;
		if (entry.subdomains() == Subdomains.ONE_LABEL) {
			addForPorts(containers, entry, Subdomains.ANY_DEPTH, entry.host());
		}
		String host = entry.host();
		for (int dot = host.indexOf('.'); dot != -1; dot = host.indexOf('.', dot + 1)) {
			String parent = host.substring(dot + 1);
			addForPorts(containers, entry, nearest, parent);
			addForPorts(containers, entry, Subdomains.ANY_DEPTH, parent);
			nearest = Subdomains.ANY_DEPTH;
		}
		return containers;
	}

	private static void addForPorts(List<OriginPattern> containers, OriginPattern entry, Subdomains subdomains,
			String host) {
		containers.add(new OriginPattern(entry.scheme(), subdomains, host, entry.port()));
		containers.add(new OriginPattern(entry.scheme(), subdomains, host, OriginPattern.ANY_PORT));
	}

	private void report(Setting<String> entry, String container) {
		String where = "(" + this.list.get(container) + ")";
		String message = entry.value().equals(container) ? "'" + entry.value() + "' is listed twice " + where
				: "'" + container + "' " + where + " contains '" + entry.value() + "'";
		this.findings.accept(new Finding(FindingCode.CONTAINED_ENTRY, Severity.INFO, this.policy.name(),
				entry.property(), null, message + ", so it has no effect.", "Remove '" + entry.value() + "'."));
	}

}
