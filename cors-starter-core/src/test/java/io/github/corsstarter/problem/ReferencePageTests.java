package io.github.corsstarter.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReferencePage}.
 */
class ReferencePageTests {

	private static final Path ROOT = Path.of("..");

	private static String parent(String element) throws Exception {
		try (InputStream pom = Files.newInputStream(ROOT.resolve("pom.xml"))) {
			Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
			return XPathFactory.newInstance().newXPath().evaluate("/project/" + element, document);
		}
	}

	@ParameterizedTest
	@EnumSource
	void sectionWhenShownIsAFileOfTheProjectAtItsTag(ReferencePage page) throws Exception {
		String files = parent("url") + "/blob/" + parent("scm/tag") + "/";
		assertThat(files).startsWith("https://");
		String section = page.section("some-id");
		assertThat(section).startsWith(files).endsWith("#some-id");
		assertThat(ROOT.resolve(section.substring(files.length()).replace("#some-id", ""))).isRegularFile();
	}

	@Test
	void sectionWhenBuildLeftNothingBehindIsAPath() throws Exception {
		try (WithoutResources loader = new WithoutResources()) {
			Class<?> page = loader.loadClass(ReferencePage.class.getName());
			assertThat(page.getMethod("section", String.class).invoke(page.getEnumConstants()[0], "some-id"))
				.isEqualTo("docs/reference/findings.md#some-id");
		}
	}

	@Test
	void urlOfTheProjectWhenSearchedForInCodeStandsInTheParentAlone() throws Exception {
		List<Path> found = filesWith(parent("url"));
		assertThat(found).containsExactly(ROOT.resolve("pom.xml"));
	}

	/**
	 * A message with the path of a page leads nowhere for those who have the jar alone.
	 */
	@Test
	void pagesWhenSearchedForInCodeStandInOneEnumeration() throws Exception {
		assertThat(filesWith(".md\"")).singleElement().extracting(Path::getFileName).hasToString("ReferencePage.java");
	}

	/** What is made into jars, and the files that say how. */
	private static List<Path> filesWith(String text) throws IOException {
		List<Path> found = new ArrayList<>();
		Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				String name = folder.getFileName().toString();
				boolean other = name.equals("target") || name.equals("test") || name.equals("docs")
						|| (name.startsWith(".") && !folder.equals(ROOT));
				return other ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				boolean document = file.toString().endsWith(".md") || file.getFileName().toString().equals(".git");
				if (!document && contains(file, text)) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

		});
		return found;
	}

	private static boolean contains(Path file, String text) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Has the classes of this project and none of its other files.
	 */
	private static final class WithoutResources extends URLClassLoader {

		private WithoutResources() throws MalformedURLException {
			super(new URL[] { Path.of("target", "classes").toUri().toURL() }, getPlatformClassLoader());
		}

		@Override
		public @Nullable URL getResource(String name) {
			return null;
		}

	}

}
