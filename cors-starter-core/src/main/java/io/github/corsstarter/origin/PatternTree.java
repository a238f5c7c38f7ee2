package io.github.corsstarter.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.AsciiMap;

/**
 * Origin patterns as a tree over the labels of their hosts, last label first. A lookup
 * walks the labels of one host; the number of patterns does not matter.
 */
final class PatternTree implements SerializedOrigin.Judge {

	private static final int SCHEME_DELIMITER_LENGTH = 3;

	private final Node root;

	PatternTree(Collection<OriginPattern> patterns) {
		Branch root = new Branch();
		patterns.forEach(root::add);
		this.root = root.freeze();
	}

	@Override
	public boolean admits(String origin, int schemeEnd, int hostEnd, int port) {
		int hostStart = schemeEnd + SCHEME_DELIMITER_LENGTH;
		Node node = this.root;
		for (int end = hostEnd; node != null;) {
			int start = Math.max(hostStart, origin.lastIndexOf('.', end - 1) + 1);
			node = node.children.get(origin, start, end);
			if (node == null) {
				return false;
			}
			if (start == hostStart) {
				return node.admits(Subdomains.NONE, origin, schemeEnd, port);
			}
			end = start - 1;
			boolean lastLabel = origin.lastIndexOf('.', end - 1) < hostStart;
			if (node.admits(Subdomains.ANY_DEPTH, origin, schemeEnd, port)
					|| (lastLabel && node.admits(Subdomains.ONE_LABEL, origin, schemeEnd, port))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The pattern that admits an origin, made anew from the place where it stands, or
	 * {@code null} if none does.
	 */
	@Nullable OriginPattern admitting(OriginPattern origin) {
		String host = origin.host();
		OriginPattern found = find(origin, Subdomains.NONE, host);
		Subdomains nearest = Subdomains.ONE_LABEL;
		for (int dot = host.indexOf('.'); found == null && dot != -1; dot = host.indexOf('.', dot + 1)) {
			String parent = host.substring(dot + 1);
			found = find(origin, nearest, parent);
			if (found == null) {
				found = find(origin, Subdomains.ANY_DEPTH, parent);
			}
			nearest = Subdomains.ANY_DEPTH;
		}
		return found;
	}

	private @Nullable OriginPattern find(OriginPattern origin, Subdomains subdomains, String host) {
		Node node = this.root;
		for (int end = host.length(); node != null && end >= 0;) {
			int start = host.lastIndexOf('.', end - 1) + 1;
			node = node.children.get(host, start, end);
			end = start - 1;
		}
		PortSet ports = (node != null) ? node.portsOf(subdomains, origin.scheme()) : null;
		if (ports == null || !ports.contains(origin.port())) {
			return null;
		}
		return new OriginPattern(origin.scheme(), subdomains, host,
				ports.lists(origin.port()) ? origin.port() : OriginPattern.ANY_PORT);
	}

	/**
	 * The patterns that end at a label, by what they say of its subdomains, and the
	 * labels before it.
	 */
	private record Node(AsciiMap<Node> children, Map<Subdomains, AsciiMap<PortSet>> ports) {

		boolean admits(Subdomains subdomains, String origin, int schemeEnd, int port) {
			AsciiMap<PortSet> bySchemes = this.ports.get(subdomains);
			PortSet ports = (bySchemes != null) ? bySchemes.get(origin, 0, schemeEnd) : null;
			return ports != null && ports.contains(port);
		}

		@Nullable PortSet portsOf(Subdomains subdomains, String scheme) {
			AsciiMap<PortSet> bySchemes = this.ports.get(subdomains);
			return (bySchemes != null) ? bySchemes.get(scheme, 0, scheme.length()) : null;
		}

	}

	/**
	 * A node under construction.
	 */
	private static final class Branch {

		private final Map<String, Branch> children = new HashMap<>();

		private final Map<Subdomains, Map<String, List<Integer>>> ports = new HashMap<>();

		void add(OriginPattern pattern) {
			Branch branch = this;
			String host = pattern.host();
			for (int end = host.length(); end >= 0;) {
				int start = host.lastIndexOf('.', end - 1) + 1;
				branch = branch.children.computeIfAbsent(host.substring(start, end), (label) -> new Branch());
				end = start - 1;
			}
			branch.ports.computeIfAbsent(pattern.subdomains(), (key) -> new HashMap<>())
				.computeIfAbsent(pattern.scheme(), (key) -> new ArrayList<>())
				.add(pattern.port());
		}

		Node freeze() {
			return new Node(freeze(this.children, Branch::freeze), freezePorts());
		}

		private Map<Subdomains, AsciiMap<PortSet>> freezePorts() {
			Map<Subdomains, AsciiMap<PortSet>> frozen = new HashMap<>();
			this.ports.forEach((subdomains, schemes) -> frozen.put(subdomains, freeze(schemes, PortSet::new)));
			return frozen;
		}

		private static <T, V> AsciiMap<V> freeze(Map<String, T> source, Function<T, V> freezer) {
			Map<String, V> target = new HashMap<>();
			source.forEach((name, value) -> target.put(name, freezer.apply(value)));
			return AsciiMap.copyOf(target);
		}

	}

}
