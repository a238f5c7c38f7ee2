package io.github.corsstarter.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;

/**
 * A digest of what policies do: if it is the same, nothing has changed.
 *
 * @since 0.1.0
 */
public final class PolicyDigest extends PolicyHash {

	private final MessageDigest digest = sha256();

	private final MessageDigest valueDigest = sha256();

	private PolicyDigest() {
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
		policies.stream().sorted((one, other) -> one.pattern().compareTo(other.pattern())).forEach((entry) -> {
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

	@Override
	void addOrigins(CorsPolicy policy) {
		addSet(policy.allowedOrigins().stream().map(Setting::value));
	}

	@Override
	void addSet(Collection<String> values) {
		addSet(values.stream());
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

	@Override
	void add(String value) {
		this.digest.update(value.getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

}
