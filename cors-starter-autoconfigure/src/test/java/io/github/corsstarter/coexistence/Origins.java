package io.github.corsstarter.coexistence;

/**
 * Pages that send requests.
 */
final class Origins {

	/** The policies allow it. */
	static final String OURS = "https://app.example.com";

	/** Somebody else's CORS allows it, always. */
	static final String THEIRS = "https://theirs.example.com";

	/** Nobody allows it, unless somebody else allows everybody. */
	static final String OTHER = "https://other.example";

	/** The application's own, known when it runs. */
	static final String SAME = "http://localhost:{port}";

	private Origins() {
	}

}
