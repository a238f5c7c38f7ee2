package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@link FileOriginSource}.
 */
class FileOriginSourceTests {

	private static final Instant LONG_AGO = Instant.now().minus(Duration.ofHours(1));

	@TempDir
	private Path folder;

	private Path file;

	private FileOriginSource source;

	private final List<String> origins = new ArrayList<>();

	@BeforeEach
	void createSource() {
		this.file = this.folder.resolve("tenants.txt");
		this.source = new FileOriginSource(this.file.toString());
	}

	@Test
	void whenFileIsThereThenItsOriginsAreLoaded() throws Exception {
		write(this.file, "# tenants\nhttps://a.example\nhttps://b.example\n", LONG_AGO);
		assertThat(load(null)).hasSize(32);
		assertThat(this.origins).containsExactly("https://a.example", "https://b.example");
	}

	@Test
	void whenFileLooksAsItDidThenItIsNotRead() throws Exception {
		write(this.file, "https://a.example\n", LONG_AGO);
		String tag = load(null);
		assertThat(load(tag)).isEqualTo(tag);
		assertThat(this.origins).isEmpty();
		load(null);
		assertThat(this.origins).as("a load that was refused is done again").containsExactly("https://a.example");
	}

	@Test
	void whenFileWasWrittenAnewWithTheSameContentThenTagIsTheSame() throws Exception {
		write(this.file, "https://a.example\n", LONG_AGO);
		String tag = load(null);
		replace("https://a.example\n", Instant.now());
		assertThat(load(tag)).isEqualTo(tag);
	}

	@Test
	void whenFileIsReplacedByRenameThenChangeIsSeenThoughSizeAndTimeAreTheSame() throws Exception {
		write(this.file, "https://a.example\n", LONG_AGO);
		String tag = load(null);
		replace("https://b.example\n", LONG_AGO);
		assertThat(load(tag)).isNotEqualTo(tag);
		assertThat(this.origins).containsExactly("https://b.example");
	}

	@Test
	void whenFileIsWrittenTwiceWithinATickOfTheClockThenChangeIsSeen() throws Exception {
		Instant now = Instant.now();
		write(this.file, "https://a.example\n", now);
		String tag = load(null);
		write(this.file, "https://b.example\n", now);
		assertThat(load(tag)).isNotEqualTo(tag);
		assertThat(this.origins).containsExactly("https://b.example");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void whenLinkToAFolderIsSwappedThenChangeIsSeen() throws Exception {
		Path link = this.folder.resolve("data");
		write(Files.createDirectory(this.folder.resolve("1")).resolve("tenants.txt"), "https://a.example\n", LONG_AGO);
		write(Files.createDirectory(this.folder.resolve("2")).resolve("tenants.txt"), "https://b.example\n", LONG_AGO);
		Files.createSymbolicLink(link, Path.of("1"));
		this.source = new FileOriginSource(link.resolve("tenants.txt").toString());
		String tag = load(null);
		// as Kubernetes changes a ConfigMap
		Path next = Files.createSymbolicLink(this.folder.resolve("next"), Path.of("2"));
		Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
		assertThat(Files.isSymbolicLink(link)).isTrue();
		assertThat(load(tag)).isNotEqualTo(tag);
		assertThat(this.origins).containsExactly("https://b.example");
	}

	@Test
	void whenLastLineHasNoEndAndWasWrittenJustNowThenLoadFails() throws Exception {
		write(this.file, "https://a.example\nhttps://shop.exam", Instant.now());
		assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(() -> load(null))
			.withMessage("The file '%s' was written just now, and its last line has no end: it may be half a line. "
					+ "End it with a line break.", this.file);
		Files.setLastModifiedTime(this.file, FileTime.from(LONG_AGO));
		load(null);
		assertThat(this.origins).containsExactly("https://a.example", "https://shop.exam");
	}

	@Test
	void whenFileChangesWhileItIsReadThenLoadFails() throws Exception {
		write(this.file, "https://a.example\n", LONG_AGO);
		assertThatExceptionOfType(UnreadableRegistryException.class)
			.isThrownBy(() -> this.source.load(null, (origin) -> grow(this.file)))
			.withMessage("The file '%s' was changed while it was read. Write a new file beside it, and rename that.",
					this.file);
	}

	@Test
	void whenFileIsReplacedWhileItIsReadThenItIsReadAgainNextTime() throws Exception {
		write(this.file, "https://a.example\n", LONG_AGO);
		String tag = this.source.load(null, (origin) -> replace("https://b.example\n", LONG_AGO));
		assertThat(load(tag)).isNotEqualTo(tag);
		assertThat(this.origins).containsExactly("https://b.example");
	}

	@Test
	void whenThereIsNoFileThenSaysSo() {
		assertFailure(this.file.toString(), "The file '" + this.file + "' does not exist.");
		assertFailure("no/tenants.txt", "The file 'no/tenants.txt' does not exist: there is no '"
				+ Path.of("no/tenants.txt").toAbsolutePath() + "'.");
	}

	@Test
	void whenItIsADirectoryThenSaysSo() {
		assertFailure(this.folder.toString(), "The file '" + this.folder + "' is a directory.");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void whenItIsADeviceThenSaysSo() {
		assertFailure("/dev/null", "The file '/dev/null' is no regular file.");
	}

	@Test
	void whenPathCannotExistThenSaysSo() {
		assertFailure("a\u0000b", "The file 'a\\u0000b' cannot exist: this system has no such paths.");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void whenFileMayNotBeReadThenSaysSo() throws IOException {
		write(this.file, "https://a.example\n", LONG_AGO);
		Files.setPosixFilePermissions(this.file, PosixFilePermissions.fromString("---------"));
		assumeThat(Files.isReadable(this.file)).as("root may read all").isFalse();
		assertFailure(this.file.toString(), "The file '" + this.file + "' may not be read by this process.");
	}

	@Test
	void whenFileIsNoListThenSaysTheLine() throws IOException {
		Files.write(this.file, new byte[] { '\n', (byte) 0xff });
		assertFailure(this.file.toString(), "The file '" + this.file + "' is no list of origins: line 2 is not UTF-8.");
	}

	@Test
	void whenFileIsTooLargeThenSaysSo() throws IOException {
		write(this.file, "#".repeat(100), LONG_AGO);
		this.source = new FileOriginSource(this.file.toString(), 99);
		assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(() -> load(null))
			.withMessage("The file '%s' is no list of origins: it has more than 99 bytes.", this.file);
	}

	@Test
	void whenSinkHasEnoughThenItsExceptionPasses() throws IOException {
		write(this.file, "https://a.example\n", LONG_AGO);
		assertThatIllegalStateException().isThrownBy(() -> this.source.load(null, (origin) -> {
			throw new IllegalStateException(origin);
		})).withMessage("https://a.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:", "file://" })
	@DisabledOnOs(OS.WINDOWS)
	void whenPathIsWrittenAsAUrlThenFileIsRead(String scheme) throws Exception {
		write(this.file, "https://a.example\n", LONG_AGO);
		this.source = new FileOriginSource(scheme + this.file.toRealPath(LinkOption.NOFOLLOW_LINKS));
		load(null);
		assertThat(this.origins).containsExactly("https://a.example");
	}

	private static void assertFailure(String location, String message) {
		assertThatExceptionOfType(UnreadableRegistryException.class)
			.isThrownBy(() -> new FileOriginSource(location).load(null, (origin) -> {
			}))
			.withMessage("%s", message);
	}

	private @Nullable String load(@Nullable String previousTag) throws Exception {
		this.origins.clear();
		return this.source.load(previousTag, this.origins::add);
	}

	private void replace(String text, Instant modified) {
		try {
			Path next = this.folder.resolve("next.txt");
			write(next, text, modified);
			Files.move(next, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void grow(Path file) {
		try {
			// once: what is appended is read, too
			if (Files.size(file) < 20) {
				Files.writeString(file, "https://b.example\n", StandardOpenOption.APPEND);
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(Path file, String text, Instant modified) throws IOException {
		Files.writeString(file, text);
		Files.setLastModifiedTime(file, FileTime.from(modified));
	}

}
