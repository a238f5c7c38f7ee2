package io.github.corsstarter.diff;

import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * Whether an entry of an allowlist admits all that a pattern admits.
 */
final class PatternContainment {

	private PatternContainment() {
	}

	/**
	 * Whether one entry contains another.
	 * @param entry an entry that is not exact
	 * @param container another entry
	 * @return {@code true} if each origin that the first admits is admitted by the other
	 */
	static boolean isWithin(String entry, String container) {
		if (container.equals(OriginInstances.ANY)) {
			return true;
		}
		return isPattern(entry) && isPattern(container)
				&& isWithin(OriginPattern.parse(entry, true), OriginPattern.parse(container, true));
	}

	private static boolean isPattern(String entry) {
		return !entry.equals(OriginInstances.ANY) && entry.indexOf('*') != -1;
	}

	private static boolean isWithin(OriginPattern entry, OriginPattern container) {
		boolean port = container.port() == OriginPattern.ANY_PORT || container.port() == entry.port();
		return port && container.scheme().equals(entry.scheme()) && isHostWithin(entry, container);
	}

	private static boolean isHostWithin(OriginPattern entry, OriginPattern container) {
		String host = entry.host();
		String domain = container.host();
		boolean alone = entry.subdomains() == Subdomains.NONE || entry.subdomains() == Subdomains.WITHIN_LABEL;
		return switch (container.subdomains()) {
			case NONE -> entry.subdomains() == Subdomains.NONE && host.equals(domain);
			case ONE_LABEL -> alone ? host.substring(host.indexOf('.') + 1).equals(domain)
					: (entry.subdomains() == Subdomains.ONE_LABEL && host.equals(domain));
			case ANY_DEPTH -> host.endsWith("." + domain) || (!alone && host.equals(domain));
			case WITHIN_LABEL -> alone && isWithinLabel(host, domain);
		};
	}

	/** The container's wildcard stands for all that the entry has between its ends. */
	private static boolean isWithinLabel(String host, String domain) {
		int wildcard = domain.indexOf('*');
		int end = host.length() - (domain.length() - wildcard - 1);
		return end > wildcard && host.startsWith(domain.substring(0, wildcard))
				&& host.endsWith(domain.substring(wildcard + 1))
				&& host.substring(wildcard, end).chars().allMatch((character) -> character != '_' && character != '.');
	}

}
