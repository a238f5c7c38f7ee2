package io.github.corsstarter;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginAttack;
import io.github.corsstarter.origin.OriginBreach;
import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.PublicSuffixes;
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

	/** {@code *} and {@code null}. */
	private final List<Setting<String>> keywords = new ArrayList<>();

	private final Set<String> leftOut = new HashSet<>();

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
		this.problems = problems;
	}

	OriginAllowlist compile() {
		this.spec.allowedOrigins().forEach((setting) -> PolicyCompiler.forEach(setting, this::read));
		if (this.empty) {
			reportNoOrigin();
		}
		removePublicSuffixes();
		this.entries.removeIf((entry) -> !isSafe(entry));
		OriginIndex index = OriginIndex.of(this.entries.stream().map(Entry::pattern).toList());
		return attacked(new OriginAllowlist(this.any, this.any || this.allowsNull, index, Set.copyOf(this.leftOut)));
	}

	/** An allowlist that withstands the self-attack, or one that allows nothing. */
	private OriginAllowlist attacked(OriginAllowlist origins) {
		OriginBreach breach = this.attack.apply(new Written(), origins::admits);
		if (breach == null) {
			return origins;
		}
		reportBreach(breach);
		this.keywords.forEach((keyword) -> this.leftOut.add(keyword.property()));
		this.entries.forEach((entry) -> this.leftOut.add(entry.property));
		return new OriginAllowlist(false, false, OriginIndex.of(List.of()), Set.copyOf(this.leftOut));
	}

	private void reportBreach(OriginBreach breach) {
		Setting<String> entry = written(breach.entry());
		report(ProblemCode.SELF_ATTACK_FAILED, entry.property(), entry.value(),
				"'" + entry.value() + "' is right, but the policy compiled of it " + breach.description()
						+ ", which is wrong. This is a "
						+ "defect of CORS starter, so the whole policy is refused. Please report it with this message.",
				null);
	}

	private void read(String value, String property) {
		this.empty = false;
		if (value.equals(PolicyCompiler.ANY)) {
			readAny(property);
		}
		else if (this.rules.allowNullOrigin() && value.equalsIgnoreCase(NULL)) {
			this.allowsNull = true;
			this.keywords.add(new Setting<>(property, value));
		}
		else {
			parse(value, property);
		}
	}

	private void readAny(String property) {
		if (!this.spec.allowCredentials().value()) {
			this.any = true;
			this.keywords.add(new Setting<>(property, PolicyCompiler.ANY));
			return;
		}
		String credentials = this.spec.allowCredentials().property();
		this.leftOut.add(property);
		this.problems.accept(new CorsPolicyProblem(ProblemCode.WILDCARD_WITH_CREDENTIALS, property, PolicyCompiler.ANY,
				"'*' allows any origin, and '" + credentials
						+ ": true' allows credentials; browsers refuse the two together. Name the origins in '"
						+ this.spec.property("allowed-origins") + "', or set '"
						+ this.spec.property("allow-credentials") + ": false'.",
				null, List.of(credentials)));
	}

	private void parse(String value, String property) {
		try {
			this.entries.add(new Entry(OriginPattern.parse(value), property, value));
		}
		catch (UnacceptableOriginException ex) {
			report(ex.code(), property, value, String.valueOf(ex.getMessage()), ex.fix());
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
		Set<String> aboveSuffixes = PublicSuffixes.above(deep);
		this.entries.removeIf((entry) -> {
			String host = entry.pattern.host();
			boolean covers = switch (entry.pattern.subdomains()) {
				case NONE -> false;
				case ONE_LABEL -> suffixes.contains(host);
				case ANY_DEPTH -> suffixes.contains(host) || aboveSuffixes.contains(host);
			};
			return covers && reportPublicSuffix(entry);
		});
	}

	private Set<String> hosts(Subdomains subdomains) {
		return this.entries.stream()
			.map(Entry::pattern)
			.filter((pattern) -> pattern.subdomains() == subdomains)
			.map(OriginPattern::host)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private boolean reportPublicSuffix(Entry entry) {
		return report(ProblemCode.PROHIBITED_PUBLIC_SUFFIX, entry, "covers domains below '" + entry.pattern.host()
				+ "' that anybody can register (Public Suffix List). Name the domains; if all of '"
				+ entry.pattern.host() + "' is yours, set 'cors.dangerous.subdomains-of-public-suffixes: true'.", null);
	}

	private boolean isSafe(Entry entry) {
		OriginPattern pattern = entry.pattern;
		boolean safe = true;
		if (pattern.isInsecure() && this.spec.allowCredentials().value()
				&& !this.rules.allowInsecureOriginsWithCredentials()) {
			safe = !report(ProblemCode.PROHIBITED_INSECURE_ORIGIN, entry,
					"is plain http: whoever is on the network can " + "pose as it, and '"
							+ this.spec.allowCredentials().property() + ": true' lets it use the user's "
							+ "login. Use https; if you must, set 'cors.dangerous.insecure-origins-with-credentials: true'.",
					pattern.toString().replaceFirst("http", "https"));
		}
		if (this.rules.production() && pattern.isLoopback()) {
			safe = !report(ProblemCode.PROHIBITED_LOOPBACK_IN_PRODUCTION, entry, "is a loopback origin, and the "
					+ "environment is production. Move it to the environment it is meant for. If it is that of an app "
					+ "(Capacitor), set 'production: false' in the environment.", "");
		}
		else if (this.rules.production() && pattern.port() == OriginPattern.ANY_PORT) {
			OriginPattern fix = new OriginPattern(pattern.scheme(), pattern.subdomains(), pattern.host(),
					OriginPattern.DEFAULT_PORT);
			safe = !report(ProblemCode.PROHIBITED_ANY_PORT_IN_PRODUCTION, entry,
					"allows any port, and the environment is production. Name the port.", fix.toString());
		}
		return safe;
	}

	private Setting<String> written(int index) {
		int keywords = this.keywords.size();
		return (index < keywords) ? this.keywords.get(index) : this.entries.get(index - keywords).written();
	}

	private boolean report(ProblemCode code, Entry entry, String rule, @Nullable String fix) {
		report(code, entry.property, entry.value, "'" + entry.value + "' " + rule, fix);
		return true;
	}

	private void report(ProblemCode code, String property, String value, String message, @Nullable String fix) {
		this.leftOut.add(property);
		this.problems.accept(new CorsPolicyProblem(code, property, value, message, fix));
	}

	/**
	 * An origin and where it was written.
	 */
	private record Entry(OriginPattern pattern, String property, String value) {

		Setting<String> written() {
			return new Setting<>(this.property, this.value);
		}

	}

	/**
	 * What is allowed, as it was written; a view, since there may be a million of it.
	 */
	private final class Written extends AbstractList<String> implements RandomAccess {

		@Override
		public String get(int index) {
			return written(index).value();
		}

		@Override
		public int size() {
			return OriginCompiler.this.keywords.size() + OriginCompiler.this.entries.size();
		}

	}

}
