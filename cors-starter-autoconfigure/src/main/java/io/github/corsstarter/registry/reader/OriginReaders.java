package io.github.corsstarter.registry.reader;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.configuration.OriginSourceProperties;
import io.github.corsstarter.configuration.OriginSourceProperties.HttpProperties;
import io.github.corsstarter.configuration.OriginSourceProperties.JdbcProperties;
import io.github.corsstarter.registry.OriginSink;
import io.github.corsstarter.registry.OriginSource;
import io.github.corsstarter.registry.OriginSourceFactory;

/**
 * Makes what reads a source out of its definition.
 *
 * @since 0.1.0
 */
public final class OriginReaders implements OriginSourceFactory {

	/** A query that takes longer would be a burden for the database. */
	private static final Duration JDBC_TIMEOUT = Duration.ofSeconds(10);

	private final ListableBeanFactory beans;

	/**
	 * Creates the readers.
	 * @param beans the beans of the application
	 */
	public OriginReaders(ListableBeanFactory beans) {
		this.beans = beans;
	}

	/**
	 * Makes a reader. It finds beans that it needs when it loads for the first time; what
	 * is missing is said by the exception of that load.
	 */
	@Override
	public OriginSource create(OriginSourceDefinition definition) {
		OriginSourceProperties settings = definition.settings();
		HttpProperties http = settings.http();
		JdbcProperties jdbc = settings.jdbc();
		if (settings.file() != null) {
			return new FileOriginSource(settings.file());
		}
		if (http != null) {
			return new HttpOriginSource(
					new HttpRegistry(text(http.url()), http.headers(), http.connectTimeout(), http.timeout()));
		}
		if (jdbc != null) {
			return new JdbcOriginSource(this.beans, new JdbcRegistry(text(jdbc.query()), written(jdbc.changeQuery()),
					written(jdbc.dataSource()), JDBC_TIMEOUT));
		}
		return (previousTag, sink) -> load(definition, previousTag, sink);
	}

	/** A missing value is a problem that has been reported. */
	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static @Nullable String written(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value;
	}

	private @Nullable String load(OriginSourceDefinition definition, @Nullable String previousTag, OriginSink sink)
			throws Exception {
		return bean(definition).load(previousTag, sink);
	}

	private OriginSource bean(OriginSourceDefinition definition) throws UnreadableRegistryException {
		List<String> names = List.of(this.beans.getBeanNamesForType(OriginSource.class));
		List<String> called = names.contains(definition.name()) ? List.of(definition.name())
				: names.stream().filter((name) -> fold(name).equals(fold(definition.name()))).toList();
		if (called.size() == 1) {
			return this.beans.getBean(called.get(0), OriginSource.class);
		}
		throw new UnreadableRegistryException(
				"'%s' has neither 'file' nor 'http' nor 'jdbc', and there is no bean of the type OriginSource called '%s'%s."
					.formatted(definition.property(), definition.name(),
							names.isEmpty() ? "" : ", but '%s'".formatted(String.join("', '", names))));
	}

	/**
	 * As names in properties are compared: a bean is called {@code partnerShops}, its
	 * source {@code partner-shops}.
	 */
	private static String fold(String name) {
		StringBuilder folded = new StringBuilder();
		name.chars().filter(Character::isLetterOrDigit).forEach((character) -> folded.append((char) character));
		return folded.toString().toLowerCase(Locale.ROOT);
	}

}
