package io.github.corsstarter.benchmarks.reactive;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

import io.github.corsstarter.benchmarks.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what is measured as observed is an observation, from its begin to its end.
 */
class ObservedExchangesTests {

	@Test
	void filterWhenItIsBehindAnObservationIsInIt() {
		Ended ended = new Ended();
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(ended);
		new WebFilterRun(ObservedExchanges.filter((exchange, chain) -> {
			ServerRequestObservationContext.findCurrent(exchange.getAttributes())
				.orElseThrow()
				.addHighCardinalityKeyValue(KeyValue.of("seen", "by the filter"));
			return chain.filter(exchange);
		}, registry), "GET", "/v1/orders", Scenario.ACTUAL.headers()).once();
		assertThat(ended.contexts).singleElement().satisfies((context) -> {
			assertThat(context.getHighCardinalityKeyValue("seen")).isNotNull();
			assertThat(context.getLowCardinalityKeyValue("method")).isEqualTo(KeyValue.of("method", "GET"));
		});
	}

	/**
	 * The contexts of observations that came to their end.
	 */
	private static final class Ended implements ObservationHandler<Observation.Context> {

		private final List<Observation.Context> contexts = new ArrayList<>();

		@Override
		public void onStop(Observation.Context context) {
			this.contexts.add(context);
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
