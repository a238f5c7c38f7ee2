package io.github.corsstarter;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginAttack;
import io.github.corsstarter.origin.OriginBreach;
import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.PrivateNetworks;
import io.github.corsstarter.origin.PublicSuffixes;
import io.github.corsstarter.origin.SharedDomains;
import io.github.corsstarter.origin.Subdomains;
import io.github.corsstarter.origin.UnacceptableOriginException;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Compiles the origins of a specification, by grammar, by the Fetch standard and by the
 * safety rules.
 */
final class OriginCompiler {

	static final String NULL = "null";

	private final CorsPolicySpec spec;

	private final SafetyRules rules;

	private final Consumer<CorsPolicyProblem> problems;

	private final BiFunction<List<String>, Predicate<String>, @Nullable OriginBreach> attack;

	private final List<Entry> entries = new ArrayList<>();

	private final List<Setting<String>> ignored = new ArrayList<>();

	private boolean any;

	private boolean allowsNull;

	private boolean empty = true;

	OriginCompiler(CorsPolicySpec spec, Consumer<CorsPolicyProblem> problems) {
		this(spec, problems, OriginAttack::run);
	}

	OriginCompiler(CorsPolicySpec spec, Consumer<CorsPolicyProblem> problems,
			BiFunction<List<String>, Predicate<String>, @Nullable OriginBreach> attack) {
		this.attack = attack;
		this.spec = spec;
		this.rules = spec.safetyRules();
		this.problems = ((Consumer<CorsPolicyProblem>) this::leaveOut).andThen(problems);
	}

	/** Each entry with a problem is ignored. */
	private void leaveOut(CorsPolicyProblem problem) {
		if (problem.property().endsWith("]")) {
			this.ignored.add(new Setting<>(problem.property(), problem.value()));
		}
	}

	OriginAllowlist compile() {
		this.spec.allowedOrigins()
			.forEach((setting) -> PolicyCompiler.forEach(setting, (value, index) -> read(value, setting, index)));
		if (this.empty) {
			reportNoOrigin();
		}
		removePublicSuffixes();
		this.entries.removeIf((entry) -> !isSafe(entry));
		return attacked(index());
	}

	private OriginAllowlist index() {
		OriginIndex.Builder index = new OriginIndex.Builder();
		OriginSources sources = new OriginSources();
		for (int i = 0; i < this.entries.size(); i++) {
			Entry entry = this.entries.get(i);
			sources.add(i, entry.list.property(), entry.element);
			if (entry.pattern != null) {
				index.add(entry.pattern);
			}
			else {
				index.addKeyword(entry.value().toLowerCase(Locale.ROOT));
			}
		}
		return new OriginAllowlist(this.any, this.any || this.allowsNull, index.build(), sources,
				new IgnoredOrigins(this.ignored));
	}

	/** An allowlist that withstands the self-attack, or one that allows nothing. */
	private OriginAllowlist attacked(OriginAllowlist origins) {
		// those first that allow most
		List<Entry> attacked = Stream
			.concat(this.entries.stream().filter(Entry::isKeyword),
					this.entries.stream().filter((entry) -> !entry.isKeyword()))
			.toList();
		OriginBreach breach = this.attack.apply(new Written(attacked), origins::admits);
		if (breach == null) {
			return origins;
		}
		reportBreach(breach, attacked.get(breach.entry()));
		return OriginAllowlist.NONE;
	}

	private void reportBreach(OriginBreach breach, Entry entry) {
		report(ProblemCode.SELF_ATTACK_FAILED, entry, "is correct, but the policy that was compiled from it "
				+ breach.description() + ", which is "
				+ "wrong. This is a bug in CORS starter, so the whole policy is refused. Please report it with this message.",
				null);
	}

	private void read(String value, Setting<List<String>> list, int element) {
		this.empty = false;
		if (value.equals(PolicyCompiler.ANY)) {
			readAny(list, element);
		}
		else if (this.rules.allowNullOrigin() && value.equalsIgnoreCase(NULL)) {
			this.allowsNull = true;
			this.entries.add(new Entry(null, list, element));
		}
		else if (this.rules.allowNullOrigin() && OriginPattern.isFile(value)) {
			this.entries.add(new Entry(OriginPattern.FILE, list, element));
		}
		else {
			parse(value, list, element);
		}
	}

	private void readAny(Setting<List<String>> list, int element) {
		if (!this.spec.allowCredentials().value()) {
			this.any = true;
			this.entries.add(new Entry(null, list, element));
			return;
		}
		String credentials = this.spec.allowCredentials().property();
		this.problems.accept(new CorsPolicyProblem(ProblemCode.WILDCARD_WITH_CREDENTIALS, list.elementProperty(element),
				PolicyCompiler.ANY,
				"'*' allows any origin, and '" + credentials
						+ ": true' allows credentials; browsers do not accept the two together. Name the origins in '"
						+ this.spec.property("allowed-origins") + "', or set '"
						+ this.spec.property("allow-credentials") + ": false'.",
				null, List.of(credentials)));
	}

	private void parse(String value, Setting<List<String>> list, int element) {
		try {
			this.entries
				.add(new Entry(OriginPattern.parse(value, this.rules.allowWildcardsWithinLabels()), list, element));
		}
		catch (UnacceptableOriginException ex) {
			report(ex.code(), list.elementProperty(element), value, String.valueOf(ex.getMessage()), ex.fix());
		}
	}

	private void reportNoOrigin() {
		List<String> names = this.spec.allowedOrigins().stream().map(Setting::property).toList();
		String properties = String.join("' and '", names);
		String property = names.isEmpty() ? "allowed-origins" : names.get(0);
		report(ProblemCode.NO_ORIGIN, property, "",
				"The policy '" + this.spec.name() + "' allows no origin: '" + properties
						+ "' is empty, perhaps because a variable is not set. Name an origin, or remove the policy.",
				null);
	}

	private void removePublicSuffixes() {
		if (this.rules.allowSubdomainsOfPublicSuffixes()) {
			return;
		}
		Set<String> deep = hosts(Subdomains.ANY_DEPTH);
		Set<String> oneLabel = hosts(Subdomains.ONE_LABEL);
		oneLabel.addAll(deep);
		Set<String> suffixes = PublicSuffixes.among(oneLabel);
		oneLabel.stream().filter(PrivateNetworks::contain).forEach(suffixes::add);
		Set<String> aboveSuffixes = PublicSuffixes.above(deep);
		this.entries.removeIf((entry) -> {
			OriginPattern pattern = entry.pattern;
			return pattern != null && switch (pattern.subdomains()) {
				case NONE, WITHIN_LABEL -> false;
				case ONE_LABEL -> suffixes.contains(pattern.host());
				case ANY_DEPTH -> suffixes.contains(pattern.host()) || aboveSuffixes.contains(pattern.host());
			} && reportPublicSuffix(entry, pattern.host());
		});
	}

	private Set<String> hosts(Subdomains subdomains) {
		return this.entries.stream()
			.map(Entry::pattern)
			.filter((pattern) -> pattern != null && pattern.subdomains() == subdomains)
			.map(OriginPattern::host)
			.collect(Collectors.toCollection(HashSet::new));
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
		OriginPattern pattern = entry.pattern;
		if (pattern == null) {
			return true;
		}
		boolean safe = true;
		if (pattern.isInsecure() && this.spec.allowCredentials().value()
				&& !this.rules.allowInsecureOriginsWithCredentials()) {
			safe = !report(ProblemCode.PROHIBITED_INSECURE_ORIGIN, entry,
					"is plain http: anyone on the network can impersonate it, and '"
							+ this.spec.allowCredentials().property() + ": true' lets it act as the logged-in "
							+ "user. Use https; if you must, set 'cors.dangerous.insecure-origins-with-credentials: true'.",
					pattern.toString().replaceFirst("http", "https"));
		}
		return (!this.rules.production() || isSafeInProduction(entry, pattern)) && safe;
	}

	private boolean isSafeInProduction(Entry entry, OriginPattern pattern) {
		if (pattern.isLoopback() && !this.rules.allowLoopbackOriginsInProduction()) {
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
		String value = entry.value();
		report(code, entry.list.elementProperty(entry.element), value, "'" + value + "' " + rule, fix);
		return true;
	}

	private void report(ProblemCode code, String property, String value, String message, @Nullable String fix) {
		this.problems.accept(new CorsPolicyProblem(code, property, value, message, fix));
	}

	/**
	 * What is allowed and where it was written. Its texts are made when they are needed,
	 * since there may be a million.
	 *
	 * @param pattern the origin or pattern, or {@code null} for {@code *} and
	 * {@code null}
	 * @param list where it was written
	 * @param element its index in the list
	 */
	private record Entry(@Nullable OriginPattern pattern, Setting<List<String>> list, int element) {

		boolean isKeyword() {
			return this.pattern == null;
		}

		String value() {
			return this.list.value().get(this.element).strip();
		}

	}

	/**
	 * Entries as they were written.
	 */
	private static final class Written extends AbstractList<String> implements RandomAccess {

		private final List<Entry> entries;

		private Written(List<Entry> entries) {
			this.entries = entries;
		}

		@Override
		public String get(int index) {
			return this.entries.get(index).value();
		}

		@Override
		public int size() {
			return this.entries.size();
		}

	}

}
