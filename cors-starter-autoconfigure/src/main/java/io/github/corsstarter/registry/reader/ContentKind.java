package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.registry.OriginSink;

/**
 * How a list of origins can be written in a body of HTTP.
 */
enum ContentKind {

	/** {@code text/plain}: one origin a line. */
	LINES {
		@Override
		void read(InputStream input, OriginSink sink) throws IOException {
			OriginLines.read(input, sink);
		}
	},

	/** {@code application/json}: an array of strings. */
	ARRAY {
		@Override
		void read(InputStream input, OriginSink sink) throws IOException {
			OriginArray.read(input, sink);
		}
	};

	/** What a registry is asked for. */
	static final String ACCEPT = "application/json, text/plain";

	abstract void read(InputStream input, OriginSink sink) throws IOException;

	/** The kind that a {@code Content-Type} says, or {@code null} for another one. */
	static @Nullable ContentKind of(String contentType) {
		int end = contentType.indexOf(';');
		String essence = BlankSpace.trim((end == -1) ? contentType : contentType.substring(0, end))
			.toLowerCase(Locale.ROOT);
		if (essence.equals("text/plain")) {
			return LINES;
		}
		return (essence.equals("application/json") || essence.startsWith("application/") && essence.endsWith("+json"))
				? ARRAY : null;
	}

}
