package io.github.corsstarter.servlet;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.web.util.UriUtils;

/**
 * The servlets of Spring MVC that are mapped below a path, such as that of
 * {@code spring.mvc.servlet.path}: their handler mappings match the path below it.
 */
final class DispatcherServlets {

	/** No such servlet, so that requests need not be asked for their mapping. */
	static final DispatcherServlets NONE = new DispatcherServlets(Set.of());

	private static final String DISPATCHER_SERVLET = "org.springframework.web.servlet.DispatcherServlet";

	private final Set<String> names;

	private DispatcherServlets(Set<String> names) {
		this.names = names;
	}

	static DispatcherServlets of(@Nullable ServletContext context) {
		if (context == null) {
			return NONE;
		}
		Set<String> names = new HashSet<>();
		for (Map.Entry<String, ? extends ServletRegistration> entry : context.getServletRegistrations().entrySet()) {
			if (isBelowPath(entry.getValue()) && isDispatcherServlet(entry.getValue(), context)) {
				names.add(entry.getKey());
			}
		}
		return names.isEmpty() ? NONE : new DispatcherServlets(Set.copyOf(names));
	}

	private static boolean isBelowPath(ServletRegistration registration) {
		for (String mapping : registration.getMappings()) {
			if (mapping.length() > "/*".length() && mapping.endsWith("/*")) {
				return true;
			}
		}
		return false;
	}

	private static boolean isDispatcherServlet(ServletRegistration registration, ServletContext context) {
		String name = registration.getClassName();
		Class<?> type = (name != null) ? load(name, context.getClassLoader()) : null;
		while (type != null && !type.getName().equals(DISPATCHER_SERVLET)) {
			type = type.getSuperclass();
		}
		return type != null;
	}

	private static @Nullable Class<?> load(String name, @Nullable ClassLoader classLoader) {
		try {
			return ClassUtils.forName(name, classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return null;
		}
	}

	/** A request as decisions read it. */
	ServletCorsRequest wrap(HttpServletRequest request) {
		return (this == NONE) ? new ServletCorsRequest(request) : new ServletPathCorsRequest(request, this);
	}

	/**
	 * The path that a request's servlet is mapped below.
	 * @return the path, encoded; empty if handler mappings see the whole path
	 */
	String prefixOf(HttpServletRequest request) {
		HttpServletMapping mapping = request.getHttpServletMapping();
		boolean below = mapping.getMappingMatch() == MappingMatch.PATH && this.names.contains(mapping.getServletName());
		return below ? UriUtils.encodePath(request.getServletPath(), StandardCharsets.UTF_8) : "";
	}

}
