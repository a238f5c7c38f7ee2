package io.github.corsstarter.rule;

import java.util.stream.Stream;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Tells whether the application reads keys: a library may be there and be switched off,
 * and another version of it has other names for them.
 */
final class BoundKeys {

	private BoundKeys() {
	}

	/** Whether a bean of these beans is bound to the keys below a prefix. */
	static boolean exist(ListableBeanFactory beans, String prefix) {
		return Stream.of(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
			.map((name) -> beans.findAnnotationOnBean(name, ConfigurationProperties.class))
			.anyMatch((bound) -> bound != null && bound.prefix().equals(prefix));
	}

}
