package io.github.corsstarter.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

import io.github.corsstarter.source.FileKind;

/**
 * A configuration file, read by Boot's own loader as it stands and with edits.
 */
final class EditedFile {

	private static final String DOCUMENT = "(document #";

	private final Resource file;

	private final String text;

	private final List<PropertySource<?>> documents;

	private EditedFile(Resource file, String text, List<PropertySource<?>> documents) {
		this.file = file;
		this.text = text;
		this.documents = documents;
	}

	static EditedFile of(Resource file) throws IOException {
		String text = file.getContentAsString(StandardCharsets.UTF_8);
		return new EditedFile(file, text, load(file, text));
	}

	private static List<PropertySource<?>> load(Resource file, String text) throws IOException {
		return FileKind.of(file).loader().load("edited", new NamedText(file, text));
	}

	/** The number of the document that a property source is, or -1. */
	int indexOf(EnumerablePropertySource<?> source) {
		int start = source.getName().lastIndexOf(DOCUMENT);
		int end = source.getName().indexOf(')', Math.max(start, 0));
		int named = (start != -1 && end != -1) ? number(source.getName().substring(start + DOCUMENT.length(), end))
				: -1;
		if (named >= 0 && named < this.documents.size() && isSame(source, this.documents.get(named))) {
			return named;
		}
		for (int i = 0; i < this.documents.size(); i++) {
			if (isSame(source, this.documents.get(i))) {
				return i;
			}
		}
		return -1;
	}

	private static int number(String text) {
		return (text.length() < 6 && text.chars().allMatch(Character::isDigit)) ? Integer.parseInt("0" + text) : -1;
	}

	private static boolean isSame(EnumerablePropertySource<?> source, PropertySource<?> document) {
		return contentOf(source).equals(contentOf((EnumerablePropertySource<?>) document));
	}

	private static Map<String, @Nullable Object> contentOf(EnumerablePropertySource<?> source) {
		Map<String, @Nullable Object> content = new HashMap<>();
		for (String name : source.getPropertyNames()) {
			content.put(name, source.getProperty(name));
		}
		return content;
	}

	/** The documents after the edits. */
	List<PropertySource<?>> with(List<Edit> edits) throws IOException {
		List<PropertySource<?>> edited = load(this.file, edit(edits));
		if (edited.size() != this.documents.size()) {
			throw new IOException("The edit changes the number of documents");
		}
		return edited;
	}

	private String edit(List<Edit> edits) {
		List<String> lines = new ArrayList<>(this.text.lines().toList());
		List<Edit> sorted = edits.stream().sorted(Comparator.comparingInt(Edit::line)).toList();
		List<String> edited = new ArrayList<>();
		int next = 0;
		for (Edit edit : sorted) {
			edited.addAll(lines.subList(next, edit.line()));
			String old = lines.get(edit.line());
			String indentation = old.substring(0, old.length() - old.stripLeading().length());
			edit.text().lines().forEach((line) -> edited.add(indentation + line));
			next = edit.lastLine() + 1;
		}
		edited.addAll(lines.subList(next, lines.size()));
		return String.join("\n", edited) + "\n";
	}

	/**
	 * Text that stands for a file.
	 */
	private static final class NamedText extends ByteArrayResource {

		private final Resource file;

		NamedText(Resource file, String text) {
			super(text.getBytes(StandardCharsets.UTF_8));
			this.file = file;
		}

		@Override
		public @Nullable String getFilename() {
			return this.file.getFilename();
		}

	}

}
