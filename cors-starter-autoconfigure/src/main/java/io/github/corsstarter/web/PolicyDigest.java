package io.github.corsstarter.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;

/**
 * A short digest of what policies do. The order in which things were written does not
 * count, nor does where.
 *
 * @since 0.1.0
 */
public final class PolicyDigest {

	private static final int LENGTH = 8;

	private final MessageDigest digest = sha256();

	private final MessageDigest valueDigest = sha256();

	private PolicyDigest() {
	}

	/** Eight hexadecimal digits, for people. */
	static String version(List<PathPolicy> policies) {
		PolicyDigest digest = new PolicyDigest();
		for (PathPolicy policy : policies) {
			digest.add(policy);
		}
		return digest.text().substring(0, LENGTH);
	}

	/**
	 * The digest of all that is configured.
	 * @param policies the policies by path
	 * @param inactive the policies of other environments
	 * @param rest whatever else counts
	 * @return the digest as hexadecimal digits
	 */
	public static String of(List<PathPolicy> policies, List<InactiveEnvironment> inactive, String rest) {
		PolicyDigest digest = new PolicyDigest();
		policies.stream().sorted().forEach((entry) -> {
			digest.add(entry);
			digest.add(entry.policy().spec().safetyRules().toString());
		});
		inactive.stream().sorted(Comparator.comparing(InactiveEnvironment::name)).forEach((environment) -> {
			digest.add(environment.name());
			environment.policies().forEach((policy) -> {
				digest.add(policy);
				digest.add(policy.spec().safetyRules().toString());
			});
		});
		digest.add(rest);
		return digest.text();
	}

	private String text() {
		return HexFormat.of().formatHex(this.digest.digest());
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
		add(entry.pattern().getPatternString());
		add(entry.policy());
	}

	private void add(CorsPolicy policy) {
		add(policy.name());
		addOrigins(policy.allowedOrigins());
		addSet(policy.allowedMethods());
		addSet(policy.allowedHeaders());
		addSet(policy.exposedHeaders());
		if (!policy.allowedOriginSources().isEmpty()) {
			add("sources");
			addSet(policy.allowedOriginSources());
		}
		add(policy.allowsCredentials() + " " + policy.maxAge() + " " + policy.spec().onDenied() + " "
				+ policy.spec().preflightStatus());
	}

	private void addOrigins(List<Setting<String>> origins) {
		long[] numbers = new long[origins.size()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = number(origins.get(i).value());
		}
		addSet(numbers);
	}

	private void addSet(List<String> values) {
		long[] numbers = new long[values.size()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = number(values.get(i));
		}
		addSet(numbers);
	}

	/** Sorts numbers and not the values, of which there may be a million. */
	private void addSet(long[] numbers) {
		Arrays.sort(numbers);
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
