package io.github.corsstarter.rule.layer;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Looks into filters and sources of Spring's, which do not tell what they were given.
 *
 * @since 0.1.0
 */
public final class SourceReader {

	private SourceReader() {
	}

	/**
	 * What a field holds.
	 * @param <T> the type of the field
	 * @param owner the object with the field
	 * @param name the name of the field
	 * @param type the type of the field
	 * @return the value, or {@code null} if it cannot be read
	 */
	public static <T> @Nullable T field(Object owner, String name, Class<T> type) {
		try {
			Field field = ReflectionUtils.findField(owner.getClass(), name);
			if (field == null) {
				return null;
			}
			field.setAccessible(true);
			Object value = field.get(owner);
			return type.isInstance(value) ? type.cast(value) : null;
		}
		catch (Exception ex) {
			// another line of Spring, or a native image without it
			return null;
		}
	}

	/**
	 * An object that answers a few questions with texts and all others with nothing.
	 * @param <T> the interface
	 * @param type the interface
	 * @param answers what is answered, by the names of the methods
	 * @return the object
	 */
	public static <T> T stub(Class<T> type, Map<String, Object> answers) {
		Map<String, Object> known = new LinkedHashMap<>(answers);
		InvocationHandler handler = (proxy, method, arguments) -> {
			Object answer = known.get(method.getName());
			if (answer != null) {
				return answer;
			}
			Class<?> result = method.getReturnType();
			return (result == boolean.class) ? (Object) false : (result == int.class) ? (Object) 0 : null;
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

}
