package io.github.corsstarter.actuate.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody but {@link HtmlWriter} builds HTML.
 */
class OnlyWriterTests {

	private static final Path CLASSES = Path.of("target", "classes");

	private static final Pattern TAG = Pattern
		.compile("</?[a-z][a-z0-9]*(\\s[^>]*=|\\s*/?>|$)|<!|</|&(lt|gt|amp|quot|#)");

	@Test
	void textsOfTheCodeHaveNoTags() throws IOException {
		Map<String, TreeSet<String>> tags = new TreeMap<>();
		try (Stream<Path> files = Files.walk(CLASSES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".class")).toList()) {
				read(file, tags);
			}
		}
		// a regular expression, and the name of a key
		tags.keySet()
			.removeIf((type) -> type.endsWith("/fix/FixedText") || type.endsWith("/configuration/MissingName"));
		assertThat(tags).containsOnlyKeys(HtmlWriter.class.getName().replace('.', '/'));
	}

	@Test
	void pagesBuildNoTextsOfTheirOwn() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(getClass().getPackageName())
			.and()
			.areNotAssignableTo(HtmlWriter.class)
			.should()
			.dependOnClassesThat()
			.areAssignableTo(Writer.class)
			.check(new ClassFileImporter().importPath(CLASSES.resolve("io/github/corsstarter/actuate/page")));
	}

	private static void read(Path file, Map<String, TreeSet<String>> tags) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			ClassReader reader = new ClassReader(in);
			reader.accept(new Texts((text) -> {
				if (TAG.matcher(text).find()) {
					tags.computeIfAbsent(reader.getClassName(), (name) -> new TreeSet<>()).add(text);
				}
			}), ClassReader.SKIP_DEBUG);
		}
	}

	/** All texts that the code of a class has. */
	private static final class Texts extends ClassVisitor {

		private final Consumer<String> found;

		Texts(Consumer<String> found) {
			super(Opcodes.ASM9);
			this.found = found;
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
				String[] exceptions) {
			return new MethodVisitor(Opcodes.ASM9) {

				@Override
				public void visitLdcInsn(Object value) {
					text(value);
				}

				@Override
				public void visitInvokeDynamicInsn(String method, String type, Handle bootstrap, Object... arguments) {
					List.of(arguments).forEach(Texts.this::text);
				}

			};
		}

		private void text(Object value) {
			if (value instanceof String text) {
				this.found.accept(text);
			}
		}

	}

}
