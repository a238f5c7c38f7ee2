package io.github.corsstarter.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
		return new OriginRegistry((definition) -> Objects.requireNonNull(sources.get(definition.name())), List::of,
				Clock.systemUTC(), System::nanoTime, Duration.ofSeconds(1));
	}

}
