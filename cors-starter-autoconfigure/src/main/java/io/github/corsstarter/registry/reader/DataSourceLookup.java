package io.github.corsstarter.registry.reader;

import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds the {@link DataSource} of a registry among the beans of the application.
 */
final class DataSourceLookup {

	private static final String REACTIVE = "io.r2dbc.spi.ConnectionFactory";

	private final ListableBeanFactory beans;

	DataSourceLookup(ListableBeanFactory beans) {
		this.beans = beans;
	}

	/**
	 * Finds the one of a name, or the only or primary one.
	 * @param name the name of the bean, if one is configured
	 * @throws UnreadableRegistryException if it is not certain which one is meant
	 */
	DataSource find(@Nullable String name) throws UnreadableRegistryException {
		List<String> names = List.of(this.beans.getBeanNamesForType(DataSource.class));
		if (name != null) {
			if (names.contains(name)) {
				return this.beans.getBean(name, DataSource.class);
			}
			throw new UnreadableRegistryException(
					"There is no DataSource called '%s': %s".formatted(name, there(names)));
		}
		DataSource unique = this.beans.getBeanProvider(DataSource.class).getIfUnique();
		if (unique != null) {
			return unique;
		}
		throw new UnreadableRegistryException(
				(names.isEmpty() ? "There is no DataSource: " : "It is not certain which DataSource is meant: ")
						+ there(names));
	}

	private String there(List<String> names) {
		if (!names.isEmpty()) {
			return "the application has '%s'. Name one of them with 'jdbc.data-source'."
				.formatted(String.join("', '", names));
		}
		String others = "A registry can also be a file, a URL ('http') or a bean of the type OriginSource.";
		return hasReactive() ? "the application has R2DBC alone, and 'jdbc' needs JDBC. " + others
				: "the application has no bean of that type. " + others;
	}

	private boolean hasReactive() {
		ClassLoader loader = getClass().getClassLoader();
		return ClassUtils.isPresent(REACTIVE, loader)
				&& this.beans.getBeanNamesForType(ClassUtils.resolveClassName(REACTIVE, loader)).length > 0;
	}

}
