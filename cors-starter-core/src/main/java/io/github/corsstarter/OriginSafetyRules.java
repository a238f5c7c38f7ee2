package io.github.corsstarter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.OriginCompiler.Entry;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.PrivateNetworks;
import io.github.corsstarter.origin.PublicSuffixes;
import io.github.corsstarter.origin.SharedDomains;
import io.github.corsstarter.origin.Subdomains;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * What this project rules out although it is an origin or a pattern.
 */
final class OriginSafetyRules implements Predicate<Entry> {

	private final CorsPolicySpec spec;

	private final SafetyRules rules;

	private final Consumer<CorsPolicyProblem> problems;

	OriginSafetyRules(CorsPolicySpec spec, Consumer<CorsPolicyProblem> problems) {
		this.spec = spec;
		this.rules = spec.safetyRules();
		this.problems = problems;
	}

	/** Removes the entries that are not safe, each with a problem. */
	void removeUnsafe(List<Entry> entries) {
		removePublicSuffixes(entries);
		entries.removeIf(this);
	}

	/** Whether an entry is not safe, which is a problem then. */
	@Override
	public boolean test(Entry entry) {
		return !isSafe(entry);
	}

	private void removePublicSuffixes(List<Entry> entries) {
		if (this.rules.allowSubdomainsOfPublicSuffixes()) {
			return;
		}
		Set<String> deep = new HashSet<>();
		Set<String> oneLabel = new HashSet<>();
		for (Entry entry : entries) {
			addHost(entry.pattern(), deep, oneLabel);
		}
		if (oneLabel.isEmpty()) {
			return;
		}
		Set<String> suffixes = PublicSuffixes.among(oneLabel);
		oneLabel.stream().filter(PrivateNetworks::contain).forEach(suffixes::add);
		Set<String> aboveSuffixes = PublicSuffixes.above(deep);
		entries.removeIf((entry) -> {
			OriginPattern pattern = entry.pattern();
			return pattern != null && switch (pattern.subdomains()) {
				case NONE, WITHIN_LABEL -> false;
				case ONE_LABEL -> suffixes.contains(pattern.host());
				case ANY_DEPTH -> suffixes.contains(pattern.host()) || aboveSuffixes.contains(pattern.host());
			} && reportPublicSuffix(entry, pattern.host());
		});
	}

	/** A pattern for any depth covers all that one for one label does. */
	private static void addHost(@Nullable OriginPattern pattern, Set<String> deep, Set<String> oneLabel) {
		if (pattern == null) {
			return;
		}
		if (pattern.subdomains() == Subdomains.ANY_DEPTH) {
			deep.add(pattern.host());
			oneLabel.add(pattern.host());
		}
		else if (pattern.subdomains() == Subdomains.ONE_LABEL) {
			oneLabel.add(pattern.host());
		}
	}

	private boolean reportPublicSuffix(Entry entry, String host) {
		return report(ProblemCode.PROHIBITED_PUBLIC_SUFFIX, entry, whose(host) + "; if all of '" + host
				+ "' is yours, set 'cors.dangerous.subdomains-of-public-suffixes: true'.", null);
	}

	private static String whose(String host) {
		if (PrivateNetworks.contain(host)) {
			return "covers names below '" + host + "', which any device in a private network can get. Name each host";
		}
		String tenants = SharedDomains.tenants(host);
		return (tenants != null)
				? "covers names below '" + host + "' that belong to strangers: " + tenants
						+ ". Their pages could read every answer. Name each origin"
				: "covers domains below '" + host
						+ "' that anybody can register (Public Suffix List). Name the domains";
	}

	private boolean isSafe(Entry entry) {
		OriginPattern pattern = entry.pattern();
		if (pattern == null) {
			return true;
		}
		boolean safe = true;
		if (isInsecure(pattern, this.rules, this.spec.allowCredentials().value())) {
			safe = !report(ProblemCode.PROHIBITED_INSECURE_ORIGIN, entry,
					"is plain http: anyone on the network can impersonate it, and '"
							+ this.spec.allowCredentials().property() + ": true' lets it act as the logged-in "
							+ "user. Use https; if you must, set 'cors.dangerous.insecure-origins-with-credentials: true'.",
					pattern.toString().replaceFirst("http", "https"));
		}
		return (!this.rules.production() || isSafeInProduction(entry, pattern)) && safe;
	}

	/**
	 * What rules an exact origin out, wherever it comes from.
	 * @return the code, or {@code null} if nothing does
	 */
	static @Nullable ProblemCode prohibition(OriginPattern origin, SafetyRules rules, boolean credentials) {
		if (isInsecure(origin, rules, credentials)) {
			return ProblemCode.PROHIBITED_INSECURE_ORIGIN;
		}
		return isLoopbackInProduction(origin, rules) ? ProblemCode.PROHIBITED_LOOPBACK_IN_PRODUCTION : null;
	}

	private static boolean isInsecure(OriginPattern origin, SafetyRules rules, boolean credentials) {
		return origin.isInsecure() && credentials && !rules.allowInsecureOriginsWithCredentials();
	}

	private static boolean isLoopbackInProduction(OriginPattern origin, SafetyRules rules) {
		return origin.isLoopback() && rules.production() && !rules.allowLoopbackOriginsInProduction();
	}

	private boolean isSafeInProduction(Entry entry, OriginPattern pattern) {
		if (isLoopbackInProduction(pattern, this.rules)) {
			return !report(ProblemCode.PROHIBITED_LOOPBACK_IN_PRODUCTION, entry,
					"is a loopback origin, and the environment is production. If it belongs to a hybrid "
							+ "application (Capacitor, Cordova, Tauri), set 'cors.dangerous.loopback-origins-in-production: true'. "
							+ "Otherwise move it to the environment that needs it.",
					"");
		}
		if (pattern.subdomains() == Subdomains.WITHIN_LABEL) {
			return !report(ProblemCode.PROHIBITED_WILDCARD_WITHIN_LABEL_IN_PRODUCTION, entry,
					"has a wildcard within a label, and the environment is production: anyone who registers a "
							+ "matching name could read what its users can read. Name each origin.",
					null);
		}
		if (pattern.port() == OriginPattern.ANY_PORT) {
			OriginPattern fix = new OriginPattern(pattern.scheme(), pattern.subdomains(), pattern.host(),
					OriginPattern.DEFAULT_PORT);
			return !report(ProblemCode.PROHIBITED_ANY_PORT_IN_PRODUCTION, entry,
					"allows any port, and the environment is production. Name the port.", fix.toString());
		}
		return true;
	}

	private boolean report(ProblemCode code, Entry entry, String rule, @Nullable String fix) {
		this.problems.accept(entry.problem(code, rule, fix));
		return true;
	}

}
