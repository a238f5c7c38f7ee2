package io.github.corsstarter.contract;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a contract file, whatever language it is written in.
 *
 * @param position where it starts
 * @param text the text, or {@code null} unless it is a text
 * @param items the items, or {@code null} unless it is a list
 * @param entries the entries in order, or {@code null} unless it is a mapping
 */
record ContractNode(ContractPosition position, @Nullable String text, @Nullable List<ContractNode> items,
		@Nullable List<Entry> entries) {

	static ContractNode text(ContractPosition position, String text) {
		return new ContractNode(position, text, null, null);
	}

	static ContractNode list(ContractPosition position, List<ContractNode> items) {
		return new ContractNode(position, null, items, null);
	}

	static ContractNode mapping(ContractPosition position, List<Entry> entries) {
		return new ContractNode(position, null, null, entries);
	}

	/**
	 * An entry of a mapping. A key may stand there twice.
	 *
	 * @param position where the key starts
	 * @param key the key
	 * @param value the value
	 */
	record Entry(ContractPosition position, String key, ContractNode value) {
	}

}
