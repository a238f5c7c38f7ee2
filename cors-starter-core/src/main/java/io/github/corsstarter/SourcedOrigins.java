package io.github.corsstarter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.ExactOrigins;

/**
 * The origins that one source gives, as they were read last. They are replaced as a
 * whole, while requests look them up.
 *
 * @since 0.1.0
 */
public final class SourcedOrigins {

	private final String source;

	private volatile ExactOrigins current = ExactOrigins.NONE;

	/** For reports. */
	private volatile @Nullable Instant loadedAt;

	/**
	 * Begins without origins.
	 * @param source the name of the source
	 */
	public SourcedOrigins(String source) {
		this.source = source;
	}

	/**
	 * The name of the source.
	 * @return the name as policies have it
	 */
	public String source() {
		return this.source;
	}

	/**
	 * The origins of now.
	 * @return the origins
	 */
	public ExactOrigins current() {
		return this.current;
	}

	/**
	 * When the source was last known to have these origins.
	 * @return the time, or {@code null} if it was never read
	 */
	public @Nullable Instant loadedAt() {
		return this.loadedAt;
	}

	/**
	 * Replaces the origins.
	 * @param next what requests look up from now on; the same ones if the source has not
	 * changed
	 * @param loadedAt when they were read
	 */
	public void replace(ExactOrigins next, Instant loadedAt) {
		this.current = next;
		this.loadedAt = loadedAt;
	}

	/** Lets the origins go, once nothing looks them up any more. */
	public void forget() {
		this.current = ExactOrigins.NONE;
	}

}
