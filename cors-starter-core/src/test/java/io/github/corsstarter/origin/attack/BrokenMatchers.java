package io.github.corsstarter.origin.attack;

import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/**
 * The classic mistakes of allowlists, each with the witness that finds it.
 */
final class BrokenMatchers {

	private static final String APP = "https://app.example.com";

	private static final String PATTERN = "https://*.example.com";

	private static final String WITHIN_LABEL = "https://pr-*-shop.example.com";

	private static final String EVIL = "evil.test";

	private BrokenMatchers() {
	}

	static Stream<Arguments> all() {
		return Stream
			.of(matchersOfTexts(), matchersOfParts(), matchersOfPatterns(), matchersWithinLabels(),
					matchersOfAddresses())
			.flatMap((matchers) -> matchers);
	}

	private static Stream<Arguments> matchersOfTexts() {
		return Stream.of(defect("startsWith", APP, (entry, origin) -> origin.startsWith(entry), APP + "." + EVIL),
				defect("endsWith", APP, (entry, origin) -> origin.endsWith("app.example.com"),
						"https://evilapp.example.com"),
				defect("endsWith, as origin", APP, (entry, origin) -> origin.endsWith(entry), "evil" + APP),
				defect("contains", APP, (entry, origin) -> origin.contains("app.example.com"), APP + "." + EVIL),
				defect("regex with unescaped dots", APP, (entry, origin) -> origin.matches(entry),
						"https://appxexample.com"),
				defect("regex with find", APP, (entry, origin) -> origin.matches(entry.replace(".", "\\.") + ".*"),
						APP + "." + EVIL),
				defect("regex with $", APP, (entry,
						origin) -> Pattern.compile("^" + entry.replace(".", "\\.") + "$").matcher(origin).find(),
						APP + "\n"),
				defect("case ignored", APP, String::equalsIgnoreCase, "https://APP.EXAMPLE.COM"),
				defect("stripped", APP, (entry, origin) -> origin.strip().equals(entry), APP + " "),
				defect("any of a list", APP, (entry, origin) -> Arrays.asList(origin.split(", ?")).contains(entry),
						APP + ","),
				defect("null", APP, (entry, origin) -> origin.equals("null") || origin.equals(entry), "null"),
				defect("everything", APP, (entry, origin) -> true, ""));
	}

	private static Stream<Arguments> matchersOfParts() {
		return Stream.of(
				defect("trailing dot", APP, (entry, origin) -> origin.replaceFirst("\\.$", "").equals(entry),
						APP + "."),
				defect("port ignored", APP, (entry, origin) -> origin.replaceFirst(":[0-9]*$", "").equals(entry),
						APP + ":47391"),
				defect("default port", APP, (entry, origin) -> origin.replaceFirst(":443$", "").equals(entry),
						APP + ":443"),
				defect("other port is prefix", APP + ":8443",
						(entry, origin) -> origin.equals(entry) || origin.equals(entry.substring(0, 27)), APP + ":844"),
				defect("scheme ignored", APP, (entry, origin) -> origin.matches("[a-z]+://app\\.example\\.com"),
						"http://app.example.com"),
				defect("user info", APP, (entry, origin) -> origin.replaceFirst("@.*", "").equals(entry),
						APP + "@" + EVIL),
				defect("percent-decoded", APP, (entry, origin) -> origin.replace("%2e", ".").equals(entry),
						"https://app%2eexample.com"),
				defect("homograph", APP, (entry, origin) -> origin.replace('\u0430', 'a').equals(entry),
						"https://\u0430pp.example.com"),
				defect("homograph in ASCII", APP,
						(entry, origin) -> origin.equals(entry)
								|| (origin.contains("xn--") && unicode(origin).equals(entry)),
						"https://" + IDN.toASCII("\u0430pp") + ".example.com"));
	}

	private static Stream<Arguments> matchersOfPatterns() {
		return Stream.of(defect("label boundary dropped", PATTERN,
				(entry, origin) -> origin.matches("https://[a-z0-9.-]*example\\.com"), "https://evilexample.com"),
				defect("label boundary dropped, one label", PATTERN,
						(entry, origin) -> origin.matches("https://[a-z0-9-]*\\.?example\\.com"),
						"https://evilexample.com"),
				defect("underscore is a boundary", PATTERN,
						(entry, origin) -> origin.matches("https://[a-z0-9-]*[._]example\\.com"),
						"https://evil_example.com"),
				defect("apex", PATTERN, (entry, origin) -> origin.matches("https://([a-z0-9-]+\\.)?example\\.com"),
						"https://example.com"),
				defect("one label deeper", PATTERN,
						(entry, origin) -> origin.matches("https://([a-z0-9-]+\\.){1,2}" + "example\\.com"),
						"https://evil.a.example.com"),
				defect("empty label", PATTERN, (entry, origin) -> origin.matches("https://[a-z0-9-]*\\.example\\.com"),
						"https://.example.com"),
				defect("backtick label", PATTERN, (entry, origin) -> origin.matches("https://[^./@:]+\\.example\\.com"),
						"https://`.example.com"),
				defect("written pattern", PATTERN,
						(entry, origin) -> origin.equals(entry) || origin.matches("https://[a-z0-9-]+\\.example\\.com"),
						PATTERN));
	}

	private static Stream<Arguments> matchersWithinLabels() {
		return Stream.of(
				defect("empty wildcard", WITHIN_LABEL,
						(entry, origin) -> origin.matches("https://pr-[a-z0-9-]*-shop\\.example\\.com"),
						"https://pr--shop.example.com"),
				defect("dot in wildcard", WITHIN_LABEL,
						(entry, origin) -> origin.matches("https://pr-[a-z0-9-]+(\\.[a-z0-9-]+)*-shop\\.example\\.com"),
						"https://pr-a.b-shop.example.com"),
				defect("anything in wildcard", WITHIN_LABEL,
						(entry, origin) -> origin.matches("https://pr-[^./@:*]+-shop\\.example\\.com"),
						"https://pr-_-shop.example.com"),
				defect("label of any length", WITHIN_LABEL,
						(entry, origin) -> origin.matches("https://pr-[a-z0-9-]+-shop\\.example\\.com"),
						"https://pr-" + "a".repeat(64) + "-shop.example.com"));
	}

	private static Stream<Arguments> matchersOfAddresses() {
		return Stream.of(defect("octal address", "http://127.0.0.1",
				(entry, origin) -> origin.equals(entry) || origin.equals("http://0177.0.0.1"), "http://0177.0.0.1"),
				defect("decimal address", "http://192.0.2.1",
						(entry, origin) -> origin.equals(entry) || origin.equals("http://3221225985"),
						"http://3221225985"),
				defect("loopback by another name", "http://localhost",
						(entry, origin) -> List.of(entry, "http://[::1]").contains(origin), "http://[::1]"));
	}

	private static Arguments defect(String name, String entry, BiPredicate<String, String> matcher, String witness) {
		return Arguments.of(name, entry, matcher, witness);
	}

	private static String unicode(String origin) {
		return "https://" + IDN.toUnicode(origin.replaceFirst("https://", "")).replace('\u0430', 'a');
	}

}
