package io.github.corsstarter.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;

/**
 * A short digest of what policies do. The order in which things were written does not
 * count, nor does where.
 */
final class PolicyFingerprint {

	private static final int LENGTH = 8;

	private final MessageDigest digest;

	private PolicyFingerprint(MessageDigest digest) {
		this.digest = digest;
	}

	static String of(List<PathPolicy> policies) {
		try {
			PolicyFingerprint fingerprint = new PolicyFingerprint(MessageDigest.getInstance("SHA-256"));
			policies.forEach(fingerprint::add);
			return HexFormat.of().formatHex(fingerprint.digest.digest()).substring(0, LENGTH);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	private void add(PathPolicy entry) {
		CorsPolicy policy = entry.policy();
		add(entry.pattern().getPatternString());
		add(policy.name());
		addSorted(policy.allowedOrigins().stream().map(Setting::value).distinct().toList());
		addSorted(policy.allowedMethods());
		addSorted(policy.allowedHeaders());
		addSorted(policy.exposedHeaders());
		add(policy.allowsCredentials() + " " + policy.maxAge() + " " + policy.spec().onDenied() + " "
				+ policy.spec().preflightStatus());
	}

	private void addSorted(Collection<String> values) {
		values.stream().sorted().forEach(this::add);
		add("");
	}

	private void add(String value) {
		this.digest.update(value.getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

}
