package io.github.corsstarter.report;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.github.corsstarter.configuration.key.KeyTree;

/**
 * Says once, at the start, that the keys have no effect where there is no web
 * application. They are not checked: the same file may be that of a web application.
 *
 * @since 0.1.0
 */
public final class NoEffectReport implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(NoEffectReport.class);

	private static final String TYPE = "spring.main.web-application-type";

	private final Environment environment;

	private final KeyTree keys;

	/**
	 * Creates a report.
	 * @param environment the properties of the application
	 * @param keys the keys that exist
	 */
	public NoEffectReport(Environment environment, KeyTree keys) {
		this.environment = environment;
		this.keys = keys;
	}

	@Override
	public void afterSingletonsInstantiated() {
		logger.info("CORS: the keys below 'cors' (" + new ConfigurationSources(this.environment, this.keys).text()
				+ ") have no effect: " + reason() + ".");
	}

	private String reason() {
		if ("none".equalsIgnoreCase(this.environment.getProperty(TYPE))) {
			return "this is not a web application ('" + TYPE + ": none')";
		}
		return isAnyPresent("org.springframework.web.servlet.DispatcherServlet",
				"org.springframework.web.reactive.DispatcherHandler") ? "this is not a web application"
						: "neither Spring MVC nor Spring WebFlux is on the class path";
	}

	private static boolean isAnyPresent(String... types) {
		for (String type : types) {
			if (ClassUtils.isPresent(type, null)) {
				return true;
			}
		}
		return false;
	}

}
