package io.github.corsstarter.rule;

import java.util.List;
import java.util.Optional;

import org.springframework.aop.support.AopUtils;

import io.github.corsstarter.rule.handler.ClassOrigin;

/**
 * A filter that sees requests before the policies do, and may answer them itself.
 *
 * @param source the bean that has it
 * @param type the name of its class
 * @param order its order
 * @param ofLibrary whether it comes with a library, and is not the application's own
 * @param paths the paths that it filters, as path patterns
 * @since 0.1.0
 */
public record FilterInFront(String source, String type, int order, boolean ofLibrary, List<String> paths) {

	/** Most filters of Spring's pass requests on; these may answer. */
	private static final List<String> ANSWERING = List.of("org.springframework.security.",
			"org.springframework.web.filter.UrlHandlerFilter",
			"org.springframework.web.filter.reactive.UrlHandlerFilter");

	/**
	 * A filter, if it may answer.
	 * @param source the bean that has it
	 * @param filter the filter, perhaps a proxy
	 * @param order its order
	 * @param paths the paths that it filters, as path patterns
	 * @return the filter, or nothing if it is one of Spring's that pass requests on
	 */
	public static Optional<FilterInFront> of(String source, Object filter, int order, List<String> paths) {
		String type = AopUtils.getTargetClass(filter).getName();
		ClassOrigin origin = ClassOrigin.of(filter);
		if (origin == ClassOrigin.SPRING && ANSWERING.stream().noneMatch(type::startsWith)) {
			return Optional.empty();
		}
		return Optional.of(new FilterInFront(source, type, order, origin == ClassOrigin.LIBRARY, paths));
	}

}
