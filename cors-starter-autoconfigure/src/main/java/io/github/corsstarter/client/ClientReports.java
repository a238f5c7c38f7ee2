package io.github.corsstarter.client;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Takes the reports of browsers. Anybody can forge one, so each is bounded, and what it
 * tells is counted apart from requests: it is no request, no denial, and no use of an
 * origin. Never throws.
 *
 * @since 0.1.0
 */
public final class ClientReports {

	/** The longest report, in bytes. */
	public static final int MAX_BYTES = 4096;

	private static final Log logger = LogFactory.getLog(ClientReports.class);

	private final CorsPolicies policies;

	private final ServerPaths paths;

	private final ClientLedger ledger;

	private final List<ClientReportListener> listeners;

	private final ReportGate gate = new ReportGate(System.nanoTime());

	private final AtomicBoolean failed = new AtomicBoolean();

	/**
	 * Takes no report yet.
	 * @param policies the policies
	 * @param paths how this server finds handlers
	 * @param ledger keeps what was reported
	 * @param listeners told of reports
	 */
	public ClientReports(CorsPolicies policies, ServerPaths paths, ClientLedger ledger,
			List<ClientReportListener> listeners) {
		this.policies = policies;
		this.paths = paths;
		this.ledger = ledger;
		this.listeners = List.copyOf(listeners);
	}

	/**
	 * Whether a report is worth reading. One that is not has been counted.
	 * @param sender who sent it
	 * @param length how long it is, or -1 if that is not known
	 * @return {@code true} if its body should be read
	 */
	public boolean isWanted(ReportSender sender, long length) {
		ReportOutcome refused = refused(sender, length);
		if (refused != null) {
			count(refused);
		}
		return refused == null;
	}

	private @Nullable ReportOutcome refused(ReportSender sender, long length) {
		if (!isKnown(sender.origin())) {
			return ReportOutcome.UNKNOWN_ORIGIN;
		}
		if (length > MAX_BYTES) {
			return ReportOutcome.TOO_LARGE;
		}
		return this.gate.pass(System.nanoTime()) ? null : ReportOutcome.DROPPED;
	}

	private boolean isKnown(String origin) {
		return this.policies.active().policies().stream().anyMatch((policy) -> policy.admittingEntry(origin) != null);
	}

	/**
	 * Counts a report that cannot be taken.
	 * @param outcome how it was handled
	 */
	public void count(ReportOutcome outcome) {
		guarded(() -> {
			this.ledger.count(outcome);
			this.listeners.forEach((listener) -> listener.onReport(outcome));
		});
	}

	/**
	 * Takes a report.
	 * @param sender who sent it
	 * @param body all of it
	 */
	public void take(ReportSender sender, byte[] body) {
		ClientReport report;
		try {
			report = ReportReader.read(body);
		}
		catch (IOException ex) {
			count(ReportOutcome.MALFORMED);
			return;
		}
		count(ReportOutcome.ACCEPTED);
		guarded(() -> take(sender, report));
	}

	private void take(ReportSender sender, ClientReport report) {
		count(CallOutcome.OK, report.ok());
		count(CallOutcome.BLOCKED, report.blocked());
		count(CallOutcome.NETWORK, report.network());
		count(CallOutcome.CSP, report.csp());
		ActivePolicies active = this.policies.active();
		report.blocks().forEach((block, count) -> {
			JudgedBlock judged = BlockJudge.judge(active, this.paths.find(block.path(), sender.contextPath()),
					sender.origin(), block);
			if (judged != null) {
				this.ledger.keep(sender.client(), sender.origin(), judged, active.version(), count);
				this.listeners.forEach((listener) -> listener.onBlock(judged, count));
			}
		});
	}

	private void count(CallOutcome outcome, int count) {
		if (count != 0) {
			this.ledger.count(outcome, count);
			this.listeners.forEach((listener) -> listener.onCalls(outcome, count));
		}
	}

	/** A report must not harm its answer. */
	private void guarded(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			if (this.failed.compareAndSet(false, true)) {
				logger.error("A report of a browser cannot be counted. This is logged once", ex);
			}
		}
	}

}
