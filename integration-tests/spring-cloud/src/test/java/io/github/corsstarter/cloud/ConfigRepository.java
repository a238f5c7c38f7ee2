package io.github.corsstarter.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * A Git repository on disk.
 */
final class ConfigRepository implements AutoCloseable {

	private final Path folder;

	private final Git git;

	ConfigRepository(Path folder) throws GitAPIException {
		this.folder = folder;
		this.git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
	}

	/** Commits a file. */
	void commit(String file, String text) throws IOException, GitAPIException {
		Files.writeString(this.folder.resolve(file), text);
		this.git.add().addFilepattern(file).call();
		commit("Change " + file);
	}

	/** Commits that a file is gone. */
	void delete(String file) throws GitAPIException {
		this.git.rm().addFilepattern(file).call();
		commit("Delete " + file);
	}

	private void commit(String message) throws GitAPIException {
		this.git.commit()
			.setMessage(message)
			.setAuthor("operator", "operator@example.com")
			.setCommitter("operator", "operator@example.com")
			.setSign(false)
			.call();
	}

	@Override
	public void close() {
		this.git.close();
	}

}
