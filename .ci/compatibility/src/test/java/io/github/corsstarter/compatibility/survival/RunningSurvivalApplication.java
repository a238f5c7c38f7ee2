package io.github.corsstarter.compatibility.survival;

import java.net.URI;
import java.util.Locale;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.corsstarter.compatibility.survival.application.SurvivalApplication;

/**
 * The application in this process, on the server that is on the class path.
 */
final class RunningSurvivalApplication implements AutoCloseable {

	static final Server SERVER = Server.valueOf(System.getProperty("compatibility.server").toUpperCase(Locale.ROOT));

	private final ConfigurableApplicationContext application;

	RunningSurvivalApplication() {
		String stack = (SERVER == Server.NETTY) ? "reactive" : "servlet";
		this.application = SurvivalApplication.configure(new SpringApplicationBuilder())
			.run("--server.port=0", "--server.address=127.0.0.1", "--spring.main.web-application-type=" + stack);
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.application.getEnvironment().getProperty("local.server.port"));
	}

	@Override
	public void close() {
		this.application.close();
	}

}
