package io.github.corsstarter.coexistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * A started application, asked over sockets.
 *
 * @param context the application
 */
record CoexistenceServer(ConfigurableApplicationContext context) implements AutoCloseable {

	private static final String PROJECT = "io.github.corsstarter.";

	private static final int PATIENCE = 20_000;

	private static final Map<String, String> COMMON = Map.of("server.port", "0", "spring.main.banner-mode", "off",
			"logging.level.root", "off", "spring.jmx.enabled", "false", "management.endpoints.web.exposure.include",
			"health");

	private static final Map<String, String> POLICY = Map.of("cors.allowed-origins", Origins.OURS,
			"cors.allowed-methods", "GET,POST", "cors.allowed-headers", "x-ours", "cors.exposed-headers", "x-ours",
			"cors.policies.omitting.on-denied", "omit-headers");

	static CoexistenceServer withStarter(Mechanism mechanism, ServerStack stack, Rule rule) {
		Map<String, String> properties = new TreeMap<>(POLICY);
		properties.put("cors.paths", mechanism.paths(Zone.GOVERNED));
		properties.put("cors.policies.omitting.paths", mechanism.paths(Zone.OMITTING));
		return start(mechanism, stack, rule, properties, List.of());
	}

	static CoexistenceServer withoutStarter(Mechanism mechanism, ServerStack stack, Rule rule) {
		List<String> ours = new ArrayList<>();
		ImportCandidates.load(AutoConfiguration.class, ClassUtils.getDefaultClassLoader()).forEach((name) -> {
			if (name.startsWith(PROJECT)) {
				ours.add(name);
			}
		});
		CoexistenceServer application = start(mechanism, stack, rule, Map.of(), ours);
		Assert.state(!application.hasStarter(), "The starter is there");
		return application;
	}

	private static CoexistenceServer start(Mechanism mechanism, ServerStack stack, Rule rule,
			Map<String, String> properties, List<String> excluded) {
		Map<String, String> all = new TreeMap<>(COMMON);
		all.putAll(properties);
		all.putAll(mechanism.properties());
		all.put(Rule.PROPERTY, rule.originPatterns());
		List<String> exclusions = new ArrayList<>(stack.otherServers());
		exclusions.addAll(excluded);
		all.put("spring.autoconfigure.exclude", String.join(",", exclusions));
		String[] arguments = all.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
		return new CoexistenceServer(stack.application(mechanism.configurations().get(stack)).run(arguments));
	}

	private boolean hasStarter() {
		return Stream.of(this.context.getBeanDefinitionNames())
			.map(this.context::getType)
			.anyMatch((type) -> type != null && type.getName().startsWith(PROJECT)
					&& !type.getPackage().equals(CoexistenceServer.class.getPackage()));
	}

	/** Sends a request; each has its own connection. */
	ComparableAnswer send(Request request) {
		int port = port();
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(request.bytes(port));
			return ComparableAnswer.read(socket.getInputStream(), port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request.toString(), ex);
		}
	}

	/** The port of the actuator, if it has its own. */
	private int port() {
		String port = this.context.getEnvironment().getProperty("local.management.port");
		return Integer
			.parseInt((port != null) ? port : this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	@Override
	public void close() {
		this.context.close();
		// other tests of the process read the log
		LoggingSystem.get(CoexistenceServer.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

}
