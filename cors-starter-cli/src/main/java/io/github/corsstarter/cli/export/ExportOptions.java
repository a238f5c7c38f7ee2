package io.github.corsstarter.cli.export;

import org.jspecify.annotations.Nullable;

/**
 * What an export needs to know besides the policies. All of it ends up in a configuration
 * of a server, so each value is held to a grammar without room for anything else.
 *
 * @param listen where the proxy listens, a port or {@code address:port}
 * @param upstream the application, {@code http://host:port} or {@code https://host:port}
 * @param authorities the file, at the proxy, of the authorities that the certificate of
 * an https upstream may be from, or {@code null} for those of the system
 * @param application whether the application keeps its own CORS
 * @param prefix what stands before the paths of the policies at the proxy, such as
 * {@code /shop} for a context path; empty for nothing
 * @param actuator the path of the actuator, to which no policy applies that does not name
 * it; empty if it is not behind this proxy
 * @param path the one pattern that is exported, or {@code null} for all of them
 * @param acceptNarrower whether what pages cannot read any more is accepted
 * @param provenance where the policies come from, for the head of the file
 * @since 0.1.0
 */
public record ExportOptions(String listen, String upstream, @Nullable String authorities, Application application,
		String prefix, String actuator, @Nullable String path, boolean acceptNarrower, Provenance provenance) {

	/**
	 * Checks each value.
	 * @param listen where the proxy listens
	 * @param upstream the application
	 * @param authorities the file of the authorities
	 * @param application whether the application keeps its own CORS
	 * @param prefix what stands before the paths
	 * @param actuator the path of the actuator
	 * @param path the one pattern that is exported
	 * @param acceptNarrower whether what is narrower is accepted
	 * @param provenance where the policies come from
	 * @throws ExportRefusedException if a value is not what it should be
	 */
	public ExportOptions {
		SafeText.requireAddress(listen);
		SafeText.requireUrl(upstream);
		if (authorities != null) {
			SafeText.requireFile(authorities);
		}
		SafeText.requirePath("prefix", prefix);
		SafeText.requirePath("path of the actuator", actuator);
	}

	/**
	 * Options for an application whose certificate, if it has one, is from an authority
	 * that the system knows.
	 * @param listen where the proxy listens
	 * @param upstream the application
	 * @param application whether the application keeps its own CORS
	 * @param prefix what stands before the paths
	 * @param actuator the path of the actuator
	 * @param path the one pattern that is exported
	 * @param acceptNarrower whether what is narrower is accepted
	 * @param provenance where the policies come from
	 */
	public ExportOptions(String listen, String upstream, Application application, String prefix, String actuator,
			@Nullable String path, boolean acceptNarrower, Provenance provenance) {
		this(listen, upstream, null, application, prefix, actuator, path, acceptNarrower, provenance);
	}

	/**
	 * Whether the application behind the proxy answers with CORS headers of its own.
	 *
	 * @since 0.1.0
	 */
	public enum Application {

		/** It does: what the proxy does not allow is the application's to deny. */
		OWN_CORS,

		/** It does not: the proxy denies. */
		NO_CORS

	}

	/**
	 * Where policies come from. The head of a generated file says so.
	 *
	 * @param date the day of the policies; empty if it is not to be shown
	 * @param command the command that writes the file again
	 * @since 0.1.0
	 */
	public record Provenance(String date, String command) {

	}

}
