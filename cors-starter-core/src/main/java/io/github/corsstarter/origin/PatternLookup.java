package io.github.corsstarter.origin;

import org.jspecify.annotations.Nullable;

/**
 * Finds the pattern that admits an origin: the patterns that would are spelled out, the
 * host from its last label on, and looked up in the table. Their number depends on how
 * many labels the longest pattern has, and neither on the number of patterns nor on what
 * a client sends.
 */
final class PatternLookup implements SerializedOrigin.Judge {

	private static final int SCHEME_DELIMITER_LENGTH = 3;

	static final String ANY_PORT = ":*";

	private final OriginTable table;

	/** Those with a wildcard within their first label; {@code null} if there are none. */
	private final @Nullable WithinLabels withinLabels;

	/** The most labels behind the wildcard of any pattern; 0 if there are no patterns. */
	private final int maxLabels;

	/** Which kinds of patterns there are, a bit for each. */
	private final int kinds;

	PatternLookup(OriginTable table, @Nullable WithinLabels withinLabels, int maxLabels, int kinds) {
		this.table = table;
		this.withinLabels = withinLabels;
		this.maxLabels = maxLabels;
		this.kinds = kinds;
	}

	/**
	 * Finds the entry that admits an origin.
	 * @param origin the serialized origin
	 * @param schemeEnd where its scheme ends
	 * @param hostEnd where its host ends
	 * @param port its port, or 0 for the scheme's default one
	 * @return of several entries the one with the longest host, or
	 * {@link OriginTable#NONE}
	 */
	@Override
	public int find(String origin, int schemeEnd, int hostEnd, int port) {
		if (this.kinds == 0) {
			return OriginTable.NONE;
		}
		OriginHash hashes = this.table.hash();
		int hostStart = schemeEnd + SCHEME_DELIMITER_LENGTH;
		long sum = hashes.ofScheme(origin, schemeEnd);
		int labels = 1;
		int found = OriginTable.NONE;
		int start = hostEnd;
		while (start > hostStart && labels <= this.maxLabels) {
			char character = origin.charAt(start - 1);
			if (character == '.') {
				boolean oneLabel = origin.lastIndexOf('.', start - 2) < hostStart;
				int wider = find(Subdomains.ANY_DEPTH, sum, origin, schemeEnd, start, hostEnd, port);
				int nearer = oneLabel ? findNearer(sum, origin, schemeEnd, start, hostEnd, port) : OriginTable.NONE;
				found = (nearer != OriginTable.NONE) ? nearer : ((wider != OriginTable.NONE) ? wider : found);
				labels++;
			}
			sum += hashes.term(hostEnd - start, character);
			start--;
		}
		int exact = (start == hostStart) ? find(Subdomains.NONE, sum, origin, schemeEnd, hostStart, hostEnd, port)
				: OriginTable.NONE;
		return (exact != OriginTable.NONE) ? exact : found;
	}

	/** The pattern that has its wildcard in the first label, or instead of it. */
	private int findNearer(long sum, String origin, int schemeEnd, int start, int hostEnd, int port) {
		int found = OriginTable.NONE;
		if (this.withinLabels != null) {
			found = this.withinLabels.find(sum, origin, schemeEnd + SCHEME_DELIMITER_LENGTH, start - 1, hostEnd, port);
		}
		return (found != OriginTable.NONE) ? found
				: find(Subdomains.ONE_LABEL, sum, origin, schemeEnd, start, hostEnd, port);
	}

	private int find(Subdomains subdomains, long sum, String origin, int schemeEnd, int start, int hostEnd, int port) {
		int headEnd = schemeEnd + SCHEME_DELIMITER_LENGTH;
		int found = OriginTable.NONE;
		if ((this.kinds & kind(subdomains, port)) != 0) {
			found = this.table.find(this.table.hash().of(sum, subdomains, port), origin, headEnd, subdomains.prefix(),
					start, origin.length(), "");
		}
		if (found == OriginTable.NONE && (this.kinds & kind(subdomains, OriginPattern.ANY_PORT)) != 0) {
			found = this.table.find(this.table.hash().of(sum, subdomains, OriginPattern.ANY_PORT), origin, headEnd,
					subdomains.prefix(), start, hostEnd, ANY_PORT);
		}
		return found;
	}

	/** The bit of a pattern's kind. */
	static int kind(OriginPattern pattern) {
		return kind(pattern.subdomains(), pattern.port());
	}

	private static int kind(Subdomains subdomains, int port) {
		return 1 << (2 * subdomains.ordinal() + ((port == OriginPattern.ANY_PORT) ? 1 : 0));
	}

	/**
	 * The hash of a pattern in the table. Positions are counted from the end of the host,
	 * so that the sum of each domain above an origin's host comes up on the way through
	 * that. Only what stands before a wildcard is counted from its start.
	 */
	static int hash(OriginHash hashes, OriginPattern pattern) {
		String host = pattern.host();
		long sum = hashes.ofScheme(pattern.scheme(), pattern.scheme().length());
		int wildcard = host.indexOf('*');
		for (int i = host.length() - 1; i > wildcard; i--) {
			sum += hashes.term(host.length() - 1 - i, host.charAt(i));
		}
		for (int i = 0; i < wildcard; i++) {
			sum += hashes.termBeforeWildcard(i, host.charAt(i));
		}
		return hashes.of(sum, pattern.subdomains(), pattern.port());
	}

	static int labels(OriginPattern pattern) {
		String host = pattern.host();
		int labels = 1;
		for (int dot = host.indexOf('.'); dot != -1; dot = host.indexOf('.', dot + 1)) {
			labels++;
		}
		return labels;
	}

}
