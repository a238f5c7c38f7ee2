package io.github.corsstarter.change.candidate;

import java.util.Map;
import java.util.Set;

import io.github.corsstarter.CorsRequestKind;

/**
 * Told of each request that the candidate was asked about. Called on the thread of the
 * request.
 *
 * @since 0.1.0
 */
public interface DifferenceListener {

	/**
	 * Another candidate is tried, or beside other policies.
	 * @param possible the differences that can be, by the name of the policy
	 */
	void prepare(Map<String, Set<CandidateDifference>> possible);

	/**
	 * A request was decided by both.
	 * @param kind preflight or actual request
	 * @param difference how differently
	 * @param policy the name of the candidate's policy, or of the active one if the
	 * candidate has none
	 */
	void onCompared(CorsRequestKind kind, CandidateDifference difference, String policy);

}
