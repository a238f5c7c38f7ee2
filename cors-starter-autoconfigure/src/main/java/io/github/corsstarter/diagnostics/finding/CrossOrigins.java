package io.github.corsstarter.diagnostics.finding;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.method.HandlerMethod;

/**
 * Reads {@code @CrossOrigin}.
 *
 * @since 0.1.0
 */
public final class CrossOrigins {

	private final Environment environment;

	private final Map<Class<?>, Optional<CrossOrigin>> types = new HashMap<>();

	/**
	 * Creates a reader.
	 * @param environment resolves placeholders
	 */
	public CrossOrigins(Environment environment) {
		this.environment = environment;
	}

	/**
	 * What the annotations of a method and its class allow together, as Spring combines
	 * them.
	 * @param handler the method
	 * @return how much they allow
	 */
	public OtherCors of(HandlerMethod handler) {
		CrossOrigin type = this.types.computeIfAbsent(handler.getBeanType(), CrossOrigins::find).orElse(null);
		CrossOrigin method = find(handler.getMethod());
		if (type == null && method == null) {
			return OtherCors.NONE;
		}
		List<String> patterns = new ArrayList<>();
		String credentials = read(type, "", patterns);
		return OtherCors.of(patterns, "true".equalsIgnoreCase(read(method, credentials, patterns)));
	}

	/**
	 * Spares most methods the search, which is long where annotations may be inherited.
	 */
	private static @Nullable CrossOrigin find(Method method) {
		Class<?> type = method.getDeclaringClass();
		boolean inherits = type.getSuperclass() != Object.class || type.getInterfaces().length > 0;
		return (inherits || mayMean(method.getDeclaredAnnotations()))
				? AnnotatedElementUtils.findMergedAnnotation(method, CrossOrigin.class) : null;
	}

	private static boolean mayMean(Annotation[] annotations) {
		for (Annotation annotation : annotations) {
			Class<?> type = annotation.annotationType();
			if (type == CrossOrigin.class || !type.getName().startsWith("org.springframework.")) {
				return true;
			}
		}
		return false;
	}

	private static Optional<CrossOrigin> find(Class<?> type) {
		return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, CrossOrigin.class));
	}

	private String read(@Nullable CrossOrigin annotation, String inherited, List<String> patterns) {
		if (annotation == null) {
			return inherited;
		}
		for (String pattern : annotation.originPatterns()) {
			patterns.addAll(List.of(this.environment.resolvePlaceholders(pattern).split(",")));
		}
		String credentials = this.environment.resolvePlaceholders(annotation.allowCredentials());
		return credentials.isEmpty() ? inherited : credentials;
	}

}
