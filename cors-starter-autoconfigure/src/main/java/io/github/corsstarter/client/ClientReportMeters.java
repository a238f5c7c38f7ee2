package io.github.corsstarter.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;

/**
 * What browsers report as meters. Tags come from closed sets and from the configuration,
 * and every series is there from the start.
 *
 * @since 0.1.0
 */
public final class ClientReportMeters implements ClientReportListener, GenerationListener {

	private static final Log logger = LogFactory.getLog(ClientReportMeters.class);

	private static final String BLOCKS = "cors.client.blocks";

	private static final List<String> REASONS = Stream
		.concat(Stream.of(CorsRejection.values()).map(CorsRejection::id),
				Stream.of(BlockReason.CREDENTIALS_NOT_ALLOWED.id()))
		.toList();

	private final MeterRegistry registry;

	/**
	 * Creates the meters.
	 * @param registry where they are registered
	 * @param policies the policies
	 */
	public ClientReportMeters(MeterRegistry registry, CorsPolicies policies) {
		this.registry = registry;
		guarded(() -> {
			Stream.of(CallOutcome.values()).forEach(this::calls);
			Stream.of(ReportOutcome.values()).forEach(this::reports);
			blocks(BlockCause.UNGOVERNED, JudgedBlock.NONE, JudgedBlock.NONE);
			prepare(policies.generation());
		});
	}

	@Override
	public void beforeActivation(Generation next) {
		guarded(() -> prepare(next));
	}

	private void prepare(Generation generation) {
		for (CorsPolicy policy : generation.policies().policies()) {
			REASONS.forEach((reason) -> blocks(BlockCause.POLICY, reason, policy.name()));
			blocks(BlockCause.BETWEEN, JudgedBlock.NONE, policy.name());
			blocks(BlockCause.UNREADABLE, JudgedBlock.NONE, policy.name());
		}
	}

	@Override
	public void afterActivation(Generation retired, Generation active) {
		Set<String> names = active.policies().policies().stream().map(CorsPolicy::name).collect(Collectors.toSet());
		guarded(() -> this.registry.find(BLOCKS)
			.counters()
			.stream()
			.filter((counter) -> !names.contains(counter.getId().getTag("policy"))
					&& !BlockCause.UNGOVERNED.id().equals(counter.getId().getTag("cause")))
			.forEach(this.registry::remove));
	}

	@Override
	public void onReport(ReportOutcome outcome) {
		reports(outcome).increment();
	}

	@Override
	public void onCalls(CallOutcome outcome, int count) {
		calls(outcome).increment(count);
	}

	@Override
	public void onBlock(JudgedBlock block, int count) {
		blocks(block.cause(), block.reason(), block.policy()).increment(count);
	}

	private Counter calls(CallOutcome outcome) {
		return Counter.builder("cors.client.requests")
			.description("Calls of pages by what the pages report of them")
			.tag("outcome", outcome.id())
			.register(this.registry);
	}

	private Counter reports(ReportOutcome outcome) {
		return Counter.builder("cors.client.reports")
			.description("Reports of browsers by how they were handled")
			.tag("outcome", outcome.id())
			.register(this.registry);
	}

	private Counter blocks(BlockCause cause, String reason, String policy) {
		return Counter.builder(BLOCKS)
			.description("Calls that browsers report as blocked, by what the policies say to them")
			.tag("cause", cause.id())
			.tag("reason", reason)
			.tag("policy", policy)
			.register(this.registry);
	}

	/** A filter of the application may fail, which must go on all the same. */
	private static void guarded(Runnable meters) {
		try {
			meters.run();
		}
		catch (RuntimeException ex) {
			logger.warn("Not all CORS metrics can be registered now", ex);
		}
	}

}
