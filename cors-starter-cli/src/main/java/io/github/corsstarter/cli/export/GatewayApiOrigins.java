package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * Origins as the schema of Gateway API lets them be: of the web, with names and not
 * addresses of IPv6, and with a wildcard that stands for any number of labels.
 */
final class GatewayApiOrigins {

	private static final int MOST_CHARACTERS = 253;

	private static final Pattern ORIGIN = Pattern
		.compile("https?://(?:\\*\\.)?[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*+(?::[0-9]{1,5})?");

	private GatewayApiOrigins() {
	}

	static List<String> written(EdgeOrigins origins) {
		return origins.any() ? List.of("*")
				: origins.entries().stream().filter(GatewayApiOrigins::isWritten).map(GatewayApiOrigins::text).toList();
	}

	static List<String> omitted(EdgeOrigins origins) {
		List<String> omitted = new ArrayList<>(origins.literals().stream().filter("null"::equals).toList());
		origins.entries()
			.stream()
			.filter((entry) -> !isWritten(entry) && !crossesLabels(entry))
			.forEach((entry) -> omitted.add(entry.toString()));
		return omitted;
	}

	private static boolean crossesLabels(OriginPattern entry) {
		return entry.subdomains() == Subdomains.ONE_LABEL || entry.subdomains() == Subdomains.WITHIN_LABEL;
	}

	private static boolean isWritten(OriginPattern entry) {
		String text = text(entry);
		return !crossesLabels(entry) && text.length() <= MOST_CHARACTERS && ORIGIN.matcher(text).matches();
	}

	private static String text(OriginPattern entry) {
		return entry.toString().replace("**.", "*.");
	}

}
