package io.github.corsstarter;

import java.util.List;

import io.github.corsstarter.http.Methods;
import io.github.corsstarter.http.Tokens;

/**
 * The allowed methods of a policy.
 *
 * @param any whether every method is allowed
 * @param names the methods in upper case, or {@code *} alone
 */
record MethodAllowlist(boolean any, List<String> names) {

	boolean allows(String method) {
		return this.any ? (Tokens.isToken(method) && !Methods.isForbidden(method)) : this.names.contains(method);
	}

}
