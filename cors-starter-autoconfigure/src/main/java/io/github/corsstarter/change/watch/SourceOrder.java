package io.github.corsstarter.change.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.env.RandomValuePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The property sources of a live environment, without those that are read again, and
 * where these belong among them.
 */
final class SourceOrder {

	/** Before them come the sources that Spring Boot has when it reads files. */
	private static final List<String> LAST_BEFORE_FILES = List.of(RandomValuePropertySource.RANDOM_PROPERTY_SOURCE_NAME,
			StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);

	private final List<PropertySource<?>> live;

	private final int firstRead;

	SourceOrder(List<PropertySource<?>> live) {
		this.live = live;
		this.firstRead = firstRead(live);
	}

	private static int firstRead(List<PropertySource<?>> live) {
		for (int i = 0; i < live.size(); i++) {
			if (ReadLocations.includes(live.get(i))) {
				return i;
			}
		}
		List<String> names = live.stream().<String>map(PropertySource::getName).toList();
		for (String name : LAST_BEFORE_FILES) {
			if (names.contains(name)) {
				return names.indexOf(name) + 1;
			}
		}
		return live.size();
	}

	/** Those that outrank every file. */
	List<PropertySource<?>> beforeFiles() {
		return this.live.subList(0, this.firstRead);
	}

	/**
	 * All, with those that were read. One that stands between files stays ahead of the
	 * same file.
	 */
	List<PropertySource<?>> with(List<PropertySource<?>> read) {
		Set<String> names = read.stream().map(PropertySource::getName).collect(Collectors.toSet());
		List<PropertySource<?>> all = new ArrayList<>(read);
		int position = all.size();
		for (int i = this.live.size() - 1; i >= this.firstRead; i--) {
			PropertySource<?> source = this.live.get(i);
			if (names.contains(source.getName())) {
				// equal are those of the same name
				position = all.indexOf(source);
			}
			else if (!ReadLocations.includes(source)) {
				all.add(position, source);
			}
		}
		all.addAll(0, beforeFiles().stream().filter((source) -> !names.contains(source.getName())).toList());
		return all;
	}

}
