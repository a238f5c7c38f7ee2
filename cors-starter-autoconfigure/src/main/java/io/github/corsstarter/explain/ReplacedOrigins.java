package io.github.corsstarter.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.Setting;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.source.WrittenProperty;

/**
 * Lists of origins that do not count, because another place or an environment has the
 * same list. Each is read once, at the first question; property sources are taken not to
 * change while this lives.
 */
final class ReplacedOrigins {

	private static final String ENVIRONMENTS = "cors.environments.";

	private final PropertyOrigins origins;

	/** By the property that counts. */
	private final Map<String, List<ReplacedList>> lists = new ConcurrentHashMap<>();

	ReplacedOrigins(PropertyOrigins origins) {
		this.origins = origins;
	}

	/**
	 * Says that an origin would be allowed by a list that does not count.
	 * @param lists the lists that count
	 * @param origin the origin, whatever a client sent
	 * @return a sentence, or {@code null} if there is no such list
	 */
	@Nullable String find(List<Setting<List<String>>> lists, String origin) {
		return lists.stream()
			.map(Setting::property)
			.flatMap((property) -> find(property, origin))
			.findFirst()
			.orElse(null);
	}

	private Stream<String> find(String property, String origin) {
		return this.lists.computeIfAbsent(property, this::read)
			.stream()
			.map((list) -> list.sourceOf(origin))
			.filter(Objects::nonNull)
			.map((source) -> "The list at " + source + " allows it, but is replaced by the one at "
					+ this.origins.sourceOf(property) + ": lists are never merged.");
	}

	/** What is in force is not read again: it denied. */
	private List<ReplacedList> read(String property) {
		String inForce = this.origins.sourceOf(property);
		return Stream.of(property, inCommon(property))
			.distinct()
			.flatMap((name) -> this.origins.findLists(name).stream())
			.filter((list) -> {
				WrittenProperty first = list.first();
				return first != null && !first.source().equals(inForce);
			})
			.map((list) -> new ReplacedList(list, this.origins::resolve))
			.toList();
	}

	/** What an environment has of its own, as all of them have it. */
	private static String inCommon(String property) {
		int end = property.startsWith(ENVIRONMENTS) ? property.indexOf('.', ENVIRONMENTS.length()) : -1;
		return (end != -1) ? "cors" + property.substring(end) : property;
	}

}
