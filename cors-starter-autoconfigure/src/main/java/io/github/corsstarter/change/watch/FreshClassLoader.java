package io.github.corsstarter.change.watch;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * The class loader of the application, with {@link SkippedLocations} among what Spring
 * Boot finds in it. No application gets to see them at its start.
 */
final class FreshClassLoader extends ClassLoader {

	private static final String FACTORIES = "META-INF/cors-starter/fresh-environment.factories";

	FreshClassLoader(ClassLoader application) {
		super(application);
	}

	@Override
	public Enumeration<URL> getResources(String name) throws IOException {
		Enumeration<URL> resources = super.getResources(name);
		if (!SpringFactoriesLoader.FACTORIES_RESOURCE_LOCATION.equals(name)) {
			return resources;
		}
		List<URL> all = new ArrayList<>(Collections.list(resources));
		all.addAll(Collections.list(super.getResources(FACTORIES)));
		return Collections.enumeration(all);
	}

}
