package io.github.corsstarter.server;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * {@link CacheOrderTests} with Varnish.
 */
@EnabledIf("io.github.corsstarter.server.Varnish#isPresentOrRequired")
@Tag("long")
class VarnishCacheOrderTests extends CacheOrderTests {

	private static final String BACKEND = """
			backend server%1$d {
				.host = "127.0.0.1";
				.port = "%1$d";
			}
			sub vcl_recv {
				if (req.http.X-Upstream == "%1$d") {
					set req.backend_hint = server%1$d;
				}
			}
			""";

	/** By itself Varnish keeps few kinds of errors, and no 403. */
	private static final String CACHE = """
			vcl 4.1;
			%s
			sub vcl_hash {
				hash_data(req.http.X-Upstream);
			}
			sub vcl_backend_response {
				if (beresp.ttl <= 0s && !beresp.http.Cache-Control) {
					set beresp.ttl = 1m;
				}
			}
			sub vcl_deliver {
				if (obj.hits > 0) {
					set resp.http.X-Cache = "HIT";
				}
				else {
					set resp.http.X-Cache = "MISS";
				}
			}
			""";

	@Override
	AutoCloseable start(Path folder, int port, Collection<Integer> upstreams) throws Exception {
		return Varnish.start(folder,
				CACHE.formatted(upstreams.stream().map(BACKEND::formatted).collect(Collectors.joining())), port);
	}

}
