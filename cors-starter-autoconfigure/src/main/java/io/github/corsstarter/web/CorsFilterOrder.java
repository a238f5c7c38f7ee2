package io.github.corsstarter.web;

import org.springframework.core.Ordered;

/**
 * Where the filters stand, on both stacks.
 *
 * @since 0.1.0
 */
public final class CorsFilterOrder {

	/**
	 * After forwarded headers ({@code HIGHEST_PRECEDENCE}) and the server observation
	 * (one later), so that same-origin requests are recognized behind a proxy and
	 * preflights are observed; before sessions, form parsing and Spring Security (-100),
	 * so that no preflight dies in a login and no failure loses its headers.
	 */
	public static final int DEFAULT = Ordered.HIGHEST_PRECEDENCE + 10;

	private CorsFilterOrder() {
	}

}
