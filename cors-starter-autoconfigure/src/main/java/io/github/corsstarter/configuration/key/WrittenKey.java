package io.github.corsstarter.configuration.key;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * A key as it was written, element by element.
 *
 * @param name the key
 * @param value its value
 */
record WrittenKey(ConfigurationPropertyName name, Object value) {

	int size() {
		return this.name.getNumberOfElements();
	}

	String element(int i) {
		return this.name.getElement(i, Form.ORIGINAL);
	}

	/** Whether an element is the number of an element of a list. */
	boolean isNumber(int i) {
		return this.name.isNumericIndex(i);
	}

	/** Whether an element is a path pattern, as Spring Cloud Gateway writes it. */
	boolean isPath(int i) {
		return i < size() && element(i).startsWith("/");
	}

	/** The first elements as they are written. */
	String start(int size) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < size; i++) {
			boolean indexed = this.name.chop(i + 1).isLastElementIndexed();
			text.append(indexed ? "[" + element(i) + "]" : ((i > 0) ? "." : "") + element(i));
		}
		return text.toString();
	}

	/** Some elements, as one key with dashes. */
	String joined(int start, int end) {
		StringBuilder text = new StringBuilder();
		for (int i = start; i < end; i++) {
			text.append((i > start) ? "-" : "").append(element(i));
		}
		return text.toString();
	}

	/** How many elements there are from a first one on before the next number or path. */
	int endOfWords(int start) {
		int end = start;
		while (end < size() && !isNumber(end) && !isPath(end)) {
			end++;
		}
		return end;
	}

}
