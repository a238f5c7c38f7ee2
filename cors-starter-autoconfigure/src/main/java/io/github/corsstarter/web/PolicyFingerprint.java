package io.github.corsstarter.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;

/**
 * A short digest of what policies do. The order in which things were written does not
 * count, nor does where.
 */
final class PolicyFingerprint {

	private static final int LENGTH = 8;

	private final MessageDigest digest = sha256();

	private final MessageDigest valueDigest = sha256();

	private PolicyFingerprint() {
	}

	static String of(List<PathPolicy> policies) {
		PolicyFingerprint fingerprint = new PolicyFingerprint();
		policies.forEach(fingerprint::add);
		return HexFormat.of().formatHex(fingerprint.digest.digest()).substring(0, LENGTH);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	private void add(PathPolicy entry) {
		CorsPolicy policy = entry.policy();
		add(entry.pattern().getPatternString());
		add(policy.name());
		addSet(policy.allowedOrigins().stream().map(Setting::value));
		addSet(policy.allowedMethods().stream());
		addSet(policy.allowedHeaders().stream());
		addSet(policy.exposedHeaders().stream());
		add(policy.allowsCredentials() + " " + policy.maxAge() + " " + policy.spec().onDenied() + " "
				+ policy.spec().preflightStatus());
	}

	/** Sorts numbers and not the values, of which there may be a million. */
	private void addSet(Stream<String> values) {
		long[] numbers = values.mapToLong(this::number).sorted().toArray();
		ByteBuffer set = ByteBuffer.allocate(numbers.length * Long.BYTES);
		for (int i = 0; i < numbers.length; i++) {
			if (i == 0 || numbers[i] != numbers[i - 1]) {
				set.putLong(numbers[i]);
			}
		}
		add(String.valueOf(set.flip().remaining()));
		this.digest.update(set);
	}

	private long number(String value) {
		return ByteBuffer.wrap(this.valueDigest.digest(value.getBytes(StandardCharsets.UTF_8))).getLong();
	}

	private void add(String value) {
		this.digest.update(value.getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

}
