package io.github.corsstarter.change.candidate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

import io.github.corsstarter.configuration.key.PrivateEnvironment;

/**
 * A file with a whole tree of keys below {@code cors}. It replaces what others say of
 * them, and nothing else.
 */
final class CandidateFile {

	/** What is beyond it is not looked at. */
	private static final int MAX_BYTES = 64 << 20;

	private static final String PROFILE = "spring.config.activate.on-profile";

	private final String location;

	CandidateFile(String location) {
		this.location = location;
	}

	/**
	 * Why it cannot be read, if that is known without reading it.
	 * @return a sentence; empty if nothing is known
	 */
	String problem() {
		if (!this.location.startsWith("file:") && !this.location.startsWith("classpath:")) {
			return "'" + this.location + "' is not the location of a file. Write 'file:' or 'classpath:' in front.";
		}
		return resource().isReadable() ? ""
				: "'" + this.location + "' does not exist, or may not be read. No candidate is tried.";
	}

	private Resource resource() {
		return new DefaultResourceLoader(CandidateFile.class.getClassLoader()).getResource(this.location);
	}

	/**
	 * What the file holds.
	 * @return its content, which is equal if it did not change; nothing if it cannot be
	 * read
	 */
	Object look() {
		try (InputStream content = resource().getInputStream()) {
			return ByteBuffer.wrap(content.readNBytes(MAX_BYTES));
		}
		catch (IOException ex) {
			return ByteBuffer.allocate(0);
		}
	}

	/**
	 * Reads the file.
	 * @param original where placeholders are resolved
	 * @return the file in front of what the original says of other things
	 */
	Environment in(Environment original) {
		MutablePropertySources sources = new MutablePropertySources();
		PrivateEnvironment.sourcesOf(original).stream().map(HiddenCorsKeys::in).forEach(sources::addLast);
		for (PropertySource<?> document : documents()) {
			Object profile = document.getProperty(PROFILE);
			if (profile == null || original.acceptsProfiles(Profiles.of(profile.toString()))) {
				sources.addFirst(document);
			}
		}
		return new PrivateEnvironment(sources, original);
	}

	/** In the order of the file: the last one wins. */
	private List<PropertySource<?>> documents() {
		PropertySourceLoader loader = this.location.endsWith(".properties") ? new PropertiesPropertySourceLoader()
				: new YamlPropertySourceLoader();
		try {
			List<PropertySource<?>> documents = new ArrayList<>(loader.load("candidate " + this.location, resource()));
			return Collections.unmodifiableList(documents);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
