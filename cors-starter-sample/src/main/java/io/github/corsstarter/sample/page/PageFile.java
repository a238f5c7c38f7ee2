package io.github.corsstarter.sample.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaTypeFactory;

/**
 * A file of the page, ready to be sent.
 *
 * @param mediaType its media type
 * @param text its content
 */
record PageFile(String mediaType, String text) {

	// the whole set: a name that is not in it is never looked up anywhere
	private static final Map<String, PageFile> FILES = Stream
		.of("index.html", "theme.css", "overview.css", "history.css", "calls.css", "sides.css", "app.js", "actuator.js",
				"calls.js", "card.js", "dom.js", "history.js", "overview.js", "send.js", "tenants.css", "tenants.js",
				"probe.html", "probe.js", "cors-probe.js", "operations.html", "operations.css", "operations.js")
		.collect(Collectors.toUnmodifiableMap((name) -> "/" + name, PageFile::load));

	static @Nullable PageFile at(String path) {
		return FILES.get(("/".equals(path)) ? "/index.html" : path);
	}

	byte[] bytes() {
		return this.text.getBytes(StandardCharsets.UTF_8);
	}

	private static PageFile load(String name) {
		try {
			String text = new ClassPathResource("page/" + name).getContentAsString(StandardCharsets.UTF_8);
			return new PageFile(mediaType(name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String mediaType(String name) {
		return MediaTypeFactory.getMediaType(name).orElseThrow().toString();
	}

}
