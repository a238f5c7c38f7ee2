package io.github.corsstarter.cli.export;

import java.util.List;
import java.util.stream.IntStream;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.document.DocumentedPolicy;

/**
 * A policy with as many origins as one likes.
 */
final class ManyOrigins {

	private ManyOrigins() {
	}

	static DocumentedPolicy policy(int origins) {
		return new DocumentedPolicy(List.of("/**"),
				CorsPolicySpec.builder("default")
					.allowedOrigins(IntStream.range(0, origins).mapToObj(ManyOrigins::origin).toArray(String[]::new))
					.build());
	}

	static String origin(int number) {
		return "https://tenant-with-a-rather-long-name-" + number + ".customers.example.com";
	}

}
