package io.github.corsstarter;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;
import io.github.corsstarter.origin.UnacceptableOriginException;
import io.github.corsstarter.origin.attack.OriginAttack;
import io.github.corsstarter.origin.attack.OriginAttack.Breach;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Compiles the origins of a specification, by grammar and by the Fetch standard; what is
 * unsafe is left to {@link OriginSafetyRules}.
 */
class OriginCompiler implements Consumer<CorsPolicyProblem> {

	static final String NULL = "null";

	/**
	 * In place of each plain origin: no rule says anything about them, so that a list of
	 * a million is not also kept in parts while it is compiled.
	 */
	private static final OriginPattern PLAIN = new OriginPattern("https", Subdomains.NONE, "", 0);

	private final CorsPolicySpec spec;

	private final SafetyRules rules;

	private final Consumer<CorsPolicyProblem> problems;

	private final List<Entry> entries = new ArrayList<>();

	private final List<Setting<String>> ignored = new ArrayList<>();

	/** The number of the first entry that is the keyword. */
	private final Map<String, Integer> keywords = new HashMap<>();

	private boolean empty = true;

	/** How long the entries are together. */
	private int characters;

	/**
	 * Prepares a compilation.
	 * @param spec the specification
	 * @param problems takes what is wrong
	 */
	OriginCompiler(CorsPolicySpec spec, Consumer<CorsPolicyProblem> problems) {
		this.spec = spec;
		this.rules = spec.safetyRules();
		this.problems = problems;
	}

	/** Each entry with a problem is ignored. */
	@Override
	public void accept(CorsPolicyProblem problem) {
		if (problem.property().endsWith("]")) {
			this.ignored.add(new Setting<>(problem.property(), problem.value()));
		}
		this.problems.accept(problem);
	}

	OriginAllowlist compile() {
		for (Setting<List<String>> setting : this.spec.allowedOrigins()) {
			read(setting);
		}
		if (this.empty && this.spec.allowedOriginSources().value().stream().allMatch(String::isBlank)) {
			reportNoOrigin();
		}
		new OriginSafetyRules(this.spec, this).removeUnsafe(this.entries);
		return attacked(index());
	}

	private OriginAllowlist index() {
		OriginIndex.Builder index = new OriginIndex.Builder(this.entries.size(), this.characters);
		EntryPlaces sources = new EntryPlaces();
		for (int i = 0; i < this.entries.size(); i++) {
			Entry entry = this.entries.get(i);
			sources.add(i, entry.list.property(), entry.element);
			if (entry.pattern == PLAIN) {
				index.addPlain(entry.value());
			}
			else if (entry.pattern != null) {
				index.add(entry.pattern);
			}
			else {
				String keyword = entry.value().toLowerCase(Locale.ROOT);
				index.addKeyword(keyword);
				this.keywords.putIfAbsent(keyword, i);
			}
		}
		return new OriginAllowlist(this.keywords.getOrDefault(PolicyCompiler.ANY, -1),
				this.keywords.getOrDefault(NULL, -1), index.build(), sources, new IgnoredOrigins(this.ignored));
	}

	/** An allowlist that withstands the self-attack, or one that allows nothing. */
	private OriginAllowlist attacked(OriginAllowlist origins) {
		List<Entry> attacked = keywordsFirst();
		Breach breach = attack(new Written(attacked), origins);
		if (breach == null) {
			return origins;
		}
		reportBreach(breach, attacked.get(breach.entry()));
		return OriginAllowlist.none();
	}

	/**
	 * Attacks an allowlist.
	 * @param written the entries as they were written
	 * @param origins what was compiled of them
	 * @return the first wrong verdict, or {@code null} if there is none
	 */
	@Nullable Breach attack(List<String> written, OriginAllowlist origins) {
		return OriginAttack.run(written, origins);
	}

	/** Those first that allow most. */
	private List<Entry> keywordsFirst() {
		if (this.keywords.isEmpty()) {
			return this.entries;
		}
		List<Entry> sorted = new ArrayList<>(this.entries.size());
		for (boolean keyword : new boolean[] { true, false }) {
			for (Entry entry : this.entries) {
				if (entry.isKeyword() == keyword) {
					sorted.add(entry);
				}
			}
		}
		return sorted;
	}

	private void reportBreach(Breach breach, Entry entry) {
		accept(entry.problem(ProblemCode.SELF_ATTACK_FAILED, "is correct, but the policy that was "
				+ "compiled from it " + breach.description() + ", which is "
				+ "wrong. This is a bug in CORS starter, so the whole policy is refused. Please report it with this message.",
				null));
	}

	/** Blank items, which empty variables leave behind, say nothing. */
	private void read(Setting<List<String>> list) {
		List<String> values = list.value();
		for (int element = 0; element < values.size(); element++) {
			String value = values.get(element).strip();
			if (!value.isEmpty()) {
				this.empty = false;
				read(value, list, element);
			}
		}
	}

	private void read(String value, Setting<List<String>> list, int element) {
		this.characters += value.length();
		if (value.equals(PolicyCompiler.ANY)) {
			readAny(list, element);
		}
		else if (this.rules.allowNullOrigin() && value.equalsIgnoreCase(NULL)) {
			this.entries.add(new Entry(null, list, element));
		}
		else if (this.rules.allowNullOrigin() && OriginPattern.isFile(value)) {
			this.entries.add(new Entry(OriginPattern.FILE, list, element));
		}
		else if (OriginPattern.isPlain(value)) {
			this.entries.add(new Entry(PLAIN, list, element));
		}
		else {
			parse(value, list, element);
		}
	}

	private void readAny(Setting<List<String>> list, int element) {
		if (!this.spec.allowCredentials().value()) {
			this.entries.add(new Entry(null, list, element));
			return;
		}
		String credentials = this.spec.allowCredentials().property();
		accept(new CorsPolicyProblem(ProblemCode.WILDCARD_WITH_CREDENTIALS, list.elementProperty(element),
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

	private void report(ProblemCode code, String property, String value, String message, @Nullable String fix) {
		accept(new CorsPolicyProblem(code, property, value, message, fix));
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
	record Entry(@Nullable OriginPattern pattern, Setting<List<String>> list, int element) {

		boolean isKeyword() {
			return this.pattern == null;
		}

		String value() {
			return this.list.value().get(this.element).strip();
		}

		/** A problem of this entry, whose value is quoted in front of the rule. */
		CorsPolicyProblem problem(ProblemCode code, String rule, @Nullable String fix) {
			String value = value();
			return new CorsPolicyProblem(code, this.list.elementProperty(this.element), value,
					"'" + value + "' " + rule, fix);
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
