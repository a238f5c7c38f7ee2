package io.github.corsstarter.explain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;

/**
 * What to do about a denial, in words: first what helps without allowing more.
 */
final class Advice {

	/** Where no configuration helps. */
	static final String NOT_THE_CONFIGURATION = "Nothing in the configuration helps: ";

	private static final List<String> LOOPBACK = List.of("://localhost", "://127.", "://[::1]");

	private static final String WITHIN_LABEL = "A wildcard within a label matches one or more letters, digits "
			+ "and '-', but no dot; the rest of the host must be the same.";

	private Advice() {
	}

	static String of(Denial denial, SuggestedFix fix, @Nullable NearMiss near) {
		String instead = (near != null) ? instead(denial.origin(), near) + " " : "";
		if (fix.obstacle() != null) {
			return instead + "It cannot simply be allowed: " + fix.obstacle();
		}
		if (fix.changes().isEmpty()) {
			return (near != null) ? instead.strip() : NOT_THE_CONFIGURATION + "look at the client.";
		}
		return instead + "If this should be allowed" + ((near != null) ? " as well" : "") + ", change "
				+ fix.properties() + ".";
	}

	/** The server answers, and the page asks for more than it may have. */
	static String ofCredentials(CorsPolicy policy, SuggestedFix fix) {
		String without = "If the script needs no cookies, send the request without credentials. ";
		if (fix.obstacle() != null) {
			return without + "They cannot simply be allowed: " + fix.obstacle();
		}
		return without + "If they should be allowed, change " + fix.properties()
				+ (policy.allowsAnyOrigin() ? ": then name each origin." : ".");
	}

	private static String instead(String origin, NearMiss near) {
		String allowed = "'" + near.allowed() + "'";
		String correct = "If " + allowed + " is a mistake, correct it.";
		String open = "Open the page as " + allowed + ".";
		return switch (near.difference()) {
			case FORM -> open;
			case SCHEME -> origin.startsWith("http:") ? "Open the page over https." : correct;
			case HOST -> isWithinLabel(near.allowed()) ? WITHIN_LABEL
					: ((isLoopback(origin) && isLoopback(near.allowed())) ? open : correct);
			case PORT, ENVIRONMENT, PATH -> correct;
			case DEPTH -> depth(origin, near.allowed());
		};
	}

	/** A pattern that covers too little, or an entry of another name. */
	private static String depth(String origin, String allowed) {
		if (isWithinLabel(allowed)) {
			return WITHIN_LABEL;
		}
		if (allowed.contains("://*.") && labels(origin) >= labels(allowed)) {
			return "To allow subdomains of every depth, write '" + allowed.replace("://*.", "://**.") + "' for '"
					+ allowed + "'.";
		}
		return allowed.contains("*.") ? "A wildcard does not match the domain itself."
				: "An entry without a wildcard allows one host, and none of its subdomains.";
	}

	private static boolean isWithinLabel(String allowed) {
		int start = allowed.indexOf("://") + "://".length();
		int dot = allowed.indexOf('.', start);
		String label = (dot != -1) ? allowed.substring(start, dot) : "";
		return label.indexOf('*') != -1 && !label.equals("*") && !label.equals("**");
	}

	private static boolean isLoopback(String origin) {
		return LOOPBACK.stream().anyMatch(origin::contains);
	}

	private static long labels(String origin) {
		return origin.chars().filter((character) -> character == '.').count();
	}

}
