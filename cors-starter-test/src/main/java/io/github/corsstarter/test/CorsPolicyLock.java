package io.github.corsstarter.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.document.DocumentDiff;
import io.github.corsstarter.document.PolicyDocument;
import io.github.corsstarter.yaml.InvalidYamlException;

/**
 * Holds the policies of an application to a file that people review: a change of the
 * configuration that changes a policy fails the build until the file changes, too. It
 * reads the configuration as a start does, with files of profiles, groups and
 * inheritance, and starts nothing. The application must use the starter.
 *
 * <pre class="code">
 * &#64;Test
 * void corsPoliciesAreReviewed() {
 *     CorsPolicyLock.of("dev", "staging", "prod").matches("cors-policy.lock.yml");
 * }
 * </pre>
 *
 * @since 0.1.0
 */
public final class CorsPolicyLock {

	/** Set to {@code true}, it has the file written. */
	static final String UPDATE = "UPDATE_CORS_POLICY_LOCK";

	private final List<String> environments;

	private final Map<String, Object> properties;

	private final boolean update;

	CorsPolicyLock(List<String> environments, Map<String, Object> properties, boolean update) {
		this.environments = environments;
		this.properties = properties;
		this.update = update;
	}

	/**
	 * The policies of environments, as the application has them when it starts with a
	 * profile of that name, and, if {@code cors.environments} has an entry of that name,
	 * with that entry.
	 * @param environments the names; none for each entry of {@code cors.environments}, or
	 * for the policies of an application without environments
	 * @return the policies
	 */
	public static CorsPolicyLock of(String... environments) {
		return new CorsPolicyLock(List.of(environments), Map.of(), Boolean.parseBoolean(System.getenv(UPDATE)));
	}

	/**
	 * The policies of an application that is given a property, such as a placeholder that
	 * only a server resolves, or {@code spring.config.name}.
	 * @param name the name of the property
	 * @param value its value
	 * @return the policies
	 */
	public CorsPolicyLock withProperty(String name, String value) {
		Map<String, Object> properties = new LinkedHashMap<>(this.properties);
		properties.put(name, value);
		return new CorsPolicyLock(this.environments, properties, this.update);
	}

	/**
	 * The policies as the file is to hold them.
	 * @return the text of the file
	 * @throws io.github.corsstarter.InvalidCorsPolicyException if the application would
	 * not start for its configuration of {@code cors}
	 */
	public String text() {
		return document().write();
	}

	private PolicyDocument document() {
		return new ConfiguredPolicies(this.properties).read(this.environments);
	}

	/**
	 * Compares the policies with a file. With the variable
	 * {@code UPDATE_CORS_POLICY_LOCK=true} the file is written instead.
	 * @param file the file, often {@code cors-policy.lock.yml}, as seen from where tests
	 * run: the folder of the module
	 * @throws AssertionError if the policies are not those of the file; the message says
	 * what the change does to requests
	 */
	public void matches(String file) {
		Path path = Path.of(file);
		try {
			if (this.update) {
				Files.writeString(path, text());
			}
			else {
				compare(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void compare(Path file) throws IOException {
		PolicyDocument document = document();
		if (!Files.exists(file)) {
			throw failure("There is no file '" + file.toAbsolutePath() + "'.", "To write it");
		}
		// an editor or Git may have changed how lines end
		String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
		if (!text.equals(document.write())) {
			throw failure(difference(file, document), "To have the file written, and reviewed, if that is meant");
		}
	}

	private static String difference(Path file, PolicyDocument document) throws IOException {
		try {
			DocumentDiff diff = DocumentDiff.of(PolicyDocument.read(file), document);
			return diff.isEmpty()
					? "The policies are those of '" + file + "', but its text is not the one that is written for them."
					: "The policies are not those of '" + file + "' any more:\n" + String.join("\n", diff.lines());
		}
		catch (InvalidYamlException ex) {
			return "The file '" + file + "' cannot be read:\n" + ex.getMessage();
		}
	}

	private static AssertionError failure(String what, String how) {
		return new AssertionError(what + "\n" + how + ", run this test with the variable " + UPDATE + "=true.");
	}

}
