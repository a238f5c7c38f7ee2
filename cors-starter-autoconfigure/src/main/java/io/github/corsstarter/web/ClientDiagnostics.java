package io.github.corsstarter.web;

/**
 * What answers tell clients beside the headers of the protocol.
 *
 * @param reason whether denials outside of production tell their reason, in
 * {@code Cors-Denied}
 * @param version whether allowed answers name the version of the policies, in
 * {@code Cors-Policy}
 * @since 0.1.0
 */
public record ClientDiagnostics(boolean reason, boolean version) {

	/** Nothing. */
	public static final ClientDiagnostics NONE = new ClientDiagnostics(false, false);

}
