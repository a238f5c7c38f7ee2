package io.github.corsstarter.observation;

/**
 * Notified of each denied request. Called on the thread of the request, so it must be
 * quick, must not block, and must keep nothing of a request without a bound.
 *
 * @since 0.1.0
 */
public interface DenialListener {

	/**
	 * A request was denied.
	 * @param denied the request
	 */
	void onDenied(DeniedRequest denied);

}
