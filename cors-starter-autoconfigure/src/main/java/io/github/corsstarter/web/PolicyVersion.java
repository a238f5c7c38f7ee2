package io.github.corsstarter.web;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.origin.StableHash;

/**
 * The version of policies: eight hexadecimal digits, for people, equal wherever the same
 * policies are in force. Every start waits for it, with a million origins, too, so the
 * hash is a fast one that does not keep anybody from looking for two lists with one
 * version; of eight digits, none does. Where a change must not be missed,
 * {@link PolicyDigest} compares.
 */
final class PolicyVersion extends PolicyHash {

	private long hash = 1;

	private PolicyVersion() {
	}

	static String of(List<PathPolicy> policies) {
		PolicyVersion version = new PolicyVersion();
		for (PathPolicy policy : policies) {
			version.add(policy);
		}
		return HexFormat.of().toHexDigits((int) version.hash);
	}

	@Override
	void addOrigins(CorsPolicy policy) {
		add(policy.originsHash());
	}

	@Override
	void add(String value) {
		add(StableHash.of(value));
	}

	/** In whatever order, one sum. Policies have each value once. */
	@Override
	void addSet(Collection<String> values) {
		long sum = 0;
		for (String value : values) {
			sum += StableHash.of(value);
		}
		add(sum);
	}

	private void add(long more) {
		this.hash = StableHash.next(this.hash, more);
	}

}
