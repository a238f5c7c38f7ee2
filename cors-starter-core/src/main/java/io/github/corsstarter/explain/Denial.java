package io.github.corsstarter.explain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.origin.OriginIndex;

/**
 * A denied request, as far as an explanation needs it.
 *
 * @param reason why the server denied it, or {@code null} if only the browser did
 * @param origin the value of the {@code Origin} header; empty if there is none
 * @param method the method that the page wanted to use
 * @param missingHeaders the request headers that the policy does not allow
 * @param credentials whether the page is known to ask for credentials
 * @param hostRewritten whether something between page and server rewrote its {@code Host}
 * @since 0.1.0
 */
public record Denial(@Nullable CorsRejection reason, String origin, String method, List<String> missingHeaders,
		boolean credentials, boolean hostRewritten) {

	private static final String OPAQUE_ORIGIN = "null";

	/** A value that makes no header safelisted. */
	private static final String UNSAFE = "\"";

	/**
	 * Creates a denial of a request that came as it was sent.
	 * @param reason why the server denied it, or {@code null} if only the browser did
	 * @param origin the value of the {@code Origin} header; empty if there is none
	 * @param method the method that the page wanted to use
	 * @param missingHeaders the request headers that the policy does not allow
	 * @param credentials whether the page is known to ask for credentials
	 */
	public Denial(@Nullable CorsRejection reason, String origin, String method, List<String> missingHeaders,
			boolean credentials) {
		this(reason, origin, method, missingHeaders, credentials, false);
	}

	/**
	 * Whether a browser could have sent all of it, so that a configuration could allow
	 * it: only then may it be tried as one.
	 */
	boolean isWellFormed() {
		return (this.origin.equals(OPAQUE_ORIGIN) || OriginIndex.isSerializedOrigin(this.origin)) && isName(this.method)
				&& this.missingHeaders.stream().allMatch(Denial::isName);
	}

	/** What is longer than what is shown is never allowed. */
	static boolean isName(String text) {
		return text.length() <= ClientText.MAX_LENGTH && Tokens.isToken(text);
	}

	/** This denial, had the page not sent some of its headers. */
	Denial with(List<String> missing) {
		return new Denial(this.reason, this.origin, this.method, missing, this.credentials, this.hostRewritten);
	}

	/** The fetch that a page planned; the headers that are allowed do not matter. */
	PlannedFetch fetch() {
		return PlannedFetch.of(this.origin, "https://api.invalid/")
			.withMethod(this.method)
			.withCredentials(this.credentials ? CredentialsMode.INCLUDE : CredentialsMode.OMIT)
			.withHeaders(new HeaderList(
					this.missingHeaders.stream().map((name) -> new HeaderList.Line(name, UNSAFE)).toList()));
	}

}
