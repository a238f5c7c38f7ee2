package io.github.corsstarter.cli.hop;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.HeaderList;

/**
 * What a hop says of itself: whose policy answered, and which caches did.
 *
 * @param hop the name of the hop
 * @param policyVersion the version of the policies that answered, or {@code null} if no
 * answer says so
 * @param cache what caches say, as header lines
 * @since 0.1.0
 */
public record HopSighting(String hop, @Nullable String policyVersion, List<String> cache) {

	private static final String POLICY = "Cors-Policy";

	/** What a version can be: whoever answers may send anything. */
	private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z._-]{1,64}");

	/**
	 * Copies the list.
	 * @param hop the name of the hop
	 * @param policyVersion the version of the policies that answered, or {@code null} if
	 * no answer says so
	 * @param cache what caches say, as header lines
	 */
	public HopSighting {
		cache = List.copyOf(cache);
	}

	static HopSighting of(Hop hop, List<Exchange> exchanges) {
		List<HeaderList> answers = exchanges.stream().map((exchange) -> exchange.answer().headers()).toList();
		return new HopSighting(hop.name(),
				answers.stream()
					.map((headers) -> headers.get(POLICY))
					.filter(HopSighting::isVersion)
					.findFirst()
					.orElse(null),
				answers.stream().map(CacheSigns::of).filter((signs) -> !signs.isEmpty()).findFirst().orElse(List.of()));
	}

	private static boolean isVersion(@Nullable String value) {
		return value != null && VERSION.matcher(value).matches();
	}

}
