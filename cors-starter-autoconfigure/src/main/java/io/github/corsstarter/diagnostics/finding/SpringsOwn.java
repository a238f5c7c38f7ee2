package io.github.corsstarter.diagnostics.finding;

import java.security.CodeSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;

/**
 * Tells classes of Spring's libraries from those of the application by the jar that they
 * come from: applications have packages below {@code org.springframework}, too. In doubt,
 * as in a native image, a class is the application's.
 *
 * @since 0.1.0
 */
public final class SpringsOwn {

	private static final List<String> JARS = List.of("spring-", "springdoc-");

	private final ListableBeanFactory beanFactory;

	private final Map<String, Boolean> locations = new HashMap<>();

	private @Nullable Set<String> applications;

	/**
	 * Creates a judge.
	 * @param beanFactory the beans of the application
	 */
	public SpringsOwn(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Whether a class is Spring's own.
	 * @param type the class
	 * @return {@code true} if it comes from a library of Spring's
	 */
	public boolean is(Class<?> type) {
		String location = locationOf(type);
		return location != null && this.locations.computeIfAbsent(location, this::isOfSpring);
	}

	private boolean isOfSpring(String location) {
		return isLibrary(location) && !applications().contains(location);
	}

	/** An application may be called after Spring as well. */
	private Set<String> applications() {
		if (this.applications == null) {
			Set<String> found = new HashSet<>();
			for (String name : this.beanFactory.getBeanNamesForAnnotation(SpringBootConfiguration.class)) {
				Class<?> type = this.beanFactory.getType(name, false);
				String location = (type != null) ? locationOf(type) : null;
				if (location != null) {
					found.add(location);
				}
			}
			this.applications = found;
		}
		return this.applications;
	}

	private static @Nullable String locationOf(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		return (source != null && source.getLocation() != null) ? source.getLocation().toString() : null;
	}

	/** Jars within a jar have a mark at their end. */
	static boolean isLibrary(String location) {
		int end = location.length();
		while (end > 0 && "/!".indexOf(location.charAt(end - 1)) != -1) {
			end--;
		}
		String file = location.substring(location.lastIndexOf('/', end - 1) + 1, end);
		return file.endsWith(".jar") && JARS.stream().anyMatch(file::startsWith);
	}

}
