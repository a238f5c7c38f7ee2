package io.github.corsstarter.origin;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the hosts under which unrelated people register names, by Mozilla's Public Suffix
 * List and by a list of platforms that it lacks. The lists are read once per question, so
 * one question asks about all hosts, and without a wildcard there is no cost.
 *
 * @since 0.1.0
 * @see <a href="https://publicsuffix.org">the Public Suffix List</a>
 */
public final class PublicSuffixes {

	/** Names that cannot be registered in the DNS (RFC 6761, RFC 6762, ICANN). */
	private static final Set<String> SPECIAL_USE = Set.of("localhost", "local", "internal", "test", "example",
			"invalid");

	private PublicSuffixes() {
	}

	/**
	 * Which of some hosts are public suffixes.
	 * @param hosts the hosts, in lower case
	 * @return those of them that are, or below which every name is; a top-level domain
	 * that is not on the list counts, unless it is reserved for private use
	 */
	public static Set<String> among(Collection<String> hosts) {
		Set<String> suffixes = new HashSet<>();
		if (hosts.isEmpty()) {
			return suffixes;
		}
		Set<String> asked = Set.copyOf(hosts);
		asked.stream().filter(PublicSuffixes::isTopLevel).forEach(suffixes::add);
		Map<String, Set<String>> byParent = new HashMap<>();
		asked.forEach((host) -> byParent.computeIfAbsent(parentOf(host), (key) -> new HashSet<>()).add(host));
		readRules((rule) -> apply(rule, asked, byParent, suffixes));
		return suffixes;
	}

	/**
	 * Which of some hosts have public suffixes below them, as {@code amazonaws.com} has
	 * {@code s3.amazonaws.com}: a pattern for any depth covers what is registered there.
	 * @param hosts the hosts, in lower case
	 * @return those of them that have
	 */
	public static Set<String> above(Collection<String> hosts) {
		Set<String> above = new HashSet<>();
		if (hosts.isEmpty()) {
			return above;
		}
		Set<String> asked = Set.copyOf(hosts);
		readRules((rule) -> {
			for (int dot = rule.indexOf('.'); dot != -1; dot = rule.indexOf('.', dot + 1)) {
				String parent = rule.substring(dot + 1);
				if (asked.contains(parent)) {
					above.add(parent);
				}
			}
		});
		return above;
	}

	private static void apply(String rule, Set<String> hosts, Map<String, Set<String>> byParent, Set<String> suffixes) {
		if (rule.startsWith("!")) {
			suffixes.remove(rule.substring(1));
		}
		else if (rule.startsWith("*.")) {
			String parent = rule.substring(2);
			suffixes.addAll(byParent.getOrDefault(parent, Set.of()));
			if (hosts.contains(parent)) {
				suffixes.add(parent);
			}
		}
		else if (hosts.contains(rule)) {
			suffixes.add(rule);
		}
	}

	private static boolean isTopLevel(String host) {
		return host.indexOf('.') == -1 && !SPECIAL_USE.contains(host);
	}

	private static String parentOf(String host) {
		return host.substring(host.indexOf('.') + 1);
	}

	private static void readRules(Consumer<String> rules) {
		for (SuffixList list : SuffixList.values()) {
			list.read((rule, columns) -> rules.accept(rule));
		}
	}

	/**
	 * Whether a pattern below a host would be refused, for the few hosts of mistakes: the
	 * rules are kept once this was asked, since a text may have many of those.
	 */
	static boolean isShared(String host) {
		Set<String> rules = Kept.RULES;
		return isTopLevel(host) || rules.contains(host) || rules.contains("*." + host)
				|| (rules.contains("*." + parentOf(host)) && !rules.contains("!" + host));
	}

	/**
	 * Whether a host is a public suffix, by a rule of its own and not because it is a
	 * single label: for one host after the other, since the rules are kept.
	 * @param host the host of an origin, in lower case
	 * @return {@code true} if it is
	 */
	public static boolean contain(String host) {
		Set<String> rules = Kept.RULES;
		return rules.contains(host) || (rules.contains("*." + parentOf(host)) && !rules.contains("!" + host));
	}

	/** Whether a host has public suffixes below it. */
	static boolean isAboveShared(String host) {
		return Kept.PARENTS.contains(host);
	}

	/**
	 * Whether a registry gives names directly below a host, as those of {@code com} and
	 * {@code co.uk} do, and not a platform.
	 */
	static boolean isOfRegistry(String host) {
		Set<String> rules = Kept.REGISTRIES;
		return !PrivateNetworks.contain(host)
				&& (rules.contains(host) || (rules.contains("*." + parentOf(host)) && !rules.contains("!" + host)));
	}

	/**
	 * The rules and the domains above them.
	 */
	private static final class Kept {

		private static final Set<String> RULES = new HashSet<>();

		private static final Set<String> PARENTS = new HashSet<>();

		private static final Set<String> REGISTRIES = new HashSet<>();

		static {
			SuffixList.PUBLIC_SUFFIXES.read(SuffixList.PRIVATE_SECTION, (rule, columns) -> REGISTRIES.add(rule));
			readRules((rule) -> {
				RULES.add(rule);
				for (int dot = rule.indexOf('.'); dot != -1; dot = rule.indexOf('.', dot + 1)) {
					PARENTS.add(rule.substring(dot + 1));
				}
			});
		}

	}

}
