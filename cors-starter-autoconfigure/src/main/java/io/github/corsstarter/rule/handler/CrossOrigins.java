package io.github.corsstarter.rule.handler;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.method.HandlerMethod;

/**
 * Reads {@code @CrossOrigin}.
 *
 * @since 0.1.0
 */
final class CrossOrigins {

	private final Environment environment;

	private final SpringsOwn springsOwn;

	private final Map<Class<?>, Optional<CrossOrigin>> types = new HashMap<>();

	/**
	 * Creates a reader.
	 * @param environment resolves placeholders
	 * @param springsOwn knows the annotations of Spring's own
	 */
	CrossOrigins(Environment environment, SpringsOwn springsOwn) {
		this.environment = environment;
		this.springsOwn = springsOwn;
	}

	/**
	 * What the annotations of a method and its class allow together, as Spring combines
	 * them.
	 * @param handler the method
	 * @param served the HTTP methods that it handles; empty for all of them
	 * @return what they allow, or {@code null} if there is none
	 */
	@Nullable CorsConfiguration of(HandlerMethod handler, Set<RequestMethod> served) {
		CrossOrigin type = this.types.computeIfAbsent(handler.getBeanType(), CrossOrigins::find).orElse(null);
		CrossOrigin method = find(handler.getMethod());
		if (type == null && method == null) {
			return null;
		}
		CorsConfiguration configuration = new CorsConfiguration();
		addTo(configuration, type);
		addTo(configuration, method);
		if (configuration.getAllowedMethods() == null) {
			served.forEach((name) -> configuration.addAllowedMethod(name.name()));
		}
		return configuration.applyPermitDefaultValues();
	}

	/**
	 * Spares most methods the search, which is long where annotations may be inherited.
	 */
	private @Nullable CrossOrigin find(Method method) {
		Class<?> type = method.getDeclaringClass();
		boolean inherits = type.getSuperclass() != Object.class || type.getInterfaces().length > 0;
		return (inherits || mayMean(method.getDeclaredAnnotations()))
				? AnnotatedElementUtils.findMergedAnnotation(method, CrossOrigin.class) : null;
	}

	private boolean mayMean(Annotation[] annotations) {
		for (Annotation annotation : annotations) {
			Class<?> type = annotation.annotationType();
			if (type == CrossOrigin.class || !this.springsOwn.is(type)) {
				return true;
			}
		}
		return false;
	}

	private static Optional<CrossOrigin> find(Class<?> type) {
		return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, CrossOrigin.class));
	}

	private void addTo(CorsConfiguration configuration, @Nullable CrossOrigin annotation) {
		if (annotation == null) {
			return;
		}
		resolve(annotation.origins(), configuration::addAllowedOrigin);
		resolve(annotation.originPatterns(), configuration::addAllowedOriginPattern);
		for (RequestMethod method : annotation.methods()) {
			configuration.addAllowedMethod(method.name());
		}
		resolve(annotation.allowedHeaders(), configuration::addAllowedHeader);
		resolve(annotation.exposedHeaders(), configuration::addExposedHeader);
		resolve(new String[] { annotation.allowCredentials() },
				(text) -> setIfWritten(text, configuration::setAllowCredentials));
		resolve(new String[] { annotation.allowPrivateNetwork() },
				(text) -> setIfWritten(text, configuration::setAllowPrivateNetwork));
		if (annotation.maxAge() >= 0) {
			configuration.setMaxAge(annotation.maxAge());
		}
	}

	private void resolve(String[] values, Consumer<String> target) {
		for (String value : values) {
			target.accept(this.environment.resolvePlaceholders(value));
		}
	}

	private static void setIfWritten(String text, Consumer<Boolean> target) {
		if (!text.isEmpty()) {
			target.accept(text.equalsIgnoreCase("true"));
		}
	}

}
