package io.github.corsstarter.rule;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.env.Environment;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.handler.SpringsOwn;
import io.github.corsstarter.source.PropertyOrigins;
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

	private final SpringsOwn springsOwn;

	LookAlikeKeyRule(Environment environment, ListableBeanFactory beanFactory) {
		this.environment = environment;
		this.beanFactory = beanFactory;
		this.springsOwn = new SpringsOwn(beanFactory);
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		PREFIXES.keySet().stream().sorted().forEach((prefix) -> {
			Set<String> keys = KeysBelow.of(this.environment, prefix);
			if (!keys.isEmpty() && !isBound(prefix) && !new PropertyOrigins(this.environment).isPlaceholder(prefix)) {
				findings.accept(finding(prefix, keys));
			}
		});
	}

	private static Finding finding(String prefix, Set<String> keys) {
		String first = keys.iterator().next();
		Severity severity = PREFIXES.getOrDefault(prefix, Severity.INFO);
		String more = (keys.size() > 1) ? " and " + (keys.size() - 1) + " more below '" + prefix + "'" : "";
		String message = "'" + first + "'" + more + " has no effect on CORS: neither Spring Boot nor CORS "
				+ "starter reads it, nor does a @ConfigurationProperties class of the application.";
		return new Finding(FindingCode.LOOK_ALIKE_KEY, severity, null, first, null, message,
				"Move it below 'cors', or remove it"
						+ ((severity == Severity.INFO) ? " unless a @Value reads it." : "."));
	}

	private boolean isBound(String prefix) {
		for (String name : this.beanFactory.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
			ConfigurationProperties annotation = this.beanFactory.findAnnotationOnBean(name,
					ConfigurationProperties.class, false);
			if (annotation != null && mayBind(annotation.prefix(), this.beanFactory.getType(name, false), prefix)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Shorter prefixes of Spring do not count: Spring has no {@code cors} below them.
	 */
	private boolean mayBind(String bound, @Nullable Class<?> type, String prefix) {
		boolean springs = type != null && this.springsOwn.is(type);
		boolean above = bound.isEmpty() || (prefix + ".").startsWith(bound + ".");
		return (bound + ".").startsWith(prefix + ".") || (!springs && above);
	}

}
