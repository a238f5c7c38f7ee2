package io.github.corsstarter.diff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.SafetyRules;

/**
 * Policies in a short notation, and policies that are made up of few parts, so that they
 * have much in common.
 */
final class TestPolicies {

	private static final SafetyRules ALL = new SafetyRules(false, true, true, true, true, true);

	private static final List<String> HOSTS = List.of("a.x.example", "b.x.example", "ab.x.example", "x.example",
			"a.b.x.example", "*.x.example", "**.x.example", "*.b.x.example", "**.b.x.example", "a*.x.example",
			"*b.x.example", "a*b.x.example", "aa*.x.example");

	private static final List<String> PORTS = List.of("", "", "", ":8443", ":*");

	private static final List<String> OTHERS = List.of("null", "file://", "capacitor://localhost", "http://a.x.example",
			"http://*.x.example", "http://**.x.example:*");

	private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "PATCH");

	private static final List<String> HEADERS = List.of("X-A", "Authorization", "Cookie", "Content-Type");

	private static final List<String> EXPOSED = List.of("X-A", "Location", "Cache-Control", "Set-Cookie");

	private static final Verdicts.Universe UNIVERSE = Verdicts.Universe.of(origins(),
			List.of("GET", "HEAD", "PUT", "PATCH", "patch"), List.of("x-a", "authorization", "content-type", "x-other"),
			List.of("x-a", "location", "x-other", "cache-control"));

	private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

	private TestPolicies() {
	}

	/** Requests that tell generated policies apart. */
	static Verdicts.Universe universe() {
		return UNIVERSE;
	}

	private static List<String> origins() {
		List<String> origins = new ArrayList<>(List.of("null", "file://", "capacitor://localhost",
				"CAPACITOR://LOCALHOST", "https://other.test", "http://a.x.example", "http://q.x.example",
				"http://q.q.x.example", "http://q.x.example:9999", "http://q.q.x.example:9999"));
		for (String host : List.of("x", "a.x", "b.x", "ab.x", "aab.x", "q.x", "qb.x", "aq.x", "aqb.x", "aaq.x", "a_b.x",
				"a.b.x", "q.b.x", "a.q.b.x", "q.q.x")) {
			for (String port : List.of("", ":8443", ":9999")) {
				origins.add("https://" + host + ".example" + port);
			}
		}
		return origins;
	}

	/**
	 * A policy such as {@code "https://a.example https://b.example; methods GET PUT"}.
	 */
	static CorsPolicy policy(String name, String notation) {
		String[] parts = notation.split("; *");
		Map<String, String> keys = Stream.of(parts)
			.skip(1)
			.collect(Collectors.toMap((part) -> part.split(" ")[0],
					(part) -> part.contains(" ") ? part.substring(part.indexOf(' ') + 1) : ""));
		return CorsPolicy.compile(CorsPolicySpec.builder(name)
			.allowedOrigins(words(parts[0]))
			.allowedOriginSources(words(keys.getOrDefault("sources", "")))
			.allowedMethods(words(keys.getOrDefault("methods", "GET HEAD POST")))
			.allowedHeaders(words(keys.getOrDefault("headers", "")))
			.exposedHeaders(words(keys.getOrDefault("exposed", "")))
			.allowCredentials(keys.containsKey("credentials"))
			.maxAge(Duration.ofSeconds(Long.parseLong(keys.getOrDefault("max-age", "1800"))))
			.onDenied(keys.containsKey("omit-headers") ? OnDenied.OMIT_HEADERS : OnDenied.FORBID)
			.preflightStatus(keys.containsKey("ok") ? 200 : 204)
			.safetyRules(ALL)
			.build(), (problem) -> {
			});
	}

	private static String[] words(String text) {
		return Stream.of(text.split(" ")).filter((word) -> !word.isEmpty()).toArray(String[]::new);
	}

	/** A policy made up of few parts, in the notation. */
	static String random(Random random) {
		boolean credentials = random.nextInt(3) == 0;
		List<String> origins = new ArrayList<>();
		for (int i = random.nextInt(4); i >= 0; i--) {
			origins.add((random.nextInt(5) == 0) ? any(random, OTHERS)
					: "https://" + any(random, HOSTS) + any(random, PORTS));
		}
		if (!credentials && random.nextInt(12) == 0) {
			origins.add("*");
		}
		return String.join(" ", origins) + "; methods " + some(random, METHODS, true) + "; headers "
				+ some(random, HEADERS, true) + "; exposed " + some(random, EXPOSED, !credentials) + "; max-age "
				+ random.nextInt(2) + (credentials ? "; credentials" : "") + (random.nextBoolean() ? "; ok" : "");
	}

	/** A policy in which a little of another one is different. */
	static String changed(Random random, String notation) {
		String[] parts = notation.split("; ");
		int part = random.nextInt(4);
		List<String> words = new ArrayList<>(List.of(parts[part].split(" ")));
		int first = (part == 0) ? 0 : 1;
		if (random.nextBoolean() && words.size() > first + 1) {
			words.remove(first + random.nextInt(words.size() - first));
		}
		else if (part == 0) {
			words.add("https://" + any(random, HOSTS) + any(random, PORTS));
		}
		else {
			words.add(any(random, List.of(METHODS, HEADERS, EXPOSED).get(part - 1)));
		}
		parts[part] = String.join(" ", words);
		return String.join("; ", parts);
	}

	private static String some(Random random, List<String> names, boolean mayBeAny) {
		if (mayBeAny && random.nextInt(6) == 0) {
			return "*";
		}
		return names.stream().filter((name) -> random.nextInt(3) != 0).collect(Collectors.joining(" "));
	}

	private static String any(Random random, List<String> texts) {
		return texts.get(random.nextInt(texts.size()));
	}

	/**
	 * Policies by path: each entry is a pattern and a policy, the most specific pattern
	 * first.
	 */
	static PolicySet set(PolicySet.Entry... entries) {
		return PolicySet.of(List.of(entries),
				(path) -> Stream.of(entries)
					.filter((entry) -> matches(entry.pattern(), path))
					.map(PolicySet.Entry::policy)
					.findFirst()
					.orElse(null));
	}

	/** What Spring's path patterns do, as far as tests need it. */
	static boolean matches(String pattern, String path) {
		return PATTERNS.computeIfAbsent(pattern, TestPolicies::compile).matcher(path).matches();
	}

	private static Pattern compile(String pattern) {
		String expression = Pattern
			.compile("/(\\*\\*|\\{\\*\\w+})|\\{\\w+:((?:[^{}]|\\{\\d+})+)}|\\{\\w+}|\\*|\\?|[^*?{/]+|/")
			.matcher(pattern)
			.replaceAll((part) -> Matcher.quoteReplacement(expression(part.group(), part.group(2))));
		return Pattern.compile(expression);
	}

	private static String expression(String part, String expression) {
		if (part.startsWith("/*") || part.startsWith("/{*")) {
			return "(/.*)?";
		}
		if (expression != null) {
			return "(" + expression + ")";
		}
		return (part.startsWith("{") || part.equals("*")) ? "[^/]+" : (part.equals("?") ? "[^/]" : Pattern.quote(part));
	}

}
