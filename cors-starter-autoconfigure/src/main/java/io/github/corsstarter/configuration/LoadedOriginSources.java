package io.github.corsstarter.configuration;

import java.util.List;

import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * The sources of a configuration.
 *
 * @param active those that policies of the active environment name
 * @param digest everything about all of them that a change can change, without secrets
 * @since 0.1.0
 */
public record LoadedOriginSources(List<OriginSourceDefinition> active, String digest) {

	/** No sources. */
	public static final LoadedOriginSources NONE = new LoadedOriginSources(List.of(), "");

	/**
	 * Creates the sources.
	 */
	public LoadedOriginSources {
		active = List.copyOf(active);
	}

	/** Shows no secret, of which an address may have one. */
	@Override
	public String toString() {
		return this.active.toString();
	}

	/** A source with a mistake is not read, so that policies allow less. */
	static LoadedOriginSources withoutMistakes(LoadedOriginSources sources, List<CorsPolicyProblem> problems) {
		if (sources.active.isEmpty()) {
			return sources;
		}
		List<String> concerned = problems.stream().map(CorsPolicyProblem::property).toList();
		return new LoadedOriginSources(sources.active.stream()
			.filter((source) -> concerned.stream().noneMatch((property) -> isAt(property, source.property())))
			.toList(), sources.digest);
	}

	/** Names have no dots; a variable has none at all. */
	private static boolean isAt(String property, String source) {
		String folded = FoldedNames.fold(source);
		String[] elements = property.split("\\.");
		int depth = source.split("\\.").length;
		return (elements.length < depth) ? FoldedNames.fold(property).startsWith(folded)
				: FoldedNames.fold(String.join(".", List.of(elements).subList(0, depth))).equals(folded);
	}

}
