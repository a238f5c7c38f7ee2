package io.github.corsstarter.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Patterns by the literal segments that they start with. A look costs the same however
 * many patterns there are, unless they start with the same segments, and allocates
 * nothing. Different segments may have one hash: whoever looks checks what is found
 * anyway.
 */
final class RouteTable {

	/** The hash of no segments. */
	static final int ROOT = 0;

	/** Behind the order of every route. */
	static final int LAST = Integer.MAX_VALUE;

	private static final Pattern LITERAL = Pattern.compile("((?:/[\\w.~-]+(?![^/]))*)");

	private static final Route[] NONE = {};

	/**
	 * Spreads hashes over the slots: 2 to the power of 32, divided by the golden ratio.
	 */
	private static final int SPREAD = 0x9E3779B9;

	private final Route[] all;

	private final int[] hashes;

	private final Route[][] routes;

	private final int shift;

	private final int depth;

	private RouteTable(Route[] all, Map<Integer, List<Route>> byHash, int depth) {
		this.all = all;
		int bits = 33 - Integer.numberOfLeadingZeros(byHash.size());
		this.shift = Integer.SIZE - bits;
		this.hashes = new int[1 << bits];
		this.routes = new Route[1 << bits][];
		this.depth = depth;
		for (Map.Entry<Integer, List<Route>> entry : byHash.entrySet()) {
			int slot = slot(entry.getKey());
			this.hashes[slot] = entry.getKey();
			this.routes[slot] = entry.getValue().toArray(NONE);
		}
	}

	/**
	 * Creates a table.
	 * @param policies the policies, the most specific pattern first
	 */
	static RouteTable of(List<PathPolicy> policies) {
		Route[] all = new Route[policies.size()];
		Map<Integer, List<Route>> byHash = new HashMap<>();
		int depth = 0;
		for (int order = 0; order < policies.size(); order++) {
			String pattern = policies.get(order).pattern().getPatternString();
			Matcher matcher = LITERAL.matcher(pattern);
			String literal = matcher.lookingAt() ? matcher.group(1) : "";
			boolean subtree = pattern.equals(literal + "/**");
			all[order] = new Route(policies.get(order), order, subtree ? literal : null);
			byHash.computeIfAbsent(hash(literal), (absent) -> new ArrayList<>()).add(all[order]);
			depth = Math.max(depth, depth(literal));
		}
		return new RouteTable(all, byHash, depth);
	}

	private static int depth(String literal) {
		int depth = 0;
		for (int i = 0; i < literal.length(); i++) {
			depth += (literal.charAt(i) == '/') ? 1 : 0;
		}
		return depth;
	}

	private static int hash(String literal) {
		return literal.isEmpty() ? ROOT : hash(ROOT, literal, 1, literal.length());
	}

	/**
	 * The hash of some segments and one more.
	 * @param hash the hash of the segments
	 * @param text the text that has the next one
	 * @param start where it starts
	 * @param end where it ends
	 */
	static int hash(int hash, String text, int start, int end) {
		int next = 31 * hash + '/';
		for (int i = start; i < end; i++) {
			next = 31 * next + text.charAt(i);
		}
		return next;
	}

	/** The slot of a hash: its own, or the free one where it would be. */
	private int slot(int hash) {
		int slot = (hash * SPREAD) >>> this.shift;
		while (this.routes[slot] != null && this.hashes[slot] != hash) {
			slot = (slot + 1) & (this.hashes.length - 1);
		}
		return slot;
	}

	/**
	 * The patterns that start with some literal segments, and with a wildcard behind them
	 * or nothing.
	 * @param hash the hash of the segments
	 * @return the routes, the most specific first
	 */
	Route[] below(int hash) {
		Route[] found = this.routes[slot(hash)];
		return (found != null) ? found : NONE;
	}

	/** All routes, the most specific pattern first. */
	Route[] all() {
		return this.all;
	}

	/** The largest number of literal segments that a pattern starts with. */
	int depth() {
		return this.depth;
	}

	/**
	 * A pattern, and the literal path above the subtree that it names, if it is such a
	 * pattern.
	 *
	 * @param policy the policy and its pattern
	 * @param order how many patterns are more specific
	 * @param subtree the path, empty for the root, or {@code null}
	 */
	record Route(PathPolicy policy, int order, @Nullable String subtree) {

		PathPattern pattern() {
			return this.policy.pattern();
		}

		boolean isSubtree() {
			return this.subtree != null;
		}

		/** Whether it is a subtree that a plain path is in. */
		boolean isSubtreeOf(String path) {
			return this.subtree != null && Subtree.isBelow(this.subtree, path);
		}

	}

}
