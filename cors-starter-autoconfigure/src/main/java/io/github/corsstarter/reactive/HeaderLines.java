package io.github.corsstarter.reactive;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import io.github.corsstarter.http.CorsHeaders;

/**
 * The lines of a header. {@link HttpHeaders} was a map up to Spring Framework 6 and is
 * none since 7, so {@code get} has two signatures, and a direct call links on one of them
 * only. All other methods that show single lines look at every header.
 */
final class HeaderLines {

	/** In lower case: headers are found by it without a copy of the name. */
	static final String VARY = CorsHeaders.VARY.toLowerCase(Locale.ROOT);

	/** What decisions read, in lower case, too; by the names that they know. */
	private static final Map<String, String> READ = inLowerCase(CorsHeaders.ORIGIN, CorsHeaders.REQUEST_METHOD,
			CorsHeaders.REQUEST_HEADERS, CorsHeaders.SEC_FETCH_MODE, CorsHeaders.SEC_FETCH_SITE, CorsHeaders.UPGRADE,
			CorsHeaders.COOKIE, CorsHeaders.AUTHORIZATION);

	private static final MethodHandle GET = findGet();

	private HeaderLines() {
	}

	private static Map<String, String> inLowerCase(String... names) {
		Map<String, String> inLowerCase = new HashMap<>();
		for (String name : names) {
			inLowerCase.put(name, name.toLowerCase(Locale.ROOT));
		}
		return inLowerCase;
	}

	/** The lines of a header that decisions read; none if it is absent. */
	static List<String> ofRead(HttpHeaders headers, String name) {
		return of(headers, READ.getOrDefault(name, name));
	}

	/**
	 * The first line of a header that decisions read. Servers make a list of all lines
	 * each time, and none for the first one.
	 */
	static @Nullable String firstOfRead(HttpHeaders headers, String name) {
		return headers.getFirst(READ.getOrDefault(name, name));
	}

	/** The lines of a header; none if it is absent. */
	@SuppressWarnings("unchecked")
	static List<String> of(HttpHeaders headers, String name) {
		try {
			List<String> lines = (@Nullable List<String>) GET.invokeExact(headers, name);
			return (lines != null) ? lines : List.of();
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException("Cannot read the header '" + name + "'", ex);
		}
	}

	private static MethodHandle findGet() {
		try {
			return find(String.class);
		}
		catch (ReflectiveOperationException ex) {
			return findMapGet(ex);
		}
	}

	private static MethodHandle findMapGet(ReflectiveOperationException cause) {
		try {
			return find(Object.class);
		}
		catch (ReflectiveOperationException ex) {
			ex.addSuppressed(cause);
			throw new IllegalStateException("Unknown version of Spring Framework: HttpHeaders has no method 'get'", ex);
		}
	}

	private static MethodHandle find(Class<?> nameType) throws ReflectiveOperationException {
		MethodHandle get = MethodHandles.publicLookup()
			.findVirtual(HttpHeaders.class, "get", MethodType.methodType(List.class, nameType));
		return get.asType(MethodType.methodType(List.class, HttpHeaders.class, String.class));
	}

}
