package io.github.corsstarter.registry.reader;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A registry of origins cannot be read. The message is for the operator: whole sentences
 * that name what was configured, and no secret.
 */
final class UnreadableRegistryException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	UnreadableRegistryException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	UnreadableRegistryException(String message) {
		this(message, null);
	}

}
