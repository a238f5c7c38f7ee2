package io.github.corsstarter.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up patterns and origins that are close to each other: few labels, few ports, and
 * the changes that an attacker would try.
 */
public final class OriginGenerator {

	private static final List<String> LABELS = List.of("a", "b", "aa", "ab", "app", "evil", "example", "com", "org",
			"xn--a", "a-b", "a_b");

	private static final List<String> SCHEMES = List.of("https", "https", "https", "http", "ftp", "capacitor", "app",
			"chrome-extension");

	private static final List<String> OTHER_SCHEMES = List.of("https", "http", "wss", "ws", "capacitor", "file",
			"HTTPS", "App");

	private static final List<String> BARE_HOSTS = List.of("", ".");

	private static final List<String> PORTS = List.of("", "", "", ":*", ":80", ":443", ":8443", ":21", ":1", ":65535");

	private static final List<String> PREFIXES = List.of("", "", "*.", "**.");

	/** First labels with a wildcard within. */
	private static final List<String> WITHIN_LABELS = List.of("a*.", "*a.", "a-*.", "*-a.", "a*b.", "aa*a.", "ab*-b.",
			"*a-b.", "app-*-x.", "a_*.", "*_b.", "xn--*.", "-*.");

	private static final List<String> BETWEEN = List.of("", "a", "b", "-", "aa", "ab-", "xn--a", "a_b", "a.b", "0",
			"a".repeat(57), "a".repeat(58), "a".repeat(62));

	private static final List<String> ADDRESSES = List.of("127.0.0.1", "192.0.2.1", "[::1]", "[2001:db8::1]");

	private static final String CHARACTERS = "ab.-_:/@*%[]\\ ,\tA9\u00fc";

	private final Random random;

	public OriginGenerator(Random random) {
		this.random = random;
	}

	public List<String> patterns() {
		List<String> patterns = new ArrayList<>();
		for (int i = this.random.nextInt(8); i >= 0; i--) {
			patterns.add(pattern(this.random.nextInt(16)));
		}
		return patterns;
	}

	private String pattern(int kind) {
		return switch (kind) {
			case 0 -> "app://" + any(BARE_HOSTS);
			case 3, 4 -> any(SCHEMES) + "://" + any(WITHIN_LABELS) + host() + ".example" + any(PORTS);
			case 1, 2 -> any(SCHEMES) + "://" + any(ADDRESSES) + any(PORTS);
			default -> any(SCHEMES) + "://" + any(PREFIXES) + host() + any(PORTS);
		};
	}

	String exactOrigin() {
		return any(SCHEMES) + "://" + host() + any(PORTS).replace(":*", "");
	}

	/** What a pattern stands for, with at most a few changes. */
	String originNear(List<String> patterns) {
		String origin = any(patterns);
		if (WITHIN_LABELS.stream().anyMatch(origin.split("://", 2)[1]::startsWith)) {
			origin = origin.replaceFirst("\\*", any(BETWEEN));
		}
		origin = origin.replace("**.", labels(this.random.nextInt(4)));
		origin = origin.replace("*.", labels((this.random.nextInt(3) == 0) ? this.random.nextInt(3) : 1));
		origin = origin.replace(":*", any(PORTS).replace(":*", ":8080"));
		for (int i = this.random.nextInt(3); i > 0; i--) {
			origin = changed(origin);
		}
		return origin;
	}

	private String changed(String origin) {
		int at = this.random.nextInt(origin.length());
		return switch (this.random.nextInt(14)) {
			case 0 -> origin + "." + any(LABELS);
			case 1 -> origin + any(PORTS);
			case 2 -> origin.replace("://", "://" + any(LABELS));
			case 3 -> origin.replace("://", "://" + any(LABELS) + ".");
			case 4 -> any(OTHER_SCHEMES) + origin.substring(Math.max(0, origin.indexOf("://")));
			case 5 -> origin.substring(0, at) + origin.substring(at + 1) + "/";
			case 6 -> origin.substring(0, at) + origin.substring(at + 1) + "x";
			case 7 -> origin.substring(0, at) + CHARACTERS.charAt(this.random.nextInt(CHARACTERS.length()))
					+ origin.substring(at);
			case 8 -> origin.replaceFirst(":[0-9]+$", any(PORTS));
			case 9 -> origin.replaceFirst("\\.", any(LABELS));
			case 10 -> origin.replaceFirst("://[^.]*\\.", "://");
			case 11 -> origin.toUpperCase(Locale.ROOT);
			case 12 -> any(OTHER_SCHEMES) + "://" + any(BARE_HOSTS);
			default -> any(SCHEMES) + "://" + host();
		};
	}

	private String host() {
		String host = labels(1 + this.random.nextInt(3));
		return host.substring(0, host.length() - 1);
	}

	private String labels(int count) {
		StringBuilder labels = new StringBuilder();
		for (int i = 0; i < count; i++) {
			labels.append(any(LABELS)).append('.');
		}
		return labels.toString();
	}

	private String any(List<String> texts) {
		return texts.get(this.random.nextInt(texts.size()));
	}

}
