package io.github.corsstarter.change.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TriggerThrottle}.
 */
@ExtendWith(OutputCaptureExtension.class)
class TriggerThrottleTests {

	private static final Duration LONG = Duration.ofHours(1);

	private static final Duration SHORT = Duration.ofMillis(100);

	private final List<String> done = new CopyOnWriteArrayList<>();

	private Runnable action(String name) {
		return () -> this.done.add(name);
	}

	@Test
	void requestWhenQuietActsAtOnceOnTheThreadOfTheCaller() {
		AtomicReference<Thread> thread = new AtomicReference<>();
		try (TriggerThrottle throttle = new TriggerThrottle()) {
			assertThat(throttle.request(() -> thread.set(Thread.currentThread()))).isTrue();
		}
		assertThat(thread.get()).isSameAs(Thread.currentThread());
	}

	@Test
	void requestWhenTooEarlyWaitsAndTheLastOneWins() throws InterruptedException {
		try (TriggerThrottle throttle = new TriggerThrottle(SHORT)) {
			long begin = System.nanoTime();
			assertThat(throttle.request(action("first"))).isTrue();
			assertThat(throttle.request(action("second")) || throttle.request(action("third"))
					|| throttle.request(action("fourth")))
				.as("too slow for this test")
				.isFalse();
			Patience.until("the last one", () -> this.done.contains("fourth"));
			assertThat(this.done).containsExactly("first", "fourth");
			assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(SHORT.toNanos());
			Patience.until("the end of the thread", () -> !isThreadAlive());
		}
	}

	private static boolean isThreadAlive() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.anyMatch((thread) -> thread.getName().equals(TriggerThrottle.THREAD_NAME));
	}

	@Test
	void requestWhenAnotherActsWaitsForIt() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		try (TriggerThrottle throttle = new TriggerThrottle(Duration.ZERO)) {
			Thread other = new Thread(() -> throttle.request(() -> {
				begun.countDown();
				await(end);
				this.done.add("first");
			}));
			other.start();
			begun.await();
			assertThat(throttle.request(action("second"))).isFalse();
			end.countDown();
			Patience.until("the second", () -> this.done.contains("second"));
			assertThat(this.done).containsExactly("first", "second");
			other.join();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void requestWhenManyThreadsAskNeverHasTwoActing() throws InterruptedException {
		AtomicInteger acting = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		AtomicInteger last = new AtomicInteger();
		try (TriggerThrottle throttle = new TriggerThrottle(Duration.ofMillis(1))) {
			AtomicInteger number = new AtomicInteger();
			List<Thread> threads = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				Thread thread = new Thread(() -> {
					for (int j = 0; j < 500; j++) {
						number.incrementAndGet();
						throttle.request(() -> {
							most.accumulateAndGet(acting.incrementAndGet(), Math::max);
							last.set(number.get());
							acting.decrementAndGet();
						});
					}
				});
				thread.start();
				threads.add(thread);
			}
			for (Thread thread : threads) {
				thread.join();
			}
			// whatever was asked for last has been seen
			Patience.until("the last one", () -> last.get() == 4000);
		}
		assertThat(most.get()).isOne();
	}

	@Test
	void requestWhenActionFailsLogsOnceAndGoesOn(CapturedOutput output) throws InterruptedException {
		try (TriggerThrottle throttle = new TriggerThrottle(Duration.ofMillis(1))) {
			assertThat(throttle.request(() -> {
				throw new IllegalStateException("broken");
			})).isTrue();
			throttle.request(() -> {
				this.done.add("failed");
				throw new IllegalStateException("broken");
			});
			Patience.until("the second", () -> this.done.contains("failed"));
			throttle.request(action("third"));
			Patience.until("the third", () -> this.done.contains("third"));
		}
		assertThat(output).containsOnlyOnce("IllegalStateException: broken");
	}

	@Test
	void closeWhenSomethingWaitsForgetsIt() throws InterruptedException {
		TriggerThrottle throttle = new TriggerThrottle(LONG);
		throttle.request(action("first"));
		throttle.request(action("second"));
		throttle.close();
		Patience.until("the end of the thread", () -> !isThreadAlive());
		assertThat(throttle.request(action("third"))).isFalse();
		assertThat(this.done).containsExactly("first");
	}

}
