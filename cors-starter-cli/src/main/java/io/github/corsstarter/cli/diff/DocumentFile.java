package io.github.corsstarter.cli.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.document.PolicyDocument;
import io.github.corsstarter.yaml.InvalidYamlException;

/**
 * Policy documents in files. Whatever is wrong with a file is one line.
 *
 * @since 0.1.0
 */
public final class DocumentFile {

	private DocumentFile() {
	}

	/**
	 * Reads a document.
	 * @param file the file
	 * @return the document
	 */
	public static PolicyDocument read(Path file) {
		if (Files.isDirectory(file)) {
			throw new CommandException(ExitStatus.CONTRACT, "'" + file + "' is a folder, not a policy document.");
		}
		try {
			return PolicyDocument.read(file);
		}
		catch (NoSuchFileException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "There is no file '" + file + "'.");
		}
		catch (IOException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "The file '" + file + "' cannot be read: " + ex);
		}
		catch (InvalidYamlException ex) {
			throw new CommandException(ex);
		}
	}

	/**
	 * Writes a document.
	 * @param file the file
	 * @param text the document as text
	 */
	public static void write(Path file, String text) {
		try {
			Files.writeString(file, text, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "The file '" + file + "' cannot be written: " + ex);
		}
	}

}
