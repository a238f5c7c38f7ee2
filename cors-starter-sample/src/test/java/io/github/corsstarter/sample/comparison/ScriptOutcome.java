package io.github.corsstarter.sample.comparison;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a script learns of a call.
 *
 * @param readable whether it can read the answer, or gets an error
 * @param status the status that it reads, 0 if none
 * @param headers the names, in lower case, of the response headers that it reads
 */
record ScriptOutcome(boolean readable, int status, SortedSet<String> headers) {

	ScriptOutcome {
		headers = Collections.unmodifiableSortedSet(new TreeSet<>(headers));
	}

	static ScriptOutcome blocked() {
		return new ScriptOutcome(false, 0, Collections.emptySortedSet());
	}

}
