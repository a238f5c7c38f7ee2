package io.github.corsstarter.rule.layer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;

import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;

/**
 * Says the origins and origin patterns of a {@link CorsConfiguration} in the notation of
 * this project. Spring's {@code *} stands for any text, dots included.
 */
final class SpringOrigins {

	private static final String SCHEME_END = "://";

	private static final String WILDCARD = "*";

	/** Spring's notation for any port, or for several. */
	private static final String PORTS = ":[";

	private final Set<String> entries = new LinkedHashSet<>();

	private final Set<String> unsaid = new LinkedHashSet<>();

	private boolean any;

	private SpringOrigins() {
	}

	static LayerOrigins of(CorsConfiguration configuration) {
		SpringOrigins origins = new SpringOrigins();
		orEmpty(configuration.getAllowedOrigins()).forEach((origin) -> origins.addOrigin(origin.strip()));
		orEmpty(configuration.getAllowedOriginPatterns()).forEach((pattern) -> origins.addPattern(pattern.strip()));
		return origins.any ? new LayerOrigins(true, List.of(), List.of())
				: new LayerOrigins(false, List.copyOf(origins.entries), List.copyOf(origins.unsaid));
	}

	static List<String> orEmpty(@Nullable List<String> list) {
		return (list != null) ? list : List.of();
	}

	private void addOrigin(String origin) {
		if (origin.equals(WILDCARD)) {
			this.any = true;
		}
		else if (origin.contains(WILDCARD)) {
			this.unsaid.add("'" + origin + "' allows no page: in Spring's allowedOrigins, '*' within a text is "
					+ "not a wildcard.");
		}
		else if (origin.equals("null")) {
			this.unsaid.add("'null' is skipped: every sandboxed frame of every site can claim it.");
		}
		else if (!origin.isEmpty()) {
			add(origin, origin);
		}
	}

	private void addPattern(String pattern) {
		if (pattern.equals(WILDCARD)) {
			this.any = true;
			return;
		}
		String text = pattern;
		while (text.contains("**")) {
			text = text.replace("**", WILDCARD);
		}
		int end = text.indexOf(SCHEME_END);
		List<String> schemes = (end != -1) ? schemes(text.substring(0, end)) : List.of();
		if (schemes.isEmpty()) {
			cannotSay(pattern, "name the origins");
			return;
		}
		String rest = text.substring(end + SCHEME_END.length());
		schemes.forEach((scheme) -> addPorts(scheme + SCHEME_END, rest, pattern));
	}

	private static List<String> schemes(String text) {
		if (text.equals(WILDCARD) || text.equals("http*")) {
			return List.of("http", "https");
		}
		return text.contains(WILDCARD) ? List.of() : List.of(text);
	}

	private void addPorts(String start, String rest, String pattern) {
		int ports = rest.lastIndexOf(PORTS);
		if (ports != -1 && rest.endsWith("]")) {
			String list = rest.substring(ports + PORTS.length(), rest.length() - 1);
			for (String port : list.split(",")) {
				addHost(start, rest.substring(0, ports), ":" + port, pattern);
			}
			return;
		}
		int colon = rest.lastIndexOf(':');
		boolean hasPort = colon > rest.lastIndexOf(']');
		addHost(start, hasPort ? rest.substring(0, colon) : rest, hasPort ? rest.substring(colon) : "", pattern);
	}

	private void addHost(String start, String host, String port, String pattern) {
		String suffix = host.startsWith(WILDCARD) ? host.substring(1) : host;
		if (suffix.isEmpty()) {
			cannotSay(pattern, "it allows every host; name the origins");
		}
		else if (suffix.endsWith(WILDCARD) && !suffix.startsWith(WILDCARD) && suffix.indexOf('*') == suffix.length() - 1
				&& suffix.equals(host) && port.isEmpty() && !suffix.endsWith(".*")) {
			String name = suffix.substring(0, suffix.length() - 1);
			add(start + name + ":*", pattern);
			this.unsaid.add("'" + pattern + "' is taken over for '" + name + "' and its ports. It also allows "
					+ "longer hosts that start with it, which strangers can register.");
		}
		else if (suffix.contains(WILDCARD) || suffix.startsWith("-")) {
			// the rule and the way out are those of an entry that is written so
			add(start + host + port, pattern);
		}
		else if (suffix.equals(host)) {
			add(start + host + port, pattern);
		}
		else if (suffix.startsWith(".")) {
			add(start + "**" + suffix + port, pattern);
		}
		else {
			add(start + suffix + port, pattern);
			add(start + "**." + suffix + port, pattern);
			this.unsaid.add("'" + pattern + "' is taken over for '" + suffix + "' and the names below it. It "
					+ "also allows longer names that end with it, which strangers can register.");
		}
	}

	private void add(String entry, String written) {
		try {
			this.entries.add(OriginPattern.parse(entry).toString());
		}
		catch (UnacceptableOriginException ex) {
			cannotSay(written, String.valueOf(ex.getMessage()));
		}
	}

	private void cannotSay(String written, String why) {
		String sentence = "'" + written + "' cannot be taken over: " + why;
		this.unsaid.add(sentence.endsWith(".") ? sentence : sentence + ".");
	}

}
