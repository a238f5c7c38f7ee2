package io.github.corsstarter.origin;

import org.jspecify.annotations.Nullable;

/**
 * What strangers get below the domains of platforms that are not on the Public Suffix
 * List.
 *
 * @since 0.1.0
 */
public final class SharedDomains {

	private SharedDomains() {
	}

	/**
	 * What strangers get below a host.
	 * @param host the host, in lower case
	 * @return what they get, and from whom, or {@code null} if the host is none of such a
	 * platform
	 */
	public static @Nullable String tenants(String host) {
		@Nullable String[] tenants = { null };
		SuffixList.SHARED_DOMAINS.read((rule, columns) -> {
			String domain = rule.startsWith("*.") ? rule.substring(2) : rule;
			if (domain.equals(host) || domain.endsWith("." + host)
					|| (!domain.equals(rule) && host.endsWith("." + domain))) {
				tenants[0] = columns.substring(0, columns.indexOf(" | "));
			}
		});
		return tenants[0];
	}

}
