package io.github.corsstarter.test.cli;

/**
 * How the command ends. The numbers are a promise to scripts.
 */
enum ExitStatus {

	/** The contract is kept. */
	KEPT(0),

	/** At least one case is not as the contract has it. */
	BROKEN(1),

	/** The command line is wrong. */
	USAGE(2),

	/** The contract cannot be read. */
	CONTRACT(3),

	/** The server cannot be reached, or does not speak HTTP. */
	UNREACHABLE(4),

	/** The server took too long. */
	TIMEOUT(5),

	/** The certificate of the server is not trusted. */
	CERTIFICATE(6);

	private final int code;

	ExitStatus(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

}
