package io.github.corsstarter.cli;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;

/**
 * An application to look at. Several of one name are instances of it.
 *
 * @param name the name of the application
 * @param url the URL of the actuator
 */
record AuditTarget(String name, String url) {

	/**
	 * Reads {@code NAME=URL}, or a URL, whose host is the name then.
	 */
	static final class Reader implements ITypeConverter<AuditTarget> {

		private static final Pattern FORM = Pattern.compile("([\\w.-]{1,64})=(.+)");

		@Override
		public AuditTarget convert(String text) {
			Matcher named = FORM.matcher(text);
			String url = new BaseUrl().convert(named.matches() ? named.group(2) : text);
			return new AuditTarget(named.matches() ? named.group(1) : URI.create(url).getAuthority(), url);
		}

	}

}
