package io.github.corsstarter.benchmarks.servlet;

import java.lang.management.ManagementFactory;
import java.util.List;

import com.sun.management.ThreadMXBean;
import io.micrometer.common.KeyValue;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.filter.ServerHttpObservationFilter;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gate on what a request allocates. Unlike times, bytes are the same on each machine,
 * so a rise is a change of this project and has to be meant. The tests run without escape
 * analysis, which does not always succeed, and the bounds are what they measured then:
 * the wrappers of request and response, and 24 bytes for each header of which all lines
 * are read. What is observed has four attributes besides. Failures are recorded with what
 * the client sent, as it sent it, cut; their bounds leave some room.
 */
class AllocationGateTests {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private static final List<String> ORIGINS = List.of(Allowlists.APP);

	private static final List<String> PATHS = List.of("/**");

	private static final KeyValue URL = KeyValue.of("http.url", "/v1/orders");

	private static final int ROUNDS = 40;

	private static final int REQUESTS = 5_000;

	@ParameterizedTest
	@CsvSource(textBlock = """
			ACTUAL, 96
			PREFLIGHT, 112
			PREFLIGHT_DENIED, 88
			NO_ORIGIN, 72
			HOSTILE_HEADERS, 112
			HOSTILE_COMMAS, 112
			HOSTILE_NAMES, 112
			HOSTILE_ORIGIN, 88
			HOSTILE_LABELS, 88
			""")
	void filterWhenNobodyListensAllocatesNoMoreThan(Scenario scenario, int bytes) throws Exception {
		assertThat(leastBytes(ServletPeer.STARTER.create(ORIGINS, PATHS), scenario)).isLessThanOrEqualTo(bytes);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ACTUAL, 264
			PREFLIGHT, 280
			PREFLIGHT_DENIED, 520
			NO_ORIGIN, 72
			HOSTILE_HEADERS, 544
			HOSTILE_COMMAS, 544
			HOSTILE_NAMES, 544
			HOSTILE_ORIGIN, 824
			HOSTILE_LABELS, 520
			""")
	void filterWhenObservedAllocatesNoMoreThan(Scenario scenario, int bytes) throws Exception {
		long observation = leastBytes(observed(ServletPeer.NO_OP.create(ORIGINS, PATHS)), scenario);
		long all = leastBytes(observed(ServletPeer.starter(ORIGINS, PATHS)), scenario);
		assertThat(all - observation).isLessThanOrEqualTo(bytes);
	}

	/**
	 * On requests with what an observation of Spring has of its own: the URL is of high
	 * cardinality, so Micrometer's table for such attributes is there for each request.
	 */
	private static Filter observed(Filter filter) {
		return (request, response, chain) -> {
			ServerRequestObservationContext context = new ServerRequestObservationContext((HttpServletRequest) request,
					(HttpServletResponse) response);
			context.addHighCardinalityKeyValue(URL);
			request.setAttribute(ServerHttpObservationFilter.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE, context);
			filter.doFilter(request, response, chain);
		};
	}

	/** The least of many rounds, since the compiler takes its time. */
	private static long leastBytes(Filter filter, Scenario scenario) throws Exception {
		FilterRun run = new FilterRun(filter, scenario.method(), "/v1/orders", scenario.headers());
		long least = Long.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			long before = THREADS.getCurrentThreadAllocatedBytes();
			for (int request = 0; request < REQUESTS; request++) {
				run.once();
			}
			least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / REQUESTS);
		}
		return least;
	}

}
