package io.github.corsstarter.configuration;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoint;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;

/**
 * The paths that endpoints have besides the base path of the actuator, or because there
 * is none. A class of its own, since there may be no actuator.
 */
final class EndpointPaths {

	private EndpointPaths() {
	}

	/** The paths of all endpoints, without a base path. */
	static List<String> of(@Nullable BeanFactory beanFactory) {
		return endpoints(beanFactory).map((endpoint) -> "/" + endpoint.getRootPath()).toList();
	}

	/** The paths that endpoints have on the application's server, such as /livez. */
	static List<String> additionalOf(@Nullable BeanFactory beanFactory) {
		return endpoints(beanFactory)
			.flatMap((endpoint) -> endpoint.getAdditionalPaths(WebServerNamespace.SERVER).stream())
			.map((path) -> path.startsWith("/") ? path : "/" + path)
			.toList();
	}

	private static Stream<PathMappedEndpoint> endpoints(@Nullable BeanFactory beanFactory) {
		PathMappedEndpoints endpoints = (beanFactory != null)
				? beanFactory.getBeanProvider(PathMappedEndpoints.class).getIfAvailable() : null;
		return (endpoints != null) ? endpoints.stream() : Stream.empty();
	}

}
