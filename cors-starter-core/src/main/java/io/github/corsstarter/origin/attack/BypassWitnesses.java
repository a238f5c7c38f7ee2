package io.github.corsstarter.origin.attack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an attacker would send to get past one entry of an allowlist, and what the entry
 * stands for.
 */
final class BypassWitnesses {

	/** An upper bound of the number of witnesses of an entry. */
	static final int MAX_COUNT = 150;

	private static final String EVIL = "evil.test";

	private static final String OTHER_PORT = ":47391";

	private static final int MAX_HOST_LENGTH = 253;

	private static final int MAX_LABEL_LENGTH = 63;

	/** In place of a wildcard within a label. */
	private static final List<String> NOT_WITHIN_LABEL = List.of("", "*", "a.b", ".", "_", "a_", "%61", "@", "/", "`",
			"\u0430", "a".repeat(MAX_LABEL_LENGTH + 1));

	private static final List<String> FIXED = List.of("", "*", "null", "NULL", "null ", "nul", "file://", "://",
			"https://", "https://" + EVIL, "https://null", "null, https://" + EVIL);

	private static final List<String> BEHIND_HOST = List.of("." + EVIL, EVIL, "-" + EVIL, "_." + EVIL, "`." + EVIL,
			"$." + EVIL, ".", "..", "%2e" + EVIL, "%00." + EVIL, "@" + EVIL, ":443@" + EVIL);

	private static final List<String> BEFORE_HOST = List.of(EVIL + "/", EVIL + "?", EVIL + "#", EVIL + "\\", EVIL + "@",
			"evil:evil@", "@", "[");

	/** Before the host of a pattern, that is, in place of its wildcard. */
	private static final List<String> BEFORE_DOMAIN = List.of("evil", "evil-", "evil_", "_", "x", ".", "evil..", "`.",
			"$.", "%00.", "*.", "**.");

	private static final List<String> INSTEAD_OF_DOT = List.of("x", "-", "..", "%2e", "/", "\u3002");

	private static final String OVERLONG = "a.".repeat(163);

	private static final List<String> PORTS = List.of("", OTHER_PORT, ":", ":0", ":x", ":*", ":-1", ":65536", ":080",
			":0443", ":80:443", ":[*]");

	private static final List<String> BEHIND_ORIGIN = List.of("/", "/path", "/../", "?query", "#fragment", "\\",
			";" + EVIL, " ", "\t", "\n", "\r\n", "\u0000", "\u00a0", ",", ", https://" + EVIL, ",https://" + EVIL,
			" https://" + EVIL, "\r\nX-Evil: true");

	private static final List<String> BEFORE_ORIGIN = List.of(" ", "\t", "\n", "\ufeff", "https://" + EVIL + ", ",
			"https://" + EVIL + " ", "https://" + EVIL + "/", "view-source:", "blob:");

	private final Set<String> witnesses = new LinkedHashSet<>(FIXED);

	private final WrittenOrigin entry;

	/** The wildcard made concrete. */
	private final String labels;

	private final String host;

	private final String port;

	private BypassWitnesses(WrittenOrigin entry) {
		this.entry = entry;
		this.labels = entry.wildcard().isEmpty() ? "" : "a.";
		this.host = this.labels + entry.host().replace("*", "a");
		this.port = entry.port().equals(WrittenOrigin.ANY_PORT) ? "" : entry.port();
	}

	/**
	 * The origins that an entry must admit. An entry may be too long to admit any.
	 * @param written the entry in canonical form
	 * @return the origin, or instances of the pattern at each depth and port
	 */
	static Set<String> own(String written) {
		WrittenOrigin entry = WrittenOrigin.of(written);
		List<String> labels = switch (entry.wildcard()) {
			case "" -> List.of("");
			case "*." -> List.of("a.", "xn--a-9.");
			default -> List.of("a.", "a.b.");
		};
		List<String> ports = entry.port().equals(WrittenOrigin.ANY_PORT) ? List.of("", OTHER_PORT, ":1")
				: List.of(entry.port());
		Set<String> own = new LinkedHashSet<>();
		for (String label : labels) {
			String host = label + entry.host().replace("*", "a");
			for (String port : (host.length() <= MAX_HOST_LENGTH) ? ports : List.<String>of()) {
				own.add(entry.scheme() + "://" + host + port);
			}
		}
		if (entry.isWithinLabel()) {
			own.addAll(withinLabel(entry, List.of("0", "-", "xn--a-9", "a-b"), ports));
		}
		if (WrittenOrigin.isOfApps(entry.scheme())) {
			own.addAll(own.stream().map((origin) -> origin.toUpperCase(Locale.ROOT)).toList());
		}
		return written.equals(WrittenOrigin.NULL) ? Set.of(WrittenOrigin.NULL) : own;
	}

	/** An entry with texts in place of its wildcard, as long as the label may be. */
	private static List<String> withinLabel(WrittenOrigin entry, List<String> texts, List<String> ports) {
		int room = Math.min(MAX_LABEL_LENGTH - entry.host().indexOf('.'), MAX_HOST_LENGTH - entry.host().length()) + 1;
		return texts.stream()
			.filter((text) -> text.length() <= room)
			.flatMap((text) -> ports.stream()
				.map((port) -> entry.scheme() + "://" + entry.host().replace("*", text) + port))
			.toList();
	}

	/**
	 * The well-known bypasses of an entry.
	 * @param written the entry in canonical form
	 * @return what the entry must not admit
	 */
	static Set<String> of(String written) {
		BypassWitnesses bypasses = new BypassWitnesses(WrittenOrigin.of(written));
		bypasses.addHosts();
		bypasses.addUpperCase();
		bypasses.addPorts();
		bypasses.addSchemes();
		bypasses.addTexts();
		bypasses.witnesses.removeAll(own(written));
		if (bypasses.entry.isWithinLabel()) {
			// a wildcard at either end of a label stands for much of what is tried there
			bypasses.witnesses.removeIf(new ReferenceMatcher(List.of(written))::admits);
		}
		return bypasses.witnesses;
	}

	private void addHosts() {
		for (String suffix : BEHIND_HOST) {
			addHost(this.host + suffix);
		}
		String domain = this.host.substring(this.labels.length());
		for (String prefix : BEFORE_DOMAIN) {
			addHost(prefix + domain);
		}
		for (String prefix : BEFORE_HOST) {
			addHost(prefix + this.host);
		}
		if (this.entry.isWithinLabel()) {
			NOT_WITHIN_LABEL.forEach((text) -> addHost(this.entry.host().replace("*", text)));
		}
		addOtherHosts();
		addWithoutDots();
		addHosts(this.labels, LookAlikes.of(domain));
		addHosts(this.labels, AddressNotations.of(domain));
	}

	/** Cut hosts, the apex, and for what is no pattern of any depth one label more. */
	private void addOtherHosts() {
		String domain = this.host.substring(this.labels.length());
		addHost(this.labels.isEmpty() ? domain.substring(domain.indexOf('.') + 1) : domain);
		if (!this.entry.wildcard().equals("**.")) {
			addHost("evil." + this.host);
		}
		addHost(OVERLONG + domain);
		if (!domain.isEmpty()) {
			addHost(this.host.substring(0, this.host.length() - 1));
			addHost(this.labels + domain.substring(1));
		}
		addHost("[]");
	}

	/** Without the dot of the wildcard, the first one behind it and the last one. */
	private void addWithoutDots() {
		Set<Integer> dots = new LinkedHashSet<>();
		dots.add(this.host.indexOf('.'));
		dots.add(this.host.indexOf('.', this.labels.length()));
		dots.add(this.host.lastIndexOf('.'));
		dots.remove(-1);
		for (int dot : dots) {
			for (String text : INSTEAD_OF_DOT) {
				addHost(this.host.substring(0, dot) + text + this.host.substring(dot + 1));
			}
		}
	}

	private void addHosts(String prefix, Set<String> hosts) {
		for (String other : hosts) {
			addHost(prefix + other);
		}
	}

	private void addHost(String other) {
		this.witnesses.add(this.entry.scheme() + "://" + other + this.port);
	}

	private void addPorts() {
		String origin = this.entry.scheme() + "://" + this.host;
		for (String other : PORTS) {
			this.witnesses.add(origin + other);
		}
		String defaultPort = WrittenOrigin.defaultPort(this.entry.scheme());
		if (defaultPort != null) {
			this.witnesses.add(origin + defaultPort);
		}
		if (!this.port.isEmpty()) {
			this.witnesses.add(origin + this.port + "0");
			this.witnesses.add(origin + this.port.substring(0, this.port.length() - 1));
		}
	}

	private void addSchemes() {
		String scheme = this.entry.scheme();
		String rest = this.host + this.port;
		for (String other : List.of("http", "https", "ws", "ftp", "file", "evil" + scheme, scheme + "s",
				scheme.substring(1), scheme.replace('s', '\u017f'))) {
			if (!other.equals(scheme)) {
				this.witnesses.add(other + "://" + rest);
			}
		}
		for (String prefix : List.of("", "//", scheme + ":", scheme + ":/", scheme + ":///", scheme + ":\\\\")) {
			this.witnesses.add(prefix + rest);
		}
	}

	private void addTexts() {
		String origin = this.entry.scheme() + "://" + this.host + this.port;
		for (String suffix : BEHIND_ORIGIN) {
			this.witnesses.add(origin + suffix);
		}
		for (String prefix : BEFORE_ORIGIN) {
			this.witnesses.add(prefix + origin);
		}
		this.witnesses.add(origin + origin);
		this.witnesses.add(origin + "," + origin);
	}

	/** Origins of apps are compared without regard to case. */
	private void addUpperCase() {
		if (!WrittenOrigin.isOfApps(this.entry.scheme())) {
			String scheme = this.entry.scheme().toUpperCase(Locale.ROOT) + "://";
			String host = this.host.toUpperCase(Locale.ROOT);
			addHost(host);
			this.witnesses.add(scheme + this.host + this.port);
			this.witnesses.add(scheme + host + this.port);
		}
	}

}
