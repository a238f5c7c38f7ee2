package io.github.corsstarter.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/**
 * Collects the high-cardinality attributes of server observations.
 */
class CollectedObservations implements ObservationHandler<Observation.Context> {

	private final List<String> stopped = new ArrayList<>();

	@Override
	public synchronized void onStop(Observation.Context context) {
		if ("http.server.requests".equals(context.getName())) {
			this.stopped.add(context.getHighCardinalityKeyValues()
				.stream()
				.map((pair) -> pair.getKey() + "='" + pair.getValue() + "'")
				.toList()
				.toString());
			notifyAll();
		}
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return true;
	}

	/**
	 * The attributes of the first observations, which may end after the answer is sent.
	 */
	synchronized List<String> awaitStopped(int count) {
		long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		while (this.stopped.size() < count && System.nanoTime() < deadline) {
			try {
				wait(100);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return List.copyOf(this.stopped);
	}

}
