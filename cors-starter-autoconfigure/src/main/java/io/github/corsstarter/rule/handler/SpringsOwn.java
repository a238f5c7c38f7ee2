package io.github.corsstarter.rule.handler;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;

/**
 * Tells classes of Spring's libraries from those of an application whose jar may be
 * called after Spring as well.
 *
 * @since 0.1.0
 */
public final class SpringsOwn {

	private final ListableBeanFactory beanFactory;

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
		return ClassOrigin.of(type) == ClassOrigin.SPRING && !applications().contains(ClassOrigin.location(type));
	}

	private Set<String> applications() {
		if (this.applications == null) {
			Set<String> found = new HashSet<>();
			for (String name : this.beanFactory.getBeanNamesForAnnotation(SpringBootConfiguration.class)) {
				Class<?> type = this.beanFactory.getType(name, false);
				String location = (type != null) ? ClassOrigin.location(type) : null;
				if (location != null) {
					found.add(location);
				}
			}
			this.applications = found;
		}
		return this.applications;
	}

}
