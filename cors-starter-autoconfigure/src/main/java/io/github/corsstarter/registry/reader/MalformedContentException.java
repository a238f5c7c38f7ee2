package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.Serial;

/**
 * What a registry gave is no list of origins. The message is the end of a sentence, such
 * as {@code line 7 is not UTF-8}.
 */
final class MalformedContentException extends IOException {

	@Serial
	private static final long serialVersionUID = 1L;

	MalformedContentException(String message) {
		super(message);
	}

}
