package io.github.corsstarter.client;

/**
 * A reported block, with what the policies say to it.
 *
 * @param block what the page tells
 * @param path where the call leads
 * @param cause why the browser blocked it
 * @param reason why the policy denies it, or {@code none}
 * @param policy the name of the policy, or {@code none}
 * @since 0.1.0
 */
public record JudgedBlock(ClientBlock block, CalledPath path, BlockCause cause, String reason, String policy) {

	/** In place of what there is not. */
	public static final String NONE = "none";

}
