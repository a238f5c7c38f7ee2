package io.github.corsstarter.explain;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.explain.NearMiss.Difference;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * Finds the entry that was probably meant to admit an origin. The neighbours of the
 * origin are made up and looked up, so the cost does not grow with the number of entries.
 *
 * @since 0.1.0
 */
public final class NearMisses {

	/** The ports that development servers and alternative listeners take. */
	private static final int[] COMMON_PORTS = { OriginPattern.DEFAULT_PORT, 80, 443, 3000, 4200, 5000, 5173, 8000, 8080,
			8081, 8443, 9000 };

	private static final String[] LOOPBACK_HOSTS = { "localhost", "127.0.0.1", "[::1]" };

	private static final String HOST_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789-.";

	/** Above this length mistyped letters are not looked for. */
	private static final int MAX_MISTYPED_HOST = 64;

	private static final String WWW = "www.";

	private static final String SCHEME_END = "://";

	/** Finds the entry that admits an origin. */
	private final Function<String, @Nullable String> lookup;

	NearMisses(Function<String, @Nullable String> lookup) {
		this.lookup = lookup;
	}

	/**
	 * Finds a near miss.
	 * @param policy the policy that denied
	 * @param origin the value of the {@code Origin} header
	 * @return the nearest entry, or {@code null} if none is near
	 */
	public static @Nullable NearMiss find(CorsPolicy policy, String origin) {
		return new NearMisses(policy::admittingEntry).find(origin);
	}

	@Nullable NearMiss find(String origin) {
		OriginPattern parsed = ClientOrigin.read(origin);
		if (parsed == null) {
			return null;
		}
		String canonical = parsed.toString();
		return Stream
			.of(canonical.equals(origin) ? Stream.<NearMiss>empty() : admitted(Difference.FORM, Stream.of(canonical)),
					admitted(Difference.SCHEME, schemes(parsed)), admitted(Difference.PORT, ports(parsed)),
					admitted(Difference.HOST, otherNames(parsed)), admitted(Difference.DEPTH, otherDepths(parsed)),
					admitted(Difference.HOST, Stream.concat(withWww(parsed), mistyped(parsed))))
			.flatMap((misses) -> misses)
			.findFirst()
			.orElse(null);
	}

	private Stream<NearMiss> admitted(Difference difference, Stream<String> neighbours) {
		return neighbours.flatMap((neighbour) -> Stream.ofNullable(this.lookup.apply(neighbour)))
			.map((entry) -> new NearMiss(entry, difference));
	}

	private static Stream<String> schemes(OriginPattern origin) {
		String scheme = origin.scheme();
		if (!scheme.equals("http") && !scheme.equals("https")) {
			return Stream.empty();
		}
		return Stream.concat(Stream.of(scheme.equals("http") ? "https" : "http"), mistyped(scheme, "hotps"))
			.map((other) -> with(origin, other, origin.host(), origin.port()));
	}

	private static Stream<String> ports(OriginPattern origin) {
		return IntStream.of(COMMON_PORTS)
			.filter((port) -> port != origin.port())
			.mapToObj((port) -> with(origin, origin.scheme(), origin.host(), port));
	}

	private static Stream<String> otherNames(OriginPattern origin) {
		String host = origin.host();
		if (host.startsWith(WWW)) {
			return hosts(origin, Stream.of(host.substring(WWW.length())));
		}
		return origin.isLoopback() ? hosts(origin, Stream.of(LOOPBACK_HOSTS).filter((name) -> !name.equals(host)))
				: Stream.empty();
	}

	/** After the depth was looked at, since a pattern may admit this name, too. */
	private static Stream<String> withWww(OriginPattern origin) {
		return hosts(origin, Stream.of(WWW + origin.host()));
	}

	/** The parent of the host, and any subdomain of it. */
	private static Stream<String> otherDepths(OriginPattern origin) {
		String host = origin.host();
		int dot = host.indexOf('.');
		return hosts(origin, (dot != -1) ? Stream.of(host.substring(dot + 1), "x." + host) : Stream.of("x." + host));
	}

	/** Each host that is one typing error away. */
	private static Stream<String> mistyped(OriginPattern origin) {
		String host = origin.host();
		if (host.length() > MAX_MISTYPED_HOST || host.startsWith("[")) {
			return Stream.empty();
		}
		return hosts(origin, mistyped(host, HOST_CHARACTERS));
	}

	/**
	 * Each text that is one typing error away: a character more, less, other or swapped.
	 */
	private static Stream<String> mistyped(String text, String characters) {
		return IntStream.rangeClosed(0, text.length())
			.boxed()
			.flatMap((index) -> mistypedAt(text, index, characters))
			.filter((mistyped) -> !mistyped.isEmpty() && !mistyped.equals(text));
	}

	private static Stream<String> mistypedAt(String text, int index, String characters) {
		String before = text.substring(0, index);
		String after = text.substring(index);
		String rest = after.isEmpty() ? "" : after.substring(1);
		String swapped = rest.isEmpty() ? text : before + rest.charAt(0) + after.charAt(0) + rest.substring(1);
		return Stream.concat(Stream.of(before + rest, swapped),
				characters.chars()
					.mapToObj(Character::toString)
					.flatMap((letter) -> Stream.of(before + letter + after, before + letter + rest)));
	}

	private static Stream<String> hosts(OriginPattern origin, Stream<String> hosts) {
		String canonical = origin.toString();
		int start = origin.scheme().length() + SCHEME_END.length();
		String before = canonical.substring(0, start);
		String after = canonical.substring(start + origin.host().length());
		return hosts.map((host) -> before + host + after);
	}

	private static String with(OriginPattern origin, String scheme, String host, int port) {
		return new OriginPattern(scheme, Subdomains.NONE, host, port).toString();
	}

}
