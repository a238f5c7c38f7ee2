package io.github.corsstarter.cli;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;

/**
 * A policy document, or the URL of an actuator.
 *
 * @param text the file or the URL
 * @param running whether it is a URL
 */
record DiffArgument(String text, boolean running) {

	DiffSide read(ActuatorClient client, @Nullable String environment) {
		return this.running
				? DiffSide.running(this.text, new RunningPolicies(client).read(List.of(this.text), environment))
				: DiffSide.file(this.text, DocumentFile.read(Path.of(this.text)));
	}

	/**
	 * Reads what begins as URLs do as a URL.
	 */
	static final class Reader implements ITypeConverter<DiffArgument> {

		@Override
		public DiffArgument convert(String text) {
			boolean url = text.startsWith("https://") || text.startsWith("http://");
			return new DiffArgument(url ? new BaseUrl().convert(text) : text, url);
		}

	}

}
