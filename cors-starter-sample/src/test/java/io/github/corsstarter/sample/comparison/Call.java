package io.github.corsstarter.sample.comparison;

import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.HeaderList;

/**
 * One {@code fetch()}.
 *
 * @param target the server that it goes to
 * @param answers which of the scenario's answers it is for
 * @param method the method, as the script writes it
 * @param headers the request headers that the script names
 * @param credentials the credentials mode
 * @param pause how long the script waits before it calls, in milliseconds
 */
record Call(Site target, int answers, String method, HeaderList headers, CredentialsMode credentials, int pause) {

	static Call get() {
		return of("GET");
	}

	static Call of(String method) {
		return new Call(Site.API, 0, method, HeaderList.of(), CredentialsMode.SAME_ORIGIN, 0);
	}

	Call to(Site target) {
		return new Call(target, this.answers, this.method, this.headers, this.credentials, this.pause);
	}

	Call with(String name, String value) {
		return with(this.headers.with(name, value));
	}

	Call with(HeaderList headers) {
		return new Call(this.target, this.answers, this.method, headers, this.credentials, this.pause);
	}

	Call withCredentials() {
		return with(CredentialsMode.INCLUDE);
	}

	Call with(CredentialsMode credentials) {
		return new Call(this.target, this.answers, this.method, this.headers, credentials, this.pause);
	}

	Call after(int pause) {
		return new Call(this.target, this.answers, this.method, this.headers, this.credentials, pause);
	}

}
