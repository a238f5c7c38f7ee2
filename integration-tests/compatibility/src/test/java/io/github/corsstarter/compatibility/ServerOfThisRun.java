package io.github.corsstarter.compatibility;

/**
 * The server that is on the class path.
 */
public final class ServerOfThisRun {

	/** {@code tomcat}, {@code jetty} or {@code netty}. */
	public static final String NAME = System.getProperty("compatibility.server");

	/** The stack that it belongs to. */
	public static final String STACK = "netty".equals(NAME) ? "reactive" : "servlet";

	private ServerOfThisRun() {
	}

}
