package io.github.corsstarter.contract;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.yaml.InvalidYamlException;
import io.github.corsstarter.yaml.YamlNode;
import io.github.corsstarter.yaml.YamlNodes;

/**
 * What pages may do, as a team states it in a {@code cors-contract.yml}.
 *
 * @param environments the origin of each page, by environment
 * @param clauses the clauses, in order
 * @since 0.1.0
 */
public record Contract(Map<String, Map<String, String>> environments, List<ContractClause> clauses) {

	/**
	 * Copies the environments and the clauses.
	 * @param environments the origin of each page, by environment
	 * @param clauses the clauses, in order
	 */
	public Contract {
		environments = Collections.unmodifiableMap(new LinkedHashMap<>(environments));
		clauses = List.copyOf(clauses);
	}

	/**
	 * Reads a contract. This needs SnakeYAML, which Spring Boot brings.
	 * @param text the contract in YAML
	 * @param file the name of the file, for messages
	 * @return the contract
	 * @throws InvalidContractException if the contract has mistakes
	 */
	public static Contract read(Reader text, String file) {
		return new ContractReader().read(parse(text, file));
	}

	private static YamlNode parse(Reader text, String file) {
		try {
			return YamlNodes.read(text, file);
		}
		catch (InvalidYamlException ex) {
			throw new InvalidContractException(ex.problems());
		}
	}

	/**
	 * Reads a contract. This needs SnakeYAML, which Spring Boot brings.
	 * @param file the file, in UTF-8
	 * @return the contract
	 * @throws IOException if the file cannot be read
	 * @throws InvalidContractException if the contract has mistakes
	 */
	public static Contract read(Path file) throws IOException {
		try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			return read(text, file.toString());
		}
	}

	/**
	 * The cases of an environment.
	 * @param environment the environment, or {@code null} if the contract names none
	 * @return the cases, in the order of the clauses
	 * @throws IllegalArgumentException if the contract does not know the environment
	 */
	public List<ContractCase> cases(@Nullable String environment) {
		Set<String> names = this.environments.keySet();
		if ((environment != null) ? !names.isEmpty() && !names.contains(environment) : !names.isEmpty()) {
			throw new IllegalArgumentException("The contract has the environments " + String.join(", ", names)
					+ ((environment != null) ? ", but not '" + environment + "'." : "; one of them must be chosen."));
		}
		List<ContractCase> cases = new ArrayList<>();
		for (ContractClause clause : this.clauses) {
			if (clause.isFor(environment)) {
				addCases(clause, pages(environment), cases);
			}
		}
		return cases;
	}

	private Map<String, String> pages(@Nullable String environment) {
		Map<String, String> pages = (environment != null) ? this.environments.get(environment) : null;
		return (pages != null) ? pages : Map.of();
	}

	private static void addCases(ContractClause clause, Map<String, String> pages, List<ContractCase> cases) {
		for (String who : clause.who()) {
			for (String what : clause.what()) {
				for (String where : clause.where()) {
					cases.add(new ContractCase(clause, pages.getOrDefault(who, who), what, where));
				}
			}
		}
	}

}
