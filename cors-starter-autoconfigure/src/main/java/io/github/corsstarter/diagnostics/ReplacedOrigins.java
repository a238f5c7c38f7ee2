package io.github.corsstarter.diagnostics;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.Setting;
import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;

/**
 * Lists of origins that do not count, because another place or an environment has the
 * same list.
 */
final class ReplacedOrigins {

	/** What an environment has of its own, and what it has in common with all of them. */
	private static final Pattern OF_ENVIRONMENT = Pattern.compile("^cors\\.environments\\.[^.]+");

	private final PropertyOrigins origins;

	ReplacedOrigins(PropertyOrigins origins) {
		this.origins = origins;
	}

	/**
	 * Says that an origin would be allowed by a list that does not count.
	 * @param lists the lists that count
	 * @param origin the origin
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
		return Stream.of(property, OF_ENVIRONMENT.matcher(property).replaceFirst("cors"))
			.distinct()
			.flatMap((list) -> this.origins.findEverywhere(list).stream())
			.filter((written) -> admits(written, origin))
			.map((written) -> "The list at " + written.source() + " allows it, but is replaced by the one at "
					+ this.origins.sourceOf(property) + ": lists are never merged.");
	}

	private boolean admits(WrittenProperty written, String origin) {
		return Stream.of(this.origins.resolve(written).split(",")).anyMatch((entry) -> admits(entry, origin));
	}

	private static boolean admits(String entry, String origin) {
		try {
			return OriginIndex.of(List.of(OriginPattern.parse(entry))).admittingEntry(origin) != null;
		}
		catch (UnacceptableOriginException ex) {
			return false;
		}
	}

}
