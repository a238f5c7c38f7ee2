package io.github.corsstarter.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Registries of sources that tests have made.
 */
public final class FakeRegistries {

	private FakeRegistries() {
	}

	/**
	 * A registry for tests without sources.
	 * @return the registry
	 */
	public static OriginRegistry none() {
		return of(Map.of());
	}

	/**
	 * A registry of sources by name.
	 * @param sources the sources
	 * @return the registry, which waits for no more than a second for each first load
	 */
	public static OriginRegistry of(Map<String, FakeSource> sources) {
		return of(sources, List::of);
	}

	/**
	 * A registry of sources by name.
	 * @param sources the sources
	 * @param listeners told of loads
	 * @return the registry, which waits for no more than a second for each first load
	 */
	public static OriginRegistry of(Map<String, FakeSource> sources, Supplier<List<RefreshListener>> listeners) {
		return new OriginRegistry((definition) -> Objects.requireNonNull(sources.get(definition.name())), listeners,
				Clock.systemUTC(), System::nanoTime, Duration.ofSeconds(1));
	}

}
