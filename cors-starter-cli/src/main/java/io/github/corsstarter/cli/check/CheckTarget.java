package io.github.corsstarter.cli.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import io.github.corsstarter.cli.argument.BaseUrl;
import io.github.corsstarter.cli.hop.Hop;

/**
 * What is checked: one URL, or the hops between a page and a server.
 *
 * @since 0.1.0
 */
public final class CheckTarget {

	private static final String SERVER = "server";

	@Option(names = "--url", required = true, paramLabel = "URL", converter = BaseUrl.class,
			description = "The server, or the edge in front of it, with its context path.")
	private @Nullable String url;

	@Option(names = "--hop", required = true, paramLabel = "NAME=URL", converter = HopReader.class,
			description = "A hop between pages and the server, such as edge=https://api.example.com; once for each, "
					+ "the outermost first. Tells which one changes what the server says.")
	private @Nullable List<Hop> hops;

	/**
	 * The hops, outermost first.
	 * @return the hops
	 */
	public List<Hop> hops() {
		return (this.hops != null) ? this.hops : List.of(new Hop(SERVER, String.valueOf(this.url)));
	}

	/**
	 * A name that two hops have, or {@code null}.
	 * @return the name
	 */
	public @Nullable String ambiguous() {
		return hops().stream()
			.map(Hop::name)
			.filter((name) -> hops().stream().filter((hop) -> hop.name().equals(name)).count() > 1)
			.findFirst()
			.orElse(null);
	}

}
