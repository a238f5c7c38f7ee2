package io.github.corsstarter.rule.layer;

import org.springframework.web.util.pattern.PathPattern;

/**
 * Paths of a CORS layer, and what it allows there.
 *
 * @param pattern the paths, as policies name them
 * @param allowance what is allowed
 * @since 0.1.0
 */
public record LayerPath(PathPattern pattern, Allowance allowance) {

	String path() {
		return this.pattern.getPatternString();
	}

}
