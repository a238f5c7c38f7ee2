package io.github.corsstarter.conformance;

import java.util.List;
import java.util.stream.Stream;

/**
 * The table of conformance cases. Every driver runs all of it, so that no web stack
 * answers otherwise than the engine decides.
 *
 * @since 0.1.0
 */
public final class ConformanceCases {

	private ConformanceCases() {
	}

	/**
	 * All cases.
	 * @return the cases; their texts differ
	 */
	public static List<ConformanceCase> all() {
		return Stream
			.of(NotCorsCases.all(), AllowedOriginCases.all(), DeniedOriginCases.all(), MalformedOriginCases.all(),
					NullOriginCases.all(), MethodCases.all(), RequestedHeaderCases.all(), PolicyCases.all(),
					HandshakeCases.all())
			.flatMap(List::stream)
			.toList();
	}

}
