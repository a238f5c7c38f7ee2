package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Varnish of its own, with all of its files in one folder.
 *
 * @param process the process
 */
record Varnish(ProxyProcess process) implements AutoCloseable {

	private static final String PROGRAM = "varnishd";

	/** Whether tests with Varnish shall run. */
	static boolean isPresentOrRequired() {
		return ProxyProcess.isPresentOrRequired(PROGRAM);
	}

	/**
	 * Starts Varnish.
	 * @param folder a folder for its files
	 * @param vcl its configuration
	 * @param port the port that it will listen on
	 */
	static Varnish start(Path folder, String vcl, int port) throws IOException, InterruptedException {
		Path configuration = Files.writeString(folder.resolve("default.vcl"), vcl);
		return new Varnish(
				ProxyProcess.start(folder, port, PROGRAM, "-F", "-n", folder.resolve("work").toString(), "-j", "none",
						"-T", "none", "-s", "malloc,32m", "-a", "127.0.0.1:" + port, "-f", configuration.toString()));
	}

	@Override
	public void close() {
		this.process.close();
	}

}
