package io.github.corsstarter.diagnostics.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Keys that look as if they configured CORS, which neither this project nor Spring Boot
 * reads.
 */
final class LookAlikeKeyRule implements CorsFindingRule {

	/** Below {@code spring} only Spring reads, elsewhere perhaps the application. */
	private static final Map<String, Severity> PREFIXES = Map.of("spring.mvc.cors", Severity.WARNING, "spring.web.cors",
			Severity.WARNING, "spring.webflux.cors", Severity.WARNING, "spring.cors", Severity.WARNING, "app.cors",
			Severity.INFO, "application.cors", Severity.INFO, "server.cors", Severity.WARNING, "web.cors",
			Severity.INFO);

	private final Environment environment;

	private final ListableBeanFactory beanFactory;

	LookAlikeKeyRule(Environment environment, ListableBeanFactory beanFactory) {
		this.environment = environment;
		this.beanFactory = beanFactory;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		PREFIXES.keySet().stream().sorted().forEach((prefix) -> {
			List<String> keys = keysBelow(ConfigurationPropertyName.of(prefix));
			if (!keys.isEmpty() && !isBound(prefix) && !isPlaceholder(prefix)) {
				findings.accept(finding(prefix, keys));
			}
		});
	}

	private static Finding finding(String prefix, List<String> keys) {
		Severity severity = PREFIXES.getOrDefault(prefix, Severity.INFO);
		String more = (keys.size() > 1) ? " and " + (keys.size() - 1) + " more below '" + prefix + "'" : "";
		String message = "'" + keys.get(0) + "'" + more
				+ " has no say in CORS: neither Spring Boot nor CORS starter reads "
				+ "it, and no @ConfigurationProperties of the application does.";
		return new Finding(FindingCode.LOOK_ALIKE_KEY, severity, null, keys.get(0), null, message,
				"Move it below 'cors', or remove it"
						+ ((severity == Severity.INFO) ? " unless a @Value reads it." : "."));
	}

	private List<String> keysBelow(ConfigurationPropertyName prefix) {
		List<String> keys = new ArrayList<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.containsDescendantOf(prefix) == ConfigurationPropertyState.PRESENT
					&& source instanceof IterableConfigurationPropertySource iterable) {
				iterable.stream()
					.filter(prefix::isAncestorOf)
					.map(ConfigurationPropertyName::toString)
					.filter((key) -> !keys.contains(key))
					.forEach(keys::add);
			}
		}
		return keys;
	}

	private boolean isBound(String prefix) {
		for (String name : this.beanFactory.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
			ConfigurationProperties annotation = this.beanFactory.findAnnotationOnBean(name,
					ConfigurationProperties.class, false);
			if (annotation != null && contains(annotation.prefix(), prefix)) {
				return true;
			}
		}
		return false;
	}

	/** Whether keys below one prefix are also below the other, in any way round. */
	private static boolean contains(@Nullable String bound, String prefix) {
		return bound != null && !bound.isEmpty()
				&& ((prefix + ".").startsWith(bound + ".") || (bound + ".").startsWith(prefix + "."));
	}

	/** Whether other properties take their values from there. */
	private boolean isPlaceholder(String prefix) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.getUnderlyingSource() instanceof EnumerablePropertySource<?> enumerable
					&& Arrays.stream(enumerable.getPropertyNames())
						.anyMatch((name) -> String.valueOf(enumerable.getProperty(name)).contains("${" + prefix))) {
				return true;
			}
		}
		return false;
	}

}
