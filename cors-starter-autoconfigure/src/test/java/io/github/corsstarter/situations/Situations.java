package io.github.corsstarter.situations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The table, from the files of {@code src/test/resources/situations}.
 */
final class Situations {

	private Situations() {
	}

	static Stream<Situation> all() {
		return files().stream().flatMap(Situations::read);
	}

	private static List<Resource> files() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:situations/*.yml");
			return Arrays.stream(files).sorted(Comparator.comparing(Resource::getFilename)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A key that a row does not have is a mistake in the table. */
	private static Stream<Situation> read(Resource file) {
		try {
			List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("situations", file);
			return new Binder(ConfigurationPropertySources.from(sources))
				.bind("situations", Bindable.listOf(Situation.class),
						new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
				.get()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
