package io.github.corsstarter.cli.diff;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

import io.github.corsstarter.cli.actuator.ActuatorClient;
import io.github.corsstarter.cli.actuator.RunningPolicies;
import io.github.corsstarter.cli.argument.BaseUrl;

/**
 * A policy document, or the URL of an actuator.
 *
 * @param text the file or the URL
 * @param running whether it is a URL
 * @since 0.1.0
 */
public record DiffArgument(String text, boolean running) {

	/**
	 * Reads the policies.
	 * @param client asks an application
	 * @param environment what the environment is called where an application does not
	 * say, or {@code null}
	 * @return the policies
	 */
	public DiffSide read(ActuatorClient client, @Nullable String environment) {
		return this.running
				? DiffSide.running(this.text, new RunningPolicies(client).read(List.of(this.text), environment))
				: DiffSide.file(this.text, DocumentFile.read(Path.of(this.text)));
	}

	/**
	 * Reads what begins as URLs do as a URL.
	 */
	public static final class Reader implements ITypeConverter<DiffArgument> {

		@Override
		public DiffArgument convert(String text) {
			boolean url = text.startsWith("https://") || text.startsWith("http://");
			return new DiffArgument(url ? new BaseUrl().convert(text) : text, url);
		}

	}

}
