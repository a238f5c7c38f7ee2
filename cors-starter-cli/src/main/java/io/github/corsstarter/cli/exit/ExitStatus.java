package io.github.corsstarter.cli.exit;

/**
 * How the command ends. The numbers are a promise to scripts.
 *
 * @since 0.1.0
 */
public final class ExitStatus {

	/** The contract passes, or the command did what it was asked. */
	public static final int PASS = 0;

	/**
	 * At least one case is not as the contract has it, or policies are not those that
	 * they should be.
	 */
	public static final int FAIL = 1;

	/** The command line is wrong. */
	public static final int USAGE = 2;

	/** The contract, or another file, cannot be read or written. */
	public static final int CONTRACT = 3;

	/** The server cannot be reached, or does not speak HTTP. */
	public static final int UNREACHABLE = 4;

	/** The server took too long. */
	public static final int TIMEOUT = 5;

	/** The certificate of the server is not trusted. */
	public static final int CERTIFICATE = 6;

	/** The server answers, and not with what the command needs. */
	public static final int ANSWER = 7;

	/** Nothing is wrong, but something is doubtful. */
	public static final int DOUBT = 8;

	/** The history cannot be kept. */
	public static final int HISTORY = 9;

	/** The policies cannot be written for a target. */
	public static final int REFUSED = 10;

	/** The address cannot be listened on. */
	public static final int LISTEN = 11;

	/** A mistake of this program, as in {@code sysexits.h}. */
	public static final int DEFECT = 70;

	private ExitStatus() {
	}

}
