package io.github.corsstarter.origin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the pattern with a wildcard within its first label that admits an origin, such as
 * {@code https://*-my-team.vercel.app}. Patterns are not tried one by one: for each
 * domain it is known how long the texts behind their wildcards are, and for each of those
 * texts how long the texts before. So each text of an origin that might stand there is
 * looked up, and the number of lookups is bounded by the length of a label: two for each
 * of its characters, and more only where many patterns share a text behind and differ in
 * the length of what stands before.
 */
final class WithinLabels {

	private static final int MAX_LABEL_LENGTH = 63;

	private static final String WILDCARD = "*";

	private final OriginTable patterns;

	/** The patterns without what stands before their wildcards, and their domains. */
	private final OriginTable tails;

	/** How long the texts are that stand before the wildcard of each tail, as bits. */
	private final long[] heads;

	/** How long the texts are between wildcard and domain, as bits, for each domain. */
	private final long[] middles;

	private WithinLabels(OriginTable patterns, Builder builder) {
		this.patterns = patterns;
		OriginTable.Builder table = new OriginTable.Builder(patterns.hash());
		this.heads = new long[builder.tails.size()];
		this.middles = new long[builder.tails.size()];
		int tail = 0;
		for (Tail built : builder.tails.values()) {
			table.add(built.pattern.toString(), PatternLookup.hash(patterns.hash(), built.pattern));
			this.heads[tail] = built.heads;
			this.middles[tail++] = built.middles;
		}
		this.tails = table.build();
	}

	/**
	 * Finds the entry that admits an origin.
	 * @param sum the sum of the scheme and of the host behind its first dot
	 * @param origin the serialized origin
	 * @param hostStart where its host starts
	 * @param dot where its first label ends
	 * @param hostEnd where its host ends
	 * @param port its port, or 0 for the scheme's default one
	 * @return one of the entries that do, or {@link OriginTable#NONE}
	 */
	int find(long sum, String origin, int hostStart, int dot, int hostEnd, int port) {
		if (dot - hostStart > MAX_LABEL_LENGTH) {
			return OriginTable.NONE;
		}
		long sumOfDomain = sum + this.patterns.hash().term(hostEnd - 1 - dot, '.');
		int found = find(sumOfDomain, port, origin, hostStart, dot, hostEnd, origin.length(), "");
		return (found != OriginTable.NONE) ? found : find(sumOfDomain, OriginPattern.ANY_PORT, origin, hostStart, dot,
				hostEnd, hostEnd, PatternLookup.ANY_PORT);
	}

	private int find(long sumOfDomain, int port, String origin, int hostStart, int dot, int hostEnd, int end,
			String behind) {
		OriginHash hashes = this.patterns.hash();
		int domain = tail(sumOfDomain, port, origin, hostStart, dot, end, behind);
		if (domain == OriginTable.NONE) {
			return OriginTable.NONE;
		}
		long sum = sumOfDomain;
		long lengths = this.middles[domain];
		int found = OriginTable.NONE;
		for (int start = dot; start > hostStart && lengths != 0 && found == OriginTable.NONE; lengths >>>= 1) {
			if ((lengths & 1) != 0) {
				int tail = tail(sum, port, origin, hostStart, start, end, behind);
				found = (tail != OriginTable.NONE)
						? find(sum, port, this.heads[tail], origin, hostStart, start, end, behind) : OriginTable.NONE;
			}
			start--;
			sum += hashes.term(hostEnd - 1 - start, origin.charAt(start));
		}
		return found;
	}

	/** What follows a wildcard that ends at a place. */
	private int tail(long sum, int port, String origin, int hostStart, int start, int end, String behind) {
		return this.tails.find(this.patterns.hash().of(sum, Subdomains.WITHIN_LABEL, port), origin, hostStart, WILDCARD,
				start, end, behind);
	}

	/** The pattern whose tail is known, by what stands before the wildcard. */
	private int find(long sumOfTail, int port, long heads, String origin, int hostStart, int tailStart, int end,
			String behind) {
		OriginHash hashes = this.patterns.hash();
		long sum = sumOfTail;
		long lengths = heads;
		for (int start = hostStart; start < tailStart && lengths != 0; lengths >>>= 1) {
			int found = ((lengths & 1) != 0) ? this.patterns.find(hashes.of(sum, Subdomains.WITHIN_LABEL, port), origin,
					start, WILDCARD, tailStart, end, behind) : OriginTable.NONE;
			if (found != OriginTable.NONE && isPlain(origin, start, tailStart)) {
				return found;
			}
			sum += hashes.termBeforeWildcard(start - hostStart, origin.charAt(start));
			start++;
		}
		return OriginTable.NONE;
	}

	/** Of the characters of a label, a wildcard stands for all but one. */
	private static boolean isPlain(String origin, int start, int end) {
		int underscore = origin.indexOf('_', start);
		return underscore == -1 || underscore >= end;
	}

	/**
	 * Whether a host is a name with a wildcard within its first label.
	 * @param host the host
	 * @return {@code true} if there is one wildcard, something beside it, and a domain
	 * behind the label
	 */
	static boolean isIn(String host) {
		int wildcard = host.indexOf('*');
		int dot = host.indexOf('.');
		return wildcard != -1 && wildcard == host.lastIndexOf('*') && wildcard < dot && dot > 1
				&& Hosts.isName(host.replace('*', 'a')) && !Hosts.endsInNumber(host);
	}

	/**
	 * Collects what the patterns consist of.
	 */
	static final class Builder {

		private final Map<String, Tail> tails = new LinkedHashMap<>();

		void add(OriginPattern pattern) {
			int wildcard = pattern.host().indexOf('*');
			int dot = pattern.host().indexOf('.');
			tail(pattern, dot).middles |= 1L << (dot - wildcard - 1);
			tail(pattern, wildcard + 1).heads |= 1L << wildcard;
		}

		private Tail tail(OriginPattern pattern, int start) {
			OriginPattern tail = new OriginPattern(pattern.scheme(), pattern.subdomains(),
					WILDCARD + pattern.host().substring(start), pattern.port());
			return this.tails.computeIfAbsent(tail.toString(), (text) -> new Tail(tail));
		}

		WithinLabels build(OriginTable patterns) {
			return new WithinLabels(patterns, this);
		}

	}

	/**
	 * What follows a wildcard.
	 */
	private static final class Tail {

		private final OriginPattern pattern;

		private long heads;

		private long middles;

		private Tail(OriginPattern pattern) {
			this.pattern = pattern;
		}

	}

}
