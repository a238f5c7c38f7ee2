package io.github.corsstarter.diff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * Origins that an entry of an allowlist stands for. Of a pattern there are so many that
 * entries which name some of them leave one over: no wildcard within a label admits a
 * label of one character.
 */
final class OriginInstances {

	static final String ANY = "*";

	/** Where a list of these is written out, others follow. */
	private static final List<String> LABELS = Stream
		.of(IntStream.concat(IntStream.rangeClosed('a', 'z'), IntStream.rangeClosed('0', '9'))
			.mapToObj(Character::toString), Stream.of("_", "any-4f7c", "any-93e1", "x-b5d20", "0-c8a67"))
		.flatMap(Function.identity())
		.toList();

	/** None of them is the default of a scheme. */
	private static final List<String> PORTS = List.of("", ":8443", ":47391", ":47392", ":1", ":50021", ":61357");

	private OriginInstances() {
	}

	/** Made one after the other, as they are asked for. */
	static Stream<String> of(String entry) {
		if (entry.equals(ANY)) {
			return Stream.concat(LABELS.stream().map((label) -> "https://" + label + ".any.example"),
					Stream.concat(LABELS.stream(), IntStream.range(0, 1_000_000).mapToObj((i) -> "any-" + i))
						.map((host) -> "https://" + host));
		}
		return (entry.indexOf('*') != -1) ? of(OriginPattern.parse(entry, true)) : Stream.of(entry);
	}

	private static Stream<String> of(OriginPattern pattern) {
		return ports(pattern).flatMap((port) -> hosts(pattern).map((host) -> origin(pattern, host) + port));
	}

	/** Of a single host all ports, since it is possible to name them all. */
	private static Stream<String> ports(OriginPattern pattern) {
		if (pattern.port() != OriginPattern.ANY_PORT) {
			return Stream.of("");
		}
		return (pattern.subdomains() != Subdomains.NONE) ? PORTS.stream()
				: Stream.concat(PORTS.stream(), IntStream.rangeClosed(1, 65535).mapToObj((port) -> ":" + port));
	}

	private static String origin(OriginPattern pattern, String host) {
		int port = Math.max(pattern.port(), OriginPattern.DEFAULT_PORT);
		return new OriginPattern(pattern.scheme(), Subdomains.NONE, host, port).toString();
	}

	private static Stream<String> hosts(OriginPattern pattern) {
		String host = pattern.host();
		return switch (pattern.subdomains()) {
			case NONE -> Stream.of(host);
			case ONE_LABEL -> LABELS.stream().map((label) -> label + "." + host);
			case ANY_DEPTH -> labels().stream().map((labels) -> labels + "." + host);
			case WITHIN_LABEL ->
				LABELS.stream().filter((label) -> !label.equals("_")).map((label) -> host.replace("*", label));
		};
	}

	/** One label, and two: the second one is the one that other patterns may name. */
	private static Set<String> labels() {
		Set<String> labels = new LinkedHashSet<>(LABELS);
		LABELS.forEach((label) -> labels.add("a." + label));
		LABELS.forEach((label) -> labels.add("b." + label));
		return labels;
	}

}
