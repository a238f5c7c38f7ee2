package io.github.corsstarter.sample.page;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The server of the pages: one JDK server for each port, so that each port is an origin
 * of its own, whatever stack the API runs on. Its default phase starts it after the API.
 */
@Component
class PageServer implements SmartLifecycle {

	private final PageProperties properties;

	private final Environment environment;

	private final OperationsHandler operations;

	private final List<HttpServer> servers = new ArrayList<>();

	private final ExecutorService executor = Executors.newCachedThreadPool();

	PageServer(PageProperties properties, Environment environment, AlertNumbers numbers, PlayedScenes scenes) {
		this.properties = properties;
		this.environment = environment;
		this.operations = new OperationsHandler(numbers, scenes, this);
	}

	/** Where the pages find the API. */
	String apiUrl() {
		String inFront = this.properties.api();
		return (inFront != null) ? inFront
				: localhost(this.environment.getRequiredProperty("local.server.port", Integer.class));
	}

	/** Whether the API has tenants. */
	boolean hasTenants() {
		return this.environment.matchesProfiles("tenants");
	}

	/**
	 * Returns the origins of the pages, in the order of their ports.
	 * @return the origins
	 */
	List<String> origins() {
		return this.servers.stream().map((server) -> localhost(server.getAddress().getPort())).toList();
	}

	@Override
	public void start() {
		this.properties.ports().forEach((port) -> this.servers.add(listen(port)));
	}

	@Override
	public void stop() {
		this.servers.forEach((server) -> server.stop(0));
		this.servers.clear();
		this.executor.shutdown();
	}

	@Override
	public boolean isRunning() {
		return !this.servers.isEmpty();
	}

	private HttpServer listen(int port) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
			server.setExecutor(this.executor);
			server.createContext("/", new PageHandler(this));
			server.createContext(OperationsHandler.NUMBERS, this.operations);
			server.createContext(OperationsHandler.SCENES, this.operations);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Port %d is taken; choose others with 'sample.page.ports'".formatted(port),
					ex);
		}
	}

	private static String localhost(int port) {
		return "http://localhost:" + port;
	}

}
