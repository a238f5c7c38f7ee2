package io.github.corsstarter.sample.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Where the pages are served.
 *
 * @param ports two ports, one for each origin: the one that the policy allows in
 * {@code dev}, then one that it does not; 0 takes a free port
 * @param api where the pages find the API if something stands in front of it, or
 * {@code null} for the API itself
 */
@ConfigurationProperties("sample.page")
record PageProperties(List<Integer> ports, @Nullable String api) {

	PageProperties {
		Assert.isTrue(ports.size() == 2, "'sample.page.ports' must name two ports");
		ports = List.copyOf(ports);
	}

}
