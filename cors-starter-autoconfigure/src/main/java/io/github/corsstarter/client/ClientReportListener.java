package io.github.corsstarter.client;

/**
 * Told of reports. Called on the thread of a request.
 *
 * @since 0.1.0
 */
public interface ClientReportListener {

	/**
	 * A report came.
	 * @param outcome how it was handled
	 */
	void onReport(ReportOutcome outcome);

	/**
	 * An accepted report tells of calls.
	 * @param outcome what came of them
	 * @param count how many there were
	 */
	void onCalls(CallOutcome outcome, int count);

	/**
	 * An accepted report tells of calls that were blocked, or of headers that are hidden.
	 * @param block what the policies say to them
	 * @param count how many there were
	 */
	void onBlock(JudgedBlock block, int count);

}
