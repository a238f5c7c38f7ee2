package io.github.corsstarter.fuzz;

import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.Yaml;

import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.explain.PropertyChange;

/**
 * Fuzzes what is shown: a text of a client ends no quotation and no line, and a suggested
 * line of YAML holds exactly the values that it is to hold.
 */
public final class ShownTextFuzz {

	private ShownTextFuzz() {
	}

	/**
	 * Runs one case.
	 * @param data how the bytes are read, and the values
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		FuzzInput input = FuzzInput.of(data);
		String text = input.text();
		String shown = ClientText.sanitize(text);
		Invariant.isPrintable(shown);
		Invariant.isShorterThan(shown, ClientText.MAX_LENGTH + 3);
		Invariant.hold(shown.chars().noneMatch((character) -> "'\"`$".indexOf(character) != -1), "must not quote",
				text);
		Invariant.hold(ClientText.sanitize(shown).equals(shown), "must not change again", text);
		Invariant.hold(ClientText.visible(text).chars().noneMatch(Character::isISOControl), "must be visible", text);
		List<String> values = input.lines(1);
		Object read = new Yaml().load(new PropertyChange("key", values, true).yaml());
		Object value = (read instanceof Map<?, ?> map) ? map.get("key") : read;
		Object expected = (values.size() != 1) ? values.toString() : values.get(0);
		Invariant.hold(expected.equals(String.valueOf(value)), "must be read as it was meant", values.toString());
	}

}
