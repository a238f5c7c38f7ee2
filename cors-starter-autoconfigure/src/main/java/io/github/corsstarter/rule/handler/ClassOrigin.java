package io.github.corsstarter.rule.handler;

import java.net.URL;
import java.security.CodeSource;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

/**
 * Where the class of an object comes from: Spring, another library, or the application.
 * Its jar tells it. The name of a package does not, since applications have classes in
 * packages of Spring's, too, samples among them.
 *
 * @since 0.1.0
 */
public enum ClassOrigin {

	/** A jar of Spring's. */
	SPRING,

	/** Another jar, which may be the application's own as well. */
	LIBRARY,

	/** The classes of the application. */
	APPLICATION;

	private static final String SPRING_PACKAGES = "org.springframework.";

	private static final List<String> JARS_OF_SPRING = List.of("spring-", "springdoc-");

	/**
	 * Where the class of an object comes from.
	 * @param object the object, perhaps a proxy
	 * @return the origin
	 */
	public static ClassOrigin of(Object object) {
		return of(AopUtils.getTargetClass(object));
	}

	/**
	 * Where a class comes from.
	 * @param type the class
	 * @return the origin
	 */
	static ClassOrigin of(Class<?> type) {
		return of(type.getName(), location(type));
	}

	static ClassOrigin of(String type, @Nullable String location) {
		if (location == null) {
			return type.startsWith(SPRING_PACKAGES) ? SPRING : LIBRARY;
		}
		if (isOfClasses(location)) {
			return APPLICATION;
		}
		return isJarOfSpring(location) ? SPRING : LIBRARY;
	}

	/** Folders on the class path, and those within an executable jar or a WAR. */
	private static boolean isOfClasses(String location) {
		return location.contains("-INF/classes") || (location.startsWith("file:") && location.endsWith("/"));
	}

	/** Jars within a jar have a mark at their end. */
	private static boolean isJarOfSpring(String location) {
		int end = location.length();
		while (end > 0 && "/!".indexOf(location.charAt(end - 1)) != -1) {
			end--;
		}
		String file = location.substring(location.lastIndexOf('/', end - 1) + 1, end);
		return file.endsWith(".jar") && JARS_OF_SPRING.stream().anyMatch(file::startsWith);
	}

	/** The jar or folder that a class comes from; a native image has no such place. */
	static @Nullable String location(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		URL location = (source != null) ? source.getLocation() : null;
		return (location != null) ? location.toString() : null;
	}

}
