package io.github.corsstarter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.AsciiNames;
import io.github.corsstarter.http.RequestedHeaders;

/**
 * The header names of a policy that pages may send or read.
 */
final class HeaderAllowlist {

	private final List<String> names;

	/** Where the names are looked up; {@code null} if every name is allowed. */
	private final @Nullable AsciiNames lookup;

	HeaderAllowlist(boolean any, List<String> names) {
		this.names = names;
		this.lookup = any ? null : AsciiNames.of(names);
	}

	boolean any() {
		return this.lookup == null;
	}

	List<String> names() {
		return this.names;
	}

	RequestedHeaders.Verdict check(@Nullable String requested) {
		return (requested != null) ? RequestedHeaders.check(requested, this.lookup) : RequestedHeaders.Verdict.ALLOWED;
	}

	List<String> missing(@Nullable String requested, int limit) {
		if (requested == null || check(requested) != RequestedHeaders.Verdict.NOT_ALLOWED) {
			return List.of();
		}
		return RequestedHeaders.refused(requested, this.names::contains, limit);
	}

}
