package io.github.corsstarter.cli.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The latest runs, in one file of a folder. Processes that write at the same time wait
 * for each other.
 *
 * @since 0.1.0
 */
public final class History {

	/** How many lines are kept. */
	static final int MAX_RUNS = 1000;

	static final String FILE = "cors-check.jsonl";

	private static final String LOCK = "cors-check.lock";

	/** A lock of a file is one of the whole virtual machine. */
	private static final Object MONITOR = new Object();

	private static final long MAX_BYTES = 256L * 1024 * 1024;

	private final Path folder;

	private final Consumer<String> warnings;

	private History(Path folder, Consumer<String> warnings) {
		this.folder = folder;
		this.warnings = warnings;
	}

	/**
	 * Opens a history, and makes sure that it can be kept.
	 * @param folder the folder, which is made if it is not there
	 * @param warnings told what was found in the file and is no run, in one sentence
	 * @return the history
	 * @throws HistoryException if it cannot be kept
	 */
	public static History open(Path folder, Consumer<String> warnings) {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new HistoryException("'" + folder + "' is a file, not a folder for a history.");
		}
		History history = new History(folder, warnings);
		history.locked(() -> {
			history.warn(history.read());
			return List.of();
		});
		return history;
	}

	/**
	 * Adds a run.
	 * @param run the run
	 * @return the earlier runs of the same subject, oldest first
	 * @throws HistoryException if it cannot be added
	 */
	public List<Run> add(Run run) {
		return locked(() -> {
			List<String> lines = lines();
			append(lines, HistoryLines.write(run));
			return HistoryLines.read(lines)
				.runs()
				.stream()
				.filter((earlier) -> earlier.subject().equals(run.subject()))
				.toList();
		});
	}

	private List<Run> locked(Action action) {
		synchronized (MONITOR) {
			try {
				Files.createDirectories(this.folder);
				try (FileChannel channel = FileChannel.open(this.folder.resolve(LOCK), StandardOpenOption.CREATE,
						StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
					return lock.isValid() ? action.run() : List.of();
				}
			}
			catch (AccessDeniedException ex) {
				throw new HistoryException("'" + ex.getFile() + "' cannot be written.", ex);
			}
			catch (IOException ex) {
				throw new HistoryException("The history in '" + this.folder + "' cannot be kept: " + ex + ".", ex);
			}
		}
	}

	private HistoryLines read() throws IOException {
		HistoryLines read = HistoryLines.read(lines());
		if (read.isForeign()) {
			throw new HistoryException("'" + file() + "' is no history of this program, and is left as it is.");
		}
		return read;
	}

	private void warn(HistoryLines read) {
		if (!read.unreadable().isEmpty()) {
			int more = read.unreadable().size() - 1;
			this.warnings.accept("'" + file() + "', line " + read.unreadable().get(0)
					+ ((more > 0) ? " and " + more + " more" : "") + ": no run of this program; ignored, and kept.");
		}
	}

	private List<String> lines() throws IOException {
		Path file = file();
		if (!Files.exists(file)) {
			return List.of();
		}
		if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
			throw new HistoryException("'" + file + "' is no history of this program, and is left as it is.");
		}
		// bytes that are no UTF-8 are in a line that is no run
		return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
	}

	/** What was broken off is ended, so that the new run has a line of its own. */
	private void append(List<String> lines, String line) throws IOException {
		if (lines.size() < MAX_RUNS) {
			byte[] bytes = Files.exists(file()) ? Files.readAllBytes(file()) : new byte[0];
			boolean ended = bytes.length == 0 || bytes[bytes.length - 1] == '\n';
			Files.writeString(file(), (ended ? "" : "\n") + line + "\n", StandardCharsets.UTF_8,
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			return;
		}
		List<String> kept = new ArrayList<>(lines.subList(lines.size() - MAX_RUNS + 1, lines.size()));
		kept.add(line);
		Path next = this.folder.resolve(FILE + ".next");
		Files.write(next, kept, StandardCharsets.UTF_8);
		Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private Path file() {
		return this.folder.resolve(FILE);
	}

	/**
	 * What is done while nobody else writes.
	 */
	private interface Action {

		List<Run> run() throws IOException;

	}

}
