package io.github.corsstarter.cli.hop;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.browser.HeaderList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Software}: what headers really say, and no more.
 */
class SoftwareTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Server: nginx                                  | NGINX
			Server: nginx/1.22.1                           | NGINX
			Server: Apache/2.4.71 (Debian)                 | APACHE
			server: Caddy                                  | CADDY
			Server: cloudflare; CF-RAY: 8a1                | CLOUDFLARE
			Server: CloudFront                             | CLOUDFRONT
			Via: 1.1 0f.cloudfront.net (CloudFront)        | CLOUDFRONT
			X-Amz-Cf-Id: x                                 | CLOUDFRONT
			Via: 1.1 varnish (Varnish/7.1)                 | VARNISH
			X-Varnish: 3 2                                 | VARNISH
			Server: Varnish                                | VARNISH
			Server: HAProxy                                | HAPROXY
			Server: nginx; Via: 1.1 varnish (Varnish/7.1)  | NGINX
			Server: openresty                              | -
			Server: my-nginx2                              | -
			Server: Apachelike                             | -
			Server: Jetty(12.0.1)                          | -
			Via: 1.1 gateway                               | -
			X-Powered-By: nginx                            | -
			""")
	void authorWhenHeadersNameItIsKnown(String headers, String software) {
		assertThat(String.valueOf(Software.author(list(headers)))).isEqualTo(String.valueOf(software));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Server: nginx                                  | Server: Jetty  | NGINX
			Server: nginx                                  | Server: nginx  | -
			Server: Apache                                 | Server: Apache | -
			Server: nginx; Via: 1.1 varnish (Varnish/7.1)  | Server: nginx  | VARNISH
			Server: nginx; Via: 1.1 varnish (Varnish/7.1)  | Server: Jetty  | -
			Server: Jetty                                  | Server: Jetty  | -
			""")
	void betweenWhenNameIsNewIsKnown(String front, String behind, String software) {
		assertThat(String.valueOf(Software.between(list(front), list(behind)))).isEqualTo(String.valueOf(software));
	}

	private static HeaderList list(String lines) {
		HeaderList list = HeaderList.of();
		for (String line : List.of(lines.split("; "))) {
			list = list.with(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
		}
		return list;
	}

}
