package io.github.corsstarter.server;

import java.nio.file.Path;
import java.util.Collection;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * {@link CacheOrderTests} with nginx.
 */
@EnabledIf("io.github.corsstarter.server.Nginx#isPresentOrRequired")
@Tag("long")
class NginxCacheOrderTests extends CacheOrderTests {

	private static final String CACHE = """
			proxy_cache_path cache keys_zone=cache:4m;
			server {
				listen 127.0.0.1:%d;
				location / {
					proxy_pass http://127.0.0.1:$http_x_upstream;
					proxy_set_header Connection close;
					proxy_cache cache;
					proxy_cache_key $http_x_upstream$request_uri;
					proxy_cache_valid any 1m;
					add_header X-Cache $upstream_cache_status always;
				}
			}
			""";

	@Override
	AutoCloseable start(Path folder, int port, Collection<Integer> upstreams) throws Exception {
		return Nginx.start(folder, CACHE.formatted(port), port);
	}

}
