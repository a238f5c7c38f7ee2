package io.github.corsstarter.change.watch;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The files from which an application has its configuration: what they hold, and whether
 * that has changed. Each reading may find further files, which the next look sees. Safe
 * for use by many threads.
 *
 * @since 0.1.0
 */
public final class ConfigurationFiles {

	private final FreshEnvironment fresh;

	private final ClassLoader loader;

	private volatile WatchedFiles files;

	private volatile boolean failed;

	/**
	 * Creates the files.
	 * @param live the environment of the application
	 * @param application the class loader of the application
	 */
	public ConfigurationFiles(ConfigurableEnvironment live, ClassLoader application) {
		this.fresh = new FreshEnvironment(live, application);
		this.loader = application;
		this.files = WatchedFiles.of(live, application);
	}

	/**
	 * Looks at the files of the last reading. If that failed, a file may be to blame that
	 * nobody knows yet, and so reading is tried again.
	 * @return what there is to see, to be compared with what another look saw
	 */
	public Object look() {
		String failure = this.failed ? failure() : null;
		return new FileStates(this.files.look().files(), failure);
	}

	private @Nullable String failure() {
		try {
			this.fresh.read(this.fresh.snapshot());
			return null;
		}
		catch (RuntimeException ex) {
			return ex.toString();
		}
	}

	/**
	 * Reads the files.
	 * @return a fresh environment
	 * @throws RuntimeException if Spring Boot cannot read them
	 */
	public ConfigurableEnvironment read() {
		return read(this.fresh.snapshot());
	}

	/**
	 * Reads the files, and takes what does not come from them from a snapshot.
	 * @param snapshot the environment of the application at some time
	 * @return a fresh environment
	 * @throws RuntimeException if Spring Boot cannot read them
	 */
	public ConfigurableEnvironment read(ConfigurableEnvironment snapshot) {
		this.failed = true;
		ConfigurableEnvironment environment = this.fresh.read(snapshot);
		this.files = WatchedFiles.of(environment, this.loader);
		this.failed = false;
		return environment;
	}

	/**
	 * The environment of the application as it is now: a later change, which takes one
	 * source after the other, does not reach it.
	 * @return an environment that nobody else knows
	 */
	public ConfigurableEnvironment snapshot() {
		return this.fresh.snapshot();
	}

	/**
	 * The names of property sources that are taken over and not read again, though
	 * something outside of the application may have changed what they say.
	 * @return names as Spring Boot shows them
	 */
	public List<String> notRead() {
		return this.fresh.notRead();
	}

}
