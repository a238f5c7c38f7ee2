package io.github.corsstarter.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.yaml.InvalidYamlException;
import io.github.corsstarter.yaml.YamlMapping;
import io.github.corsstarter.yaml.YamlNode;
import io.github.corsstarter.yaml.YamlProblem;

/**
 * Makes a document of what a file holds, and finds all mistakes at once.
 */
final class DocumentReader {

	static final List<String> KEYS = List.of("format", "environments");

	static final List<String> ENVIRONMENT_KEYS = List.of("version", "policies");

	private final List<YamlProblem> problems = new ArrayList<>();

	PolicyDocument read(YamlNode root) {
		YamlMapping mapping = YamlMapping.of(root, KEYS, this.problems::add);
		if (!isFormat(mapping)) {
			// whatever else there is may be right in another format
			throw new InvalidYamlException(this.problems.subList(this.problems.size() - 1, this.problems.size()));
		}
		YamlNode named = mapping.required("environments");
		List<EnvironmentPolicies> environments = new ArrayList<>();
		if (named != null) {
			YamlMapping.of(named, this.problems::add)
				.values()
				.forEach((name, node) -> environments.add(environment(name, node)));
		}
		if (!this.problems.isEmpty()) {
			throw new InvalidYamlException(this.problems);
		}
		return new PolicyDocument(environments);
	}

	private boolean isFormat(YamlMapping mapping) {
		YamlNode node = mapping.required("format");
		if (node == null) {
			return false;
		}
		if (!String.valueOf(PolicyDocument.FORMAT).equals(node.text())) {
			report(node, "The format is " + node.text() + ", and this program reads the format " + PolicyDocument.FORMAT
					+ ". Read the file with the version of the program that wrote it, or write it again.");
			return false;
		}
		return true;
	}

	private EnvironmentPolicies environment(String name, YamlNode node) {
		YamlMapping mapping = YamlMapping.of(node, ENVIRONMENT_KEYS, this.problems::add);
		YamlNode version = mapping.optional("version");
		if (version != null && (version.text() == null || !EnvironmentPolicies.isVersion(version.text()))) {
			report(version, "There must be a version here, such as '3f2a9c51'.");
		}
		YamlNode named = mapping.required("policies");
		Map<String, DocumentedPolicy> policies = new LinkedHashMap<>();
		Map<String, String> owners = new HashMap<>();
		if (named != null) {
			YamlMapping.of(named, this.problems::add).values().forEach((policyName, policyNode) -> {
				PolicyReader reader = new PolicyReader(policyName, policyNode, this.problems::add);
				Stream.ofNullable(reader.read()).forEach((policy) -> policies.put(policyName, policy));
				reader.paths().forEach((path) -> claim(path, policyName, owners));
			});
		}
		return this.problems.isEmpty() ? new EnvironmentPolicies(name, text(version), List.copyOf(policies.values()))
				: new EnvironmentPolicies(name, null, List.of());
	}

	private void claim(YamlNode path, String policy, Map<String, String> owners) {
		String owner = owners.putIfAbsent(Objects.requireNonNull(path.text()), policy);
		if (owner != null) {
			report(path, "'" + path.text() + "' is a path of the policy '" + owner + "' already.");
		}
	}

	private static @Nullable String text(@Nullable YamlNode node) {
		return (node != null) ? node.text() : null;
	}

	private void report(YamlNode node, String message) {
		this.problems.add(new YamlProblem(node.position(), message));
	}

}
