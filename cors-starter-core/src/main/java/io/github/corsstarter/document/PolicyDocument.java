package io.github.corsstarter.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.yaml.YamlNodes;

/**
 * The policies of an application as requests meet them: groups, inheritance and profiles
 * are resolved. Equal policies are the same file, byte for byte, wherever they were read
 * and in whatever order they were written.
 *
 * @param environments the environments, sorted by name
 * @since 0.1.0
 */
public record PolicyDocument(List<EnvironmentPolicies> environments) {

	/** The version of the format, which stands at its beginning. */
	public static final int FORMAT = 1;

	/**
	 * Sorts the environments.
	 * @param environments the environments, each with another name
	 * @throws IllegalArgumentException if two environments have the same name
	 */
	public PolicyDocument {
		environments = environments.stream().sorted(Comparator.comparing(EnvironmentPolicies::name)).toList();
		if (environments.stream().map(EnvironmentPolicies::name).distinct().count() != environments.size()) {
			throw new IllegalArgumentException("Two environments have the same name");
		}
	}

	/**
	 * Reads a document. This needs SnakeYAML, which Spring Boot brings.
	 * @param text the document in YAML
	 * @param file the name of the file, for messages
	 * @return the document
	 * @throws io.github.corsstarter.yaml.InvalidYamlException if the document has
	 * mistakes
	 */
	public static PolicyDocument read(Reader text, String file) {
		return new DocumentReader().read(YamlNodes.read(text, file));
	}

	/**
	 * Reads a document. This needs SnakeYAML, which Spring Boot brings.
	 * @param file the file, in UTF-8
	 * @return the document
	 * @throws IOException if the file cannot be read
	 * @throws io.github.corsstarter.yaml.InvalidYamlException if the document has
	 * mistakes
	 */
	public static PolicyDocument read(Path file) throws IOException {
		try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			return read(text, file.toString());
		}
	}

	/**
	 * The policies of an environment.
	 * @param name the name of the environment
	 * @return the policies, or {@code null} if the document does not have the environment
	 */
	public @Nullable EnvironmentPolicies environment(String name) {
		return this.environments.stream()
			.filter((environment) -> environment.name().equals(name))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Writes the document.
	 * @return the document in YAML, in ASCII, with lines that end in {@code \n}
	 */
	public String write() {
		return new DocumentWriter().write(this);
	}

}
