package io.github.corsstarter.origin;

/**
 * Finds the pattern that admits an origin: the patterns that would are spelled out, the
 * host from its last label on, and looked up in the table. Their number depends on how
 * many labels the longest pattern has, and neither on the number of patterns nor on what
 * a client sends.
 */
final class PatternLookup implements SerializedOrigin.Judge {

	private static final int SCHEME_DELIMITER_LENGTH = 3;

	private static final String ANY_PORT = ":*";

	private final OriginTable table;

	/** The most labels behind the wildcard of any pattern; 0 if there are no patterns. */
	private final int maxLabels;

	/** Which kinds of patterns there are, a bit for each. */
	private final int kinds;

	PatternLookup(OriginTable table, int maxLabels, int kinds) {
		this.table = table;
		this.maxLabels = maxLabels;
		this.kinds = kinds;
	}

	@Override
	public boolean admits(String origin, int schemeEnd, int hostEnd, int port) {
		return find(origin, schemeEnd, hostEnd, port) != OriginTable.NONE;
	}

	/** The entry that admits an origin; of several, the one with the longest host. */
	int find(String origin, int schemeEnd, int hostEnd, int port) {
		int hostStart = schemeEnd + SCHEME_DELIMITER_LENGTH;
		int hash = 0;
		int labels = 1;
		int found = OriginTable.NONE;
		int start = hostEnd;
		while (start > hostStart && labels <= this.maxLabels) {
			char character = origin.charAt(start - 1);
			if (character == '.') {
				boolean oneLabel = origin.lastIndexOf('.', start - 2) < hostStart;
				int wider = find(Subdomains.ANY_DEPTH, hash, origin, schemeEnd, start, hostEnd, port);
				int nearer = oneLabel ? find(Subdomains.ONE_LABEL, hash, origin, schemeEnd, start, hostEnd, port)
						: OriginTable.NONE;
				found = (nearer != OriginTable.NONE) ? nearer : ((wider != OriginTable.NONE) ? wider : found);
				labels++;
			}
			hash = 31 * hash + character;
			start--;
		}
		int exact = (start == hostStart) ? find(Subdomains.NONE, hash, origin, schemeEnd, hostStart, hostEnd, port)
				: OriginTable.NONE;
		return (exact != OriginTable.NONE) ? exact : found;
	}

	private int find(Subdomains subdomains, int hostHash, String origin, int schemeEnd, int start, int hostEnd,
			int port) {
		int headEnd = schemeEnd + SCHEME_DELIMITER_LENGTH;
		int found = OriginTable.NONE;
		if ((this.kinds & kind(subdomains, port)) != 0) {
			found = this.table.find(hash(subdomains, hostHash, port), origin, headEnd, subdomains.prefix(), start,
					origin.length(), "");
		}
		if (found == OriginTable.NONE && (this.kinds & kind(subdomains, OriginPattern.ANY_PORT)) != 0) {
			found = this.table.find(hash(subdomains, hostHash, OriginPattern.ANY_PORT), origin, headEnd,
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

	/** The hash of a pattern in the table. Its scheme has no say in it. */
	static int hash(OriginPattern pattern) {
		String host = pattern.host();
		int hash = 0;
		for (int i = host.length() - 1; i >= 0; i--) {
			hash = 31 * hash + host.charAt(i);
		}
		return hash(pattern.subdomains(), hash, pattern.port());
	}

	private static int hash(Subdomains subdomains, int hostHash, int port) {
		return OriginTable.spread(31 * (31 * hostHash + subdomains.ordinal()) + port);
	}

	static int labels(OriginPattern pattern) {
		return (int) pattern.host().chars().filter((character) -> character == '.').count() + 1;
	}

}
