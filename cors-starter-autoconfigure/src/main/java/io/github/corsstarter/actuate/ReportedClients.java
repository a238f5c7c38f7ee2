package io.github.corsstarter.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.corsstarter.client.BlockCause;
import io.github.corsstarter.client.BlockJudge;
import io.github.corsstarter.client.CalledPath;
import io.github.corsstarter.client.ClientLedger;
import io.github.corsstarter.client.JudgedBlock;
import io.github.corsstarter.client.RecordedBlock;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.explainer.ExplainedFetch;
import io.github.corsstarter.explainer.FetchQuestion;

/**
 * What browsers reported, explained by the policies that are active when somebody asks.
 *
 * @since 0.1.0
 */
public final class ReportedClients implements ClientReportsView {

	private static final Log logger = LogFactory.getLog(ReportedClients.class);

	private static final String ADVICE = "Ask each hop with the command line, 'check --hop', or send the request to the "
			+ "public URL with 'curl -i' and look whether the headers of /actuator/corsexplain are there. If the server "
			+ "cannot be reached from the page at all, it is no CORS problem.";

	private final ClientLedger ledger;

	private final CorsExplainer explainer;

	/**
	 * Creates a view.
	 * @param ledger what was reported
	 * @param explainer explains it
	 */
	public ReportedClients(ClientLedger ledger, CorsExplainer explainer) {
		this.ledger = ledger;
		this.explainer = explainer;
	}

	@Override
	public ClientReportsDescriptor describe() {
		Map<String, Long> reports = new LinkedHashMap<>();
		this.ledger.reports().forEach((outcome, count) -> reports.put(outcome.id(), count));
		Map<String, Long> requests = new LinkedHashMap<>();
		this.ledger.calls().forEach((outcome, count) -> requests.put(outcome.id(), count));
		List<ClientBlockDescriptor> blocks = this.ledger.blocks()
			.stream()
			.map((recorded) -> ClientBlockDescriptor.of(recorded, explain(recorded)))
			.toList();
		return new ClientReportsDescriptor(reports, requests, blocks);
	}

	/** What a client sent must not break the endpoint. */
	private ExplainedDenial explain(RecordedBlock recorded) {
		try {
			return explain(recorded.origin(), recorded.judged());
		}
		catch (RuntimeException | StackOverflowError ex) {
			logger.error("A report of a browser cannot be explained", ex);
			return new ExplainedDenial("This cannot be explained; the log of the application has the cause.", "");
		}
	}

	private ExplainedDenial explain(String origin, JudgedBlock judged) {
		CalledPath path = judged.path();
		ExplainedFetch fetch = this.explainer.explain(new FetchQuestion(BlockJudge.plan(origin, judged.block()),
				path.within(), path.mapped(), path.prefix(), judged.block().reads()));
		ExplainedDenial because = fetch.because();
		boolean allowed = fetch.outcome() != null && fetch.outcome().allowed()
				&& fetch.outcome().hiddenHeaders().isEmpty();
		if (!allowed) {
			return because;
		}
		return (judged.cause() == BlockCause.BETWEEN)
				? new ExplainedDenial(because.explanation() + " Yet browsers block it: something between the page and "
						+ "this filter answers in its place, or takes the headers away.", ADVICE)
				: new ExplainedDenial("It was reported before the policies changed. " + because.explanation(), "");
	}

}
