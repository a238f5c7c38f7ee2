package io.github.corsstarter.origin;

import java.util.Arrays;
import java.util.List;

/**
 * The ports that patterns of one scheme and host allow.
 */
final class PortSet {

	private final boolean any;

	private final int[] sorted;

	PortSet(List<Integer> ports) {
		this.any = ports.contains(OriginPattern.ANY_PORT);
		this.sorted = ports.stream().mapToInt(Integer::intValue).distinct().sorted().toArray();
	}

	boolean contains(int port) {
		return this.any || lists(port);
	}

	/** Whether the port itself is named. */
	boolean lists(int port) {
		return Arrays.binarySearch(this.sorted, port) >= 0;
	}

}
