package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import io.github.corsstarter.cli.proxy.RunningProxy;

/**
 * The proxies that Debian has, and how each is started by hand.
 */
enum HopProxyKind {

	NGINX("nginx", "nginx.conf",
			(file, port) -> List.of("-p", file.getParent().toString(), "-e", "stderr", "-c", file.toString())),

	APACHE("apache2", "httpd.conf", (file, port) -> List.of("-X", "-f", file.toString(), "-D", "FOREGROUND")),

	HAPROXY("haproxy", "haproxy.cfg", (file, port) -> List.of("-db", "-f", file.toString())),

	CADDY("caddy", "Caddyfile", (file, port) -> List.of("run", "--config", file.toString(), "--adapter", "caddyfile")),

	VARNISH("varnishd", "default.vcl", (file, port) -> List.of("-F", "-n", file.resolveSibling("work").toString(), "-j",
			"none", "-T", "none", "-s", "malloc,16m", "-a", "127.0.0.1:" + port, "-f", file.toString()));

	private final String program;

	private final String file;

	private final BiFunction<Path, Integer, List<String>> arguments;

	HopProxyKind(String program, String file, BiFunction<Path, Integer, List<String>> arguments) {
		this.program = program;
		this.file = file;
		this.arguments = arguments;
	}

	String program() {
		return this.program;
	}

	boolean isPresentOrRequired() {
		return RunningProxy.isPresentOrRequired(this.program);
	}

	/**
	 * Starts it in front of a server.
	 * @param folder a folder for its files
	 * @param configuration what it is told besides what it needs to start
	 * @param service the URL of the server behind it
	 */
	RunningProxy start(Path folder, String configuration, String service) throws IOException, InterruptedException {
		int port = RunningProxy.freePort();
		String host = service.substring("http://".length());
		Path written = Files.writeString(folder.resolve(this.file),
				Files.readString(Path.of("src/test/resources/hops", this.file))
					.replace("@CONFIGURATION@", configuration)
					.replace("@PORT@", String.valueOf(port))
					.replace("@SERVICE@", host)
					.replace("@SERVICE_PORT@", host.substring(host.indexOf(':') + 1))
					.replace("@FOLDER@", folder.toString()));
		return RunningProxy.start(folder, port,
				Stream.concat(Stream.of(this.program), this.arguments.apply(written, port).stream()).toList());
	}

}
