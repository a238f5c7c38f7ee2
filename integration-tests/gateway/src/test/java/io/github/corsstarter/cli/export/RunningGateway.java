package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import io.github.corsstarter.document.EnvironmentPolicies;

/**
 * A Spring Cloud Gateway whose configuration is an exported file and nothing else.
 *
 * @param context the application
 * @param upstream what is behind it
 */
record RunningGateway(ConfigurableApplicationContext context, EdgeUpstream upstream) implements AutoCloseable {

	static RunningGateway start(Path folder, EnvironmentPolicies environment, ExportOptions.Application application)
			throws IOException {
		EdgeUpstream upstream = new EdgeUpstream();
		String text = PolicyExport
			.text(ExportFormat.SPRING_CLOUD_GATEWAY, environment, options(upstream.url(), application));
		return start(folder, text, upstream);
	}

	static RunningGateway start(Path folder, String text, EdgeUpstream upstream, String... arguments)
			throws IOException {
		Path file = Files.writeString(folder.resolve("gateway.yml"), text.replace("server.port: 1\n", "server.port: 0\n"));
		String[] all = new String[arguments.length + 2];
		all[0] = "--spring.config.location=" + file.toUri();
		all[1] = "--logging.level.root=OFF";
		System.arraycopy(arguments, 0, all, 2, arguments.length);
		return new RunningGateway(
				new SpringApplicationBuilder(Gateway.class).web(WebApplicationType.REACTIVE)
				.bannerMode(Banner.Mode.OFF)
				.run(all), upstream);
	}

	static ExportOptions options(String upstream, ExportOptions.Application application) {
		return new ExportOptions("1", upstream, application, "", "/actuator", null, true,
				new ExportOptions.Provenance("2026-11-29", "cors-starter export"));
	}

	int port() {
		Environment environment = this.context.getEnvironment();
		return environment.getRequiredProperty("local.server.port", Integer.class);
	}

	@Override
	public void close() {
		this.context.close();
		this.upstream.close();
	}

	@EnableAutoConfiguration
	@SpringBootConfiguration(proxyBeanMethods = false)
	static class Gateway {

	}

}
