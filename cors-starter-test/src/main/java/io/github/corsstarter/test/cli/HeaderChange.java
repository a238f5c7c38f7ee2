package io.github.corsstarter.test.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.http.CorsHeaders;

/**
 * What an edge does to a header that the server behind it sends.
 *
 * @param request the request, as method and path
 * @param header the name of the header, in lower case
 * @param kind what the edge does
 * @param server the values that the server sends
 * @param edge the values that the edge sends
 */
record HeaderChange(String request, String header, Kind kind, List<String> server, List<String> edge) {

	private static final String VARY = "vary";

	static List<HeaderChange> between(FetchResult server, FetchResult edge) {
		List<HeaderChange> changes = new ArrayList<>();
		List<Exchange> behind = server.exchanges();
		List<Exchange> front = edge.exchanges();
		for (int i = 0; i < Math.min(behind.size(), front.size()); i++) {
			if (behind.get(i).request().method().equals(front.get(i).request().method())) {
				addChanges(behind.get(i), front.get(i), changes);
			}
		}
		return changes;
	}

	private static void addChanges(Exchange server, Exchange edge, List<HeaderChange> changes) {
		HeaderList behind = server.answer().headers();
		HeaderList front = edge.answer().headers();
		String request = edge.request().method() + " " + URI.create(edge.request().url()).getRawPath();
		SortedSet<String> names = new TreeSet<>();
		Stream.concat(behind.lines().stream(), front.lines().stream())
			.map((line) -> line.name().toLowerCase(Locale.ROOT))
			.filter((name) -> CorsHeaders.isAccessControl(name) || name.equals(VARY))
			.forEach(names::add);
		for (String name : names) {
			Kind kind = Kind.of(behind.values(name), front.values(name), name);
			if (kind != null) {
				changes.add(new HeaderChange(request, name, kind, behind.values(name), front.values(name)));
			}
		}
	}

	@Override
	public String toString() {
		String text = "the edge " + this.kind.verb + " " + this.header + " on " + this.request;
		String values = switch (this.kind) {
			case STRIPPED -> this.server.toString();
			case ADDED -> this.edge.toString();
			case DOUBLED, CHANGED -> "from " + this.server + " to " + this.edge;
		};
		return ClientText.visible(text + ": " + values);
	}

	/**
	 * What an edge can do to a header.
	 */
	enum Kind {

		STRIPPED("strips"), ADDED("adds"), DOUBLED("doubles"), CHANGED("changes");

		private final String verb;

		Kind(String verb) {
			this.verb = verb;
		}

		String id() {
			return name().toLowerCase(Locale.ROOT);
		}

		private static @Nullable Kind of(List<String> server, List<String> edge, String name) {
			if (elements(server, name).equals(elements(edge, name))) {
				return null;
			}
			if (edge.isEmpty()) {
				return STRIPPED;
			}
			if (server.isEmpty()) {
				return ADDED;
			}
			boolean repeated = edge.size() > server.size() || hasRepetition(elements(edge, name));
			return (repeated && !name.equals(VARY)) ? DOUBLED : CHANGED;
		}

		private static boolean hasRepetition(List<String> elements) {
			return elements.stream().distinct().count() < elements.size();
		}

		/** The order counts for no list, and repetition does no harm in one of them. */
		private static List<String> elements(List<String> lines, String name) {
			Stream<String> elements = lines.stream()
				.flatMap((line) -> Arrays.stream(line.split(",")))
				.map((element) -> element.strip().toLowerCase(Locale.ROOT))
				.sorted();
			return (name.equals(VARY) ? elements.distinct() : elements).toList();
		}

	}

}
