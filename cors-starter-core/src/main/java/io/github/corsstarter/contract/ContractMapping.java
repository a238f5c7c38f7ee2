package io.github.corsstarter.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.contract.InvalidContractException.ContractProblem;

/**
 * A mapping of a contract file whose keys are known. Mistakes are reported, and read as
 * if nothing were there.
 */
final class ContractMapping {

	private final ContractPosition position;

	private final Map<String, ContractNode> values = new LinkedHashMap<>();

	private final Consumer<ContractProblem> problems;

	private ContractMapping(ContractPosition position, Consumer<ContractProblem> problems) {
		this.position = position;
		this.problems = problems;
	}

	/** A mapping whose keys its author chooses. */
	static ContractMapping of(ContractNode node, Consumer<ContractProblem> problems) {
		ContractMapping mapping = new ContractMapping(node.position(), problems);
		if (node.entries() == null) {
			mapping.report(node.position(), "There must be keys and values here.");
			return mapping;
		}
		for (ContractNode.Entry entry : node.entries()) {
			if (mapping.values.put(entry.key(), entry.value()) != null) {
				mapping.report(entry.position(), "The key '" + entry.key() + "' is listed twice.");
			}
		}
		return mapping;
	}

	/** A mapping with known keys. */
	static ContractMapping of(ContractNode node, List<String> keys, Consumer<ContractProblem> problems) {
		ContractMapping mapping = of(node, problems);
		if (node.entries() != null) {
			node.entries()
				.stream()
				.filter((entry) -> !keys.contains(entry.key()))
				.forEach((entry) -> mapping.report(entry.position(),
						"'" + entry.key() + "' is not a key here. The keys are: " + String.join(", ", keys) + "."));
		}
		return mapping;
	}

	ContractPosition position() {
		return this.position;
	}

	Map<String, ContractNode> values() {
		return this.values;
	}

	@Nullable ContractNode optional(String key) {
		return this.values.get(key);
	}

	@Nullable ContractNode required(String key) {
		ContractNode value = this.values.get(key);
		if (value == null) {
			report(this.position, "The key '" + key + "' is missing.");
		}
		return value;
	}

	/** The texts of a list, or of a single text. */
	List<ContractNode> texts(@Nullable ContractNode node) {
		if (node == null) {
			return List.of();
		}
		List<ContractNode> texts = new ArrayList<>();
		for (ContractNode item : (node.items() != null) ? node.items() : List.of(node)) {
			if (item.text() == null || item.text().isBlank()) {
				report(item.position(), "There must be a text here, or a list of texts.");
			}
			else {
				texts.add(item);
			}
		}
		if (texts.isEmpty() && node.items() != null && node.items().isEmpty()) {
			report(node.position(), "The list must not be empty.");
		}
		return texts;
	}

	void report(ContractPosition position, String message) {
		this.problems.accept(new ContractProblem(position, message));
	}

}
