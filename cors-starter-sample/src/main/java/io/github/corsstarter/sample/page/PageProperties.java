package io.github.corsstarter.sample.page;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * Where the pages are served.
 *
 * @param ports two ports, one for each origin: the one that the policy allows in
 * {@code dev}, then one that it does not; 0 takes a free port
 */
@ConfigurationProperties("sample.page")
record PageProperties(List<Integer> ports) {

	PageProperties {
		Assert.isTrue(ports.size() == 2, "'sample.page.ports' must name two ports");
		ports = List.copyOf(ports);
	}

}
