package io.github.corsstarter.cli.audit;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;

import io.github.corsstarter.cli.argument.BaseUrl;

/**
 * An application to look at. Several of one name are instances of it.
 *
 * @param name the name of the application
 * @param url the URL of the actuator
 * @since 0.1.0
 */
public record AuditTarget(String name, String url) {

	/**
	 * Reads {@code NAME=URL}, or a URL, whose host is the name then.
	 */
	public static final class Reader implements ITypeConverter<AuditTarget> {

		private static final Pattern FORM = Pattern.compile("([\\w.-]{1,64})=(.+)");

		@Override
		public AuditTarget convert(String text) {
			Matcher named = FORM.matcher(text);
			String url = new BaseUrl().convert(named.matches() ? named.group(2) : text);
			return new AuditTarget(named.matches() ? named.group(1) : URI.create(url).getAuthority(), url);
		}

	}

}
