package io.github.corsstarter.cli.exit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;

import javax.net.ssl.SSLException;

import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.yaml.InvalidYamlException;

/**
 * The command cannot go on. The message is for the person at the terminal: one line, or
 * one for each mistake of a file.
 *
 * @since 0.1.0
 */
public class CommandException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** How the command ends. */
	private final int status;

	/**
	 * A failure.
	 * @param status how the command ends
	 * @param message what is wrong, in one line
	 */
	public CommandException(int status, String message) {
		super(ClientText.visible(message));
		this.status = status;
	}

	/**
	 * Several lines, of which each is shown.
	 * @param status how the command ends
	 * @param lines what is wrong
	 */
	public CommandException(int status, List<String> lines) {
		super(String.join("\n", lines.stream().map(ClientText::visible).toList()));
		this.status = status;
	}

	/**
	 * A file that is not as it should be.
	 * @param cause what is wrong with it
	 */
	public CommandException(InvalidYamlException cause) {
		super(cause.getMessage());
		this.status = ExitStatus.CONTRACT;
	}

	/**
	 * What went wrong on the way to a server.
	 * @param cause what the client says
	 * @param url the URL of the server
	 * @return the failure
	 */
	public static CommandException of(IOException cause, String url) {
		if (cause instanceof HttpTimeoutException) {
			return new CommandException(ExitStatus.TIMEOUT, url + " did not answer in time.");
		}
		if (cause instanceof SSLException) {
			return new CommandException(ExitStatus.CERTIFICATE, url + " has no certificate that this Java trusts: "
					+ firstLine(cause)
					+ " Another trust store is set with -Djavax.net.ssl.trustStore=...; --insecure accepts any.");
		}
		if (isCausedBy(cause, UnresolvedAddressException.class)) {
			return new CommandException(ExitStatus.UNREACHABLE,
					"The host '" + URI.create(url).getHost() + "' is not known.");
		}
		if (cause instanceof ConnectException) {
			return new CommandException(ExitStatus.UNREACHABLE, url + " refuses the connection.");
		}
		return new CommandException(ExitStatus.UNREACHABLE, url + " gave no answer that is HTTP: " + firstLine(cause));
	}

	private static boolean isCausedBy(Throwable thrown, Class<?> type) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return true;
			}
		}
		return false;
	}

	private static String firstLine(Throwable cause) {
		return String.valueOf(cause.getMessage()).lines().findFirst().orElse("") + ".";
	}

	/**
	 * How the command ends.
	 * @return the exit status
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Whether a server is to blame, and not the command line or its files.
	 * @return whether it is
	 */
	public boolean isAboutServer() {
		return this.status >= ExitStatus.UNREACHABLE && this.status <= ExitStatus.CERTIFICATE;
	}

}
