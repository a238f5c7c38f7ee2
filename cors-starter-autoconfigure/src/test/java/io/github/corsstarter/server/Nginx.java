package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An nginx of its own, with all of its files in one folder.
 *
 * @param process the process
 */
record Nginx(ProxyProcess process) implements AutoCloseable {

	private static final String PROGRAM = "nginx";

	private static final String CONFIGURATION = """
			daemon off;
			master_process off;
			pid nginx.pid;
			error_log stderr;
			events {}
			http {
				access_log off;
				client_body_temp_path body;
				proxy_temp_path proxy;
				fastcgi_temp_path fastcgi;
				uwsgi_temp_path uwsgi;
				scgi_temp_path scgi;
			%s
			}
			""";

	/** Whether tests with nginx shall run. */
	static boolean isPresentOrRequired() {
		return ProxyProcess.isPresentOrRequired(PROGRAM);
	}

	/**
	 * Starts nginx.
	 * @param folder a folder for its files
	 * @param http what stands in its {@code http} block
	 * @param port a port that it will listen on
	 */
	static Nginx start(Path folder, String http, int port) throws IOException, InterruptedException {
		Path configuration = Files.writeString(folder.resolve("nginx.conf"), CONFIGURATION.formatted(http));
		return new Nginx(ProxyProcess.start(folder, port, PROGRAM, "-p", folder.toString(), "-e", "stderr", "-c",
				configuration.toString()));
	}

	static int freePort() throws IOException {
		return ProxyProcess.freePort();
	}

	@Override
	public void close() {
		this.process.close();
	}

}
