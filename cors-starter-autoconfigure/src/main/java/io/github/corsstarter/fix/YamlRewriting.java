package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import io.github.corsstarter.configuration.key.Reading;
import io.github.corsstarter.configuration.key.Reading.Property;
import io.github.corsstarter.configuration.key.Reading.Step;
import io.github.corsstarter.source.KeyGroup;
import io.github.corsstarter.source.KeyInLine;

/**
 * Writes keys of a YAML file anew where renaming them is not enough: the block of the
 * first one gets all that is meant, and the others go.
 */
final class YamlRewriting {

	/** A block with more properties is left to its owner. */
	private static final int MAX_PROPERTIES = 300;

	private static final Pattern KEY = Pattern.compile("\\s*(?:- )?(['\"]?)([^'\"{}]+?)\\1\\s*:(?:\\s.*)?");

	private final Resource file;

	private final List<String> lines;

	private final List<Reading> properties;

	private final List<YamlBlock> blocks;

	private final FixedValues values;

	/**
	 * Prepares a fix.
	 * @param file the file
	 * @param lines its lines
	 * @param group the keys to write anew
	 * @param all all properties of the document
	 * @param values the fixes of values
	 */
	YamlRewriting(Resource file, List<String> lines, KeyGroup group, List<Reading> all, FixedValues values) {
		this.file = file;
		this.lines = lines;
		this.values = values;
		this.blocks = blocks(group, lines);
		this.properties = all.stream()
			.filter((reading) -> this.blocks.stream().anyMatch((block) -> block.contains(KeyGroup.line(reading))))
			.toList();
	}

	/** The blocks of keys, the first one first. */
	static List<YamlBlock> blocks(KeyGroup group, List<String> lines) {
		Set<YamlBlock> blocks = new LinkedHashSet<>();
		for (Reading reading : group.readings()) {
			int line = KeyGroup.line(reading);
			if (line >= 0 && line < lines.size() && blocks.stream().noneMatch((block) -> block.contains(line))) {
				blocks.add(YamlBlock.of(lines, line, firstOther(reading)));
			}
		}
		List<YamlBlock> joined = new ArrayList<>();
		blocks.stream().sorted(Comparator.comparingInt(YamlBlock::start)).forEach((block) -> {
			YamlBlock last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && last.overlaps(block)) {
				joined.set(joined.size() - 1, last.with(block));
			}
			else {
				joined.add(block);
			}
		});
		return joined;
	}

	/** The first element of a key that is not the one that is meant. */
	private static String firstOther(Reading reading) {
		String written = reading.steps().isEmpty() ? Reading.list(reading.written()) : reading.steps().get(0).written();
		if (reading.steps().isEmpty()) {
			return KeyInLine.lastElement(written);
		}
		Step step = reading.steps().get(0);
		return KeyInLine.firstOther(written, step.removed() ? step.meant() + ".(nothing)" : step.meant());
	}

	/** The fixes, the one that reads best first. */
	List<List<Edit>> fixes() {
		if (this.blocks.isEmpty() || this.properties.isEmpty() || this.properties.size() > MAX_PROPERTIES) {
			return List.of();
		}
		String above = above();
		if (above == null) {
			return List.of();
		}
		List<List<Edit>> fixes = new ArrayList<>();
		// a line that has the whole path stands among others of its kind
		boolean path = keyOfFirstLine().contains(".");
		for (boolean dotted : new boolean[] { path, !path }) {
			String text = text(above, dotted);
			if (text != null) {
				fixes.add(edits(text));
			}
		}
		return fixes;
	}

	private String keyOfFirstLine() {
		String line = this.lines.get(this.blocks.get(0).start());
		Matcher matcher = KEY.matcher(line.contains("{") ? line.substring(0, line.indexOf('{')) : line);
		return matcher.matches() ? matcher.group(2) : "";
	}

	/** The path above the key of the first line, or {@code null} if it is not found. */
	private @Nullable String above() {
		List<String> elements = KeyInLine.elements(this.properties.get(0).written());
		List<String> own = KeyInLine.elements(keyOfFirstLine());
		int start = own.isEmpty() ? -1 : Collections.indexOfSubList(elements, own);
		return (start == -1) ? null : String.join(".", elements.subList(0, start));
	}

	private @Nullable String text(String above, boolean dotted) {
		try {
			YamlText yaml = new YamlText();
			for (Map.Entry<String, Object> property : meant().entrySet()) {
				yaml.add(path(property.getKey(), above, dotted), property.getValue());
			}
			YamlBlock first = this.blocks.get(0);
			boolean flow = first.start() == first.end() && this.lines.get(first.start()).contains("{");
			return flow ? yaml.flow() : yaml.block();
		}
		catch (IllegalStateException ex) {
			// the keys cannot stand together
			return null;
		}
	}

	private static List<String> path(String key, String above, boolean dotted) {
		if (!above.isEmpty() && !key.startsWith(above + ".")) {
			throw new IllegalStateException("'" + key + "' is not below '" + above + "'");
		}
		String below = above.isEmpty() ? key : key.substring(above.length() + 1);
		return dotted ? List.of(below) : KeyInLine.elements(below);
	}

	/** What is meant, lists as a whole. */
	private Map<String, Object> meant() {
		Map<String, Object> meant = new LinkedHashMap<>();
		for (Reading reading : this.properties) {
			for (Property property : reading.properties()) {
				String value = String.valueOf(property.value());
				if (property.key().endsWith("]")) {
					@SuppressWarnings("unchecked")
					List<String> list = (List<String>) meant.computeIfAbsent(Reading.list(property.key()),
							(key) -> new ArrayList<String>());
					list.addAll(this.values.element(property.key(), value));
				}
				else {
					meant.put(property.key(), this.values.text(property.key(), value));
				}
			}
		}
		return meant;
	}

	private List<Edit> edits(String text) {
		List<Edit> edits = new ArrayList<>();
		YamlBlock first = this.blocks.get(0);
		edits.add(Edit.ofLine(this.file, first.start(), text));
		if (first.end() > first.start()) {
			edits.add(Edit.ofRemoval(this.file, first.start() + 1, first.end()));
		}
		this.blocks.stream()
			.skip(1)
			.forEach((block) -> edits.add(Edit.ofRemoval(this.file, block.start(), block.end())));
		return edits;
	}

}
