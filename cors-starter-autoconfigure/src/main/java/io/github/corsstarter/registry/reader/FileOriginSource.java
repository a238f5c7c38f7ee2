package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.registry.OriginSink;
import io.github.corsstarter.registry.OriginSource;

/**
 * A registry of origins in a file: one origin a line. The tag is a digest of the content,
 * so that a file that was written anew with the same content has not changed. A file that
 * looks as it did is not read again.
 *
 * @since 0.1.0
 */
public final class FileOriginSource implements OriginSource {

	private static final String FILE_SCHEME = "file:";

	private final String location;

	private final long maxBytes;

	/** What the file looked like when it was read; {@code null} if that tells nothing. */
	private @Nullable FileState seen;

	private @Nullable String seenTag;

	/**
	 * Creates a source.
	 * @param location the path, absolute or from the working directory
	 */
	public FileOriginSource(String location) {
		this(location, DigestedInput.MAX_BYTES);
	}

	FileOriginSource(String location, long maxBytes) {
		this.location = location;
		this.maxBytes = maxBytes;
	}

	@Override
	public String load(@Nullable String previousTag, OriginSink sink) throws UnreadableRegistryException {
		Path path = path();
		try {
			FileState before = FileState.of(path);
			checkKind(before);
			if (previousTag != null && previousTag.equals(this.seenTag) && before.equals(this.seen)) {
				return previousTag;
			}
			this.seen = null;
			return read(path, before, sink);
		}
		catch (MalformedContentException ex) {
			throw unreadable("is no list of origins: " + ex.getMessage() + ".", ex);
		}
		catch (NoSuchFileException ex) {
			throw unreadable(missing(path), ex);
		}
		catch (AccessDeniedException ex) {
			throw unreadable("may not be read by this process.", ex);
		}
		catch (IOException ex) {
			throw unreadable("cannot be read: " + ex + ".", ex);
		}
	}

	private Path path() throws UnreadableRegistryException {
		try {
			return Path.of(this.location.startsWith(FILE_SCHEME) ? withoutScheme() : this.location);
		}
		catch (InvalidPathException ex) {
			throw unreadable("cannot exist: this system has no such paths.", ex);
		}
	}

	/** As Spring writes paths of files: {@code file:/etc} and {@code file:///etc}. */
	private String withoutScheme() {
		String path = this.location.substring(FILE_SCHEME.length());
		return path.startsWith("///") ? path.substring(2) : path;
	}

	private void checkKind(FileState state) throws UnreadableRegistryException {
		if (state.isDirectory()) {
			throw unreadable("is a directory.", null);
		}
		if (!state.isRegular()) {
			// a pipe would be waited for
			throw unreadable("is no regular file.", null);
		}
	}

	private String read(Path path, FileState before, OriginSink sink) throws IOException, UnreadableRegistryException {
		boolean ended;
		String tag;
		try (DigestedInput input = new DigestedInput(Files.newInputStream(path), this.maxBytes)) {
			ended = OriginLines.read(input, sink);
			tag = input.tag();
		}
		FileState after = FileState.of(path);
		if (after.isChangedWithin(before)) {
			throw unreadable("was changed while it was read. Write a new file beside it, and rename that.", null);
		}
		boolean settled = after.equals(before) && after.isSettled();
		if (!ended && !settled) {
			throw unreadable("was written just now, and its last line has no end: it may be half a line. "
					+ "End it with a line break.", null);
		}
		this.seen = settled ? after : null;
		this.seenTag = tag;
		return tag;
	}

	private static String missing(Path path) {
		return path.isAbsolute() ? "does not exist."
				: "does not exist: there is no '%s'.".formatted(ClientText.visible(path.toAbsolutePath().toString()));
	}

	private UnreadableRegistryException unreadable(String rest, @Nullable Exception cause) {
		return new UnreadableRegistryException("The file '%s' %s".formatted(ClientText.visible(this.location), rest),
				cause);
	}

}
