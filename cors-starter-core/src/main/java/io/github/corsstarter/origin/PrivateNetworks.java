package io.github.corsstarter.origin;

import java.util.Set;

/**
 * Domains of home and office networks. Nobody registers names below them: each network
 * has its own, and gives them to the devices that ask.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8375">RFC 8375, home.arpa</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6762#appendix-G">RFC 6762, appendix
 * G</a>
 */
public final class PrivateNetworks {

	private static final Set<String> DOMAINS = Set.of("home.arpa", "lan", "home", "corp", "intranet", "private",
			"localdomain", "fritz.box", "speedport.ip");

	private PrivateNetworks() {
	}

	/**
	 * Whether devices of a private network get their names directly below a domain. Those
	 * below {@code local} and {@code internal} are for their owners to judge.
	 * @param domain the domain, in lower case
	 * @return {@code true} if they do
	 */
	public static boolean contain(String domain) {
		return DOMAINS.contains(domain);
	}

}
