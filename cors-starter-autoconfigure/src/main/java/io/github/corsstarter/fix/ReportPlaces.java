package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import io.github.corsstarter.configuration.Diagnosis;
import io.github.corsstarter.configuration.Diagnosis.Mistake;
import io.github.corsstarter.configuration.key.KeyReadings.UnknownKey;
import io.github.corsstarter.configuration.key.Reading;
import io.github.corsstarter.fix.Trial.Candidates;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.source.FileKind;
import io.github.corsstarter.source.KeyGroup;
import io.github.corsstarter.source.KeyInLine;
import io.github.corsstarter.source.PastedText;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.WrittenProperty;

/**
 * Where problems are. What one fix solves is one place.
 */
final class ReportPlaces {

	/** What all keys are below of; a value in its place is fixed in a way of its own. */
	static final String PREFIX = "cors";

	/** A longer text is not shown again with its fixes. */
	private static final int MAX_TEXT = 20_000;

	private final PropertyOrigins origins;

	private final @Nullable Trial trial;

	private final SourceLines lines = new SourceLines();

	private final Map<String, List<Reading>> documents = new LinkedHashMap<>();

	private final Map<KeyGroup, List<YamlBlock>> blocks = new HashMap<>();

	/** Places whose fixes nobody could read or paste. */
	private final Set<ReportPlace> tooLong = Collections.newSetFromMap(new IdentityHashMap<>());

	/**
	 * Creates the places.
	 * @param origins finds where properties were written
	 * @param trial tries fixes, or {@code null} if none can be shown
	 */
	ReportPlaces(PropertyOrigins origins, @Nullable Trial trial) {
		this.origins = origins;
		this.trial = trial;
	}

	/** The places of problems, in no order. */
	List<ReportPlace> of(List<CorsPolicyProblem> problems) {
		List<ReportPlace> places = (this.trial != null && this.trial.before().problems().equals(problems))
				? places(this.trial.before()) : places(problems);
		if (this.trial != null) {
			List<List<Edit>> fixes = this.trial.choose(places.stream().map(this::candidates).toList());
			for (int i = 0; i < fixes.size(); i++) {
				ReportPlace place = places.get(i);
				places.set(i, place.with(fixes.get(i), this.tooLong.contains(place)));
			}
		}
		return places;
	}

	private List<ReportPlace> places(List<CorsPolicyProblem> problems) {
		Map<Object, ReportPlace> places = new LinkedHashMap<>();
		for (CorsPolicyProblem problem : ShownProblems.of(problems, CorsPolicyProblem::code)) {
			add(places, new LocatedProblem(new Mistake(problem, problem.property()), this.origins.find(problem)), null);
		}
		return new ArrayList<>(places.values());
	}

	private static void add(Map<Object, ReportPlace> places, LocatedProblem located, @Nullable KeyGroup group) {
		places.computeIfAbsent((group != null) ? group : located.line(), (key) -> new ReportPlace(group)).add(located);
	}

	private List<ReportPlace> places(Diagnosis diagnosis) {
		List<KeyGroup> groups = JoinedGroups.of(KeyGroup.of(diagnosis.readings().stream().toList())
			.stream()
			.filter((group) -> !isRenamedInItsLine(group))
			.toList(), this::blocks);
		Map<Object, ReportPlace> places = new LinkedHashMap<>();
		Map<String, List<UnknownKey>> unknown = diagnosis.unknown();
		for (Mistake mistake : ShownProblems.of(diagnosis.mistakes(), (each) -> each.problem().code())) {
			for (LocatedProblem located : locate(mistake, unknown)) {
				add(places, located, groupOf(located, groups));
			}
		}
		return new ArrayList<>(places.values());
	}

	/** The lines that a group of a YAML file has. */
	private List<YamlBlock> blocks(KeyGroup group) {
		Resource file = group.resource();
		return (file != null && FileKind.of(file) == FileKind.YAML)
				? this.blocks.computeIfAbsent(group, (key) -> YamlRewriting.blocks(group, this.lines.of(file)))
				: List.of();
	}

	/** A key that does not exist may be in several sources. */
	private List<LocatedProblem> locate(Mistake mistake, Map<String, List<UnknownKey>> unknown) {
		CorsPolicyProblem problem = mistake.problem();
		List<LocatedProblem> located = new ArrayList<>();
		if (problem.code() == ProblemCode.UNKNOWN_PROPERTY) {
			for (UnknownKey key : unknown.getOrDefault(problem.property(), List.of())) {
				located.add(new LocatedProblem(mistake, this.origins.find(problem, key.source())));
			}
		}
		return located.isEmpty() ? List.of(new LocatedProblem(mistake, this.origins.find(problem))) : located;
	}

	private @Nullable KeyGroup groupOf(LocatedProblem located, List<KeyGroup> groups) {
		for (KeyGroup group : groups) {
			if (concerns(group, located)) {
				return group;
			}
		}
		return null;
	}

	private boolean concerns(KeyGroup group, LocatedProblem located) {
		WrittenProperty written = located.written();
		if (written == null || !group.source().equals(written.propertySource())) {
			return false;
		}
		Resource file = group.resource();
		if (file != null && FileKind.of(file) == FileKind.YAML) {
			return blocks(group).stream().anyMatch((block) -> block.contains(written.line()));
		}
		return group.has(located.problem().property());
	}

	/** Whether to rename the key in its line is all that is to be done. */
	private boolean isRenamedInItsLine(KeyGroup group) {
		if (!group.isRenamed()) {
			return false;
		}
		Resource file = group.resource();
		Reading first = group.readings().get(0);
		if (file == null) {
			return group.readings().size() == 1;
		}
		List<String> lines = this.lines.of(file);
		int line = KeyGroup.line(first);
		if (FileKind.of(file) == FileKind.PROPERTIES) {
			return group.readings().size() == 1 && this.lines.endOfProperty(file, line) == line;
		}
		String written = first.steps().get(0).written();
		String meant = first.steps().get(0).meant();
		for (int i = Math.min(line, lines.size() - 1); i >= 0; i--) {
			if (!KeyInLine.rename(lines.get(i), written, meant).equals(lines.get(i))) {
				return true;
			}
			if (KeyInLine.find(lines.get(i), KeyInLine.firstOther(written, meant)) != -1) {
				return false;
			}
		}
		return false;
	}

	private Candidates candidates(ReportPlace place) {
		// what has no fix is for the operator to decide, and hinders no other fix
		List<Mistake> mistakes = place.problems()
			.stream()
			.filter((problem) -> !problem.isUndecided())
			.map(LocatedProblem::mistake)
			.toList();
		KeyGroup group = place.group();
		List<List<Edit>> fixes = mistakes.isEmpty() ? List.of()
				: (group != null) ? rewritten(group, mistakes) : inLine(place);
		List<List<Edit>> shown = fixes.stream()
			.filter((fix) -> !isTooLong(fix) && fix.stream().noneMatch(Edit::hasSecret))
			.toList();
		if (fixes.stream().anyMatch(ReportPlaces::isTooLong)) {
			this.tooLong.add(place);
		}
		return new Candidates(mistakes, shown);
	}

	private List<List<Edit>> rewritten(KeyGroup group, List<Mistake> mistakes) {
		Resource file = group.resource();
		FixedValues values = new FixedValues(mistakes);
		if (file != null && FileKind.of(file) == FileKind.YAML) {
			return yaml(group, file, values).fixes();
		}
		return fixes(new Rewriting(group, values, this.lines).properties());
	}

	private YamlRewriting yaml(KeyGroup group, Resource file, FixedValues values) {
		List<Reading> document = this.documents.computeIfAbsent(group.source(),
				(source) -> this.origins.readings(source, Objects.requireNonNull(this.trial).before().readings()));
		return new YamlRewriting(file, this.lines.of(file), group, document, values);
	}

	private List<List<Edit>> inLine(ReportPlace place) {
		LocatedProblem first = place.problems().get(0);
		WrittenProperty written = first.written();
		if (written == null) {
			return List.of();
		}
		Resource file = written.textFile();
		List<CorsPolicyProblem> problems = place.problems().stream().map(LocatedProblem::problem).toList();
		if (file != null && FileKind.of(file) == FileKind.PROPERTIES
				&& this.lines.endOfProperty(file, written.line()) > written.line()) {
			return rewritten(this.origins.group(written),
					place.problems().stream().map(LocatedProblem::mistake).toList());
		}
		List<String> lines = (file != null) ? this.lines.of(file) : List.of();
		String line = (written.line() >= 0 && written.line() < lines.size()) ? lines.get(written.line()) : null;
		if (problems.get(0).property().equals(PREFIX)) {
			return (file != null && line != null) ? valueForKeys(written, file, line) : List.of();
		}
		if (isTooLong((line != null) ? line : written.value())) {
			this.tooLong.add(place);
			return List.of();
		}
		String text = new FixedText(written, this.origins.resolve(written), problems, line).get();
		return (text != null) ? fixes(edit(written, file, text)) : List.of();
	}

	private static boolean isTooLong(String text) {
		return text.length() > MAX_TEXT;
	}

	private static boolean isTooLong(List<Edit> fix) {
		return fix.stream().mapToInt((edit) -> edit.text().length()).sum() > MAX_TEXT;
	}

	/** The only fix, if there is one. */
	private static List<List<Edit>> fixes(@Nullable List<Edit> fix) {
		return (fix != null) ? List.of(fix) : List.of();
	}

	/** Origins in place of the keys are those of the only key, if there is no other. */
	private List<List<Edit>> valueForKeys(WrittenProperty written, Resource file, String line) {
		boolean alone = this.origins
			.readings(written.propertySource(), Objects.requireNonNull(this.trial).before().readings())
			.stream()
			.noneMatch((reading) -> reading.written().startsWith(PREFIX + "."));
		String text = KeyInLine.rename(line, PREFIX, PREFIX + ".allowed-origins").strip();
		return alone ? List.of(List.of(Edit.ofLine(file, written.line(), text))) : List.of();
	}

	private static @Nullable List<Edit> edit(WrittenProperty written, @Nullable Resource file, String text) {
		String variable = written.placeholder();
		boolean ofVariable = variable != null && text.startsWith(variable + "=");
		if (file != null && !ofVariable) {
			return List.of(Edit.ofLine(file, written.line(), text));
		}
		String name = ofVariable ? String.valueOf(variable) : written.rawName();
		String pasted = pasted(ofVariable ? null : written, text);
		return (pasted != null) ? List.of(Edit.ofProperty(name, written.source(), text, pasted)) : null;
	}

	private static @Nullable String pasted(@Nullable WrittenProperty written, String assignment) {
		int equals = assignment.indexOf('=');
		if (equals == -1) {
			return null;
		}
		String name = assignment.substring(0, equals);
		String value = assignment.substring(equals + 1);
		return (written != null) ? written.pasted(name, value) : PastedText.of("", name, value);
	}

}
