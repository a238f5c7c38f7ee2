package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

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

	String file() {
		return this.file;
	}

	String template() {
		try {
			return Files.readString(Path.of("src/test/resources/hops", this.file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> command(Path program, Path file, int port) {
		return Stream.concat(Stream.of(program.toString()), this.arguments.apply(file, port).stream()).toList();
	}

}
