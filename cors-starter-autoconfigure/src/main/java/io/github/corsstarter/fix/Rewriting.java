package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;

import io.github.corsstarter.configuration.key.Reading;
import io.github.corsstarter.configuration.key.Reading.Property;
import io.github.corsstarter.source.KeyGroup;
import io.github.corsstarter.source.PastedText;

/**
 * Writes keys anew where renaming them is not enough. Lists become one line.
 */
final class Rewriting {

	private final KeyGroup group;

	private final FixedValues values;

	private final SourceLines lines;

	Rewriting(KeyGroup group, FixedValues values, SourceLines lines) {
		this.group = group;
		this.values = values;
		this.lines = lines;
	}

	/**
	 * The fix where each property has a place of its own: not in YAML.
	 * @return the edits, or {@code null} if something cannot be shown in its place
	 */
	@Nullable List<Edit> properties() {
		Map<String, List<String>> lists = lists(this.group.readings());
		Set<String> done = new LinkedHashSet<>();
		List<Edit> edits = new ArrayList<>();
		for (Reading reading : this.group.readings()) {
			List<String> lines = new ArrayList<>();
			for (Property property : reading.properties()) {
				String list = Reading.list(property.key());
				List<String> elements = lists.get(list);
				if (elements == null) {
					lines.add(line(reading, property.key(),
							this.values.text(property.key(), String.valueOf(property.value()))));
				}
				else if (done.add(list)) {
					lines.add(line(reading, list, String.join(",", elements)));
				}
			}
			if (!edit(reading, String.join("\n", lines), edits)) {
				return null;
			}
		}
		return edits;
	}

	/** The elements of lists that have some, with their fixes. */
	private Map<String, List<String>> lists(List<Reading> readings) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		for (Reading reading : readings) {
			for (Property property : reading.properties()) {
				if (property.key().endsWith("]")) {
					lists.computeIfAbsent(Reading.list(property.key()), (key) -> new ArrayList<>())
						.addAll(this.values.element(property.key(), String.valueOf(property.value())));
				}
			}
		}
		return lists;
	}

	private static String line(Reading reading, String key, String value) {
		Resource file = KeyGroup.resource(reading);
		return key + "=" + ((file != null) ? escaped(value) : value);
	}

	private static String escaped(String value) {
		StringBuilder escaped = new StringBuilder();
		for (char character : value.toCharArray()) {
			boolean plain = character >= ' ' && character < 0x7f && character != '\\';
			escaped.append(plain ? String.valueOf(character)
					: (character == '\\') ? "\\\\" : String.format("\\u%04x", (int) character));
		}
		return escaped.toString();
	}

	/** Adds the edit of a property, if its text can be shown there. */
	private boolean edit(Reading reading, String text, List<Edit> edits) {
		Resource file = KeyGroup.resource(reading);
		if (file != null) {
			edit(file, KeyGroup.line(reading), text, edits);
			return true;
		}
		// a file without lines of properties has its key elsewhere, in its name perhaps
		String pasted = (reading.origin() instanceof TextResourceOrigin) ? null
				: PastedText.ofAll(reading.source(), text);
		if (pasted == null) {
			return false;
		}
		edits.add(Edit.ofProperty(reading.written(),
				"\"" + reading.written() + "\" from property source \"" + reading.source() + "\"", text, pasted));
		return true;
	}

	private void edit(Resource file, int start, String text, List<Edit> edits) {
		int end = this.lines.endOfProperty(file, start);
		if (text.isEmpty()) {
			edits.add(Edit.ofRemoval(file, start, end));
			return;
		}
		edits.add(Edit.ofLine(file, start, text));
		if (end > start) {
			edits.add(Edit.ofRemoval(file, start + 1, end));
		}
	}

}
