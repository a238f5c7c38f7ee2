package io.github.corsstarter.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.cors.CorsConfiguration;

/**
 * The origins that comments of a block name as not taken over.
 */
final class Unsaid {

	private static final Pattern QUOTED = Pattern.compile("'([^' ]+)'");

	private Unsaid() {
	}

	/**
	 * Whether a quoted origin, Spring's pattern or our pattern of the comments is one.
	 */
	static boolean mentions(String comments, String origin) {
		Matcher matcher = QUOTED.matcher(comments);
		List<String> quoted = new ArrayList<>();
		while (matcher.find()) {
			quoted.add(matcher.group(1).replace("**", "*"));
		}
		CorsConfiguration configuration = new CorsConfiguration();
		quoted.stream().filter((text) -> !text.equals("*")).forEach(configuration::addAllowedOriginPattern);
		return configuration.checkOrigin(origin) != null;
	}

}
