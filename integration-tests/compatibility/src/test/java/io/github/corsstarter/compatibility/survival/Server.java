package io.github.corsstarter.compatibility.survival;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import io.github.corsstarter.compatibility.ServerOfThisRun;

/**
 * A server of the matrix.
 */
enum Server {

	TOMCAT("Tomcat"),

	JETTY("Jetty"),

	NETTY("Reactor Netty"),

	/** A WAR in a Tomcat that Spring Boot did not start. */
	WAR("WAR in Tomcat");

	static final Set<Server> ALL = Collections.unmodifiableSet(EnumSet.allOf(Server.class));

	static final Set<Server> SERVLET = Collections.unmodifiableSet(EnumSet.of(TOMCAT, JETTY, WAR));

	static final Set<Server> REACTIVE = Collections.unmodifiableSet(EnumSet.of(NETTY));

	/** The servers that the application starts itself. */
	static final Set<Server> EMBEDDED = Collections.unmodifiableSet(EnumSet.of(TOMCAT, JETTY, NETTY));

	private final String title;

	Server(String title) {
		this.title = title;
	}

	/** The one that is on the class path of this run. */
	static Server ofThisRun() {
		return valueOf(ServerOfThisRun.NAME.toUpperCase(Locale.ROOT));
	}

	@Override
	public String toString() {
		return this.title;
	}

}
