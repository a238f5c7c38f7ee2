package io.github.corsstarter.cli;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/**
 * What {@code --version} prints.
 */
final class Version implements IVersionProvider {

	@Override
	public String[] getVersion() {
		String version = Main.class.getPackage().getImplementationVersion();
		return new String[] { "cors-starter-cli " + Objects.requireNonNullElse(version, "(not packaged)"),
				"Java ${java.version} (${java.vendor})" };
	}

}
