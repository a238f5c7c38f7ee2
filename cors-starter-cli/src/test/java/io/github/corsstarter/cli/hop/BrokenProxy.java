package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * A row of {@code broken.yml}.
 *
 * @param kind which proxy
 * @param what what is wrong with it
 * @param plain whether the service knows nothing of CORS
 * @param configuration its configuration
 * @param faults the keys of the faults, without the hop
 * @param fix what the fix of the first one says
 * @param verdict the verdict
 * @param fixed the configuration after the fix, or {@code null} if that is to take away
 * what breaks it
 * @param login whether a login is there and stays there
 */
record BrokenProxy(HopProxyKind kind, String what, boolean plain, String configuration, List<String> faults, String fix,
		String verdict, @Nullable String fixed, boolean login) {

	static Stream<BrokenProxy> all() throws IOException {
		try (Reader reader = Files.newBufferedReader(Path.of("src/test/resources/hops/broken.yml"))) {
			List<Map<String, Object>> rows = new Yaml().load(reader);
			return rows.stream().map(BrokenProxy::of).toList().stream();
		}
	}

	static Stream<BrokenProxy> allWithFix() throws IOException {
		return all().filter((broken) -> broken.fixed() != null);
	}

	private static BrokenProxy of(Map<String, Object> row) {
		List<?> faults = (List<?>) row.getOrDefault("faults", List.of());
		return new BrokenProxy(HopProxyKind.valueOf(String.valueOf(row.get("server")).toUpperCase(Locale.ROOT)),
				String.valueOf(row.get("what")), row.containsKey("service"), String.valueOf(row.get("config")),
				faults.stream().map(String::valueOf).collect(Collectors.toList()),
				String.valueOf(row.getOrDefault("fix", "")), String.valueOf(row.getOrDefault("verdict", "fail")),
				(String) row.get("fixed"), row.containsKey("login"));
	}

	/** HAProxy does not say what it is. */
	String software() {
		return switch (this.kind) {
			case NGINX -> "nginx";
			case APACHE -> "Apache httpd";
			case HAPROXY -> "null";
			case CADDY -> "Caddy";
			case VARNISH -> "Varnish";
		};
	}

	@Override
	public String toString() {
		return this.kind + ": " + this.what;
	}

}
