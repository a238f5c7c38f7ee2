package io.github.corsstarter.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The test application on Netty, with a main method of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import(TestApplication.class)
public class NettyMain {

	/**
	 * Runs the application.
	 * @param arguments the arguments
	 */
	public static void main(String[] arguments) {
		new SpringApplicationBuilder(NettyMain.class).web(WebApplicationType.REACTIVE).run(arguments);
	}

	@Bean
	NettyReactiveWebServerFactory webServerFactory() {
		return new NettyReactiveWebServerFactory();
	}

}
