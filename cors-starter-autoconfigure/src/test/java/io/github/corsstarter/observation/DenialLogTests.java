package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.RequestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DenialLog}.
 */
@ExtendWith(OutputCaptureExtension.class)
class DenialLogTests {

	private static final ExplainedDenial EXPLAINED = new ExplainedDenial("So it is.", "");

	private static final Duration IDLE = Duration.ofMillis(50);

	private final Set<String> threads = ConcurrentHashMap.newKeySet();

	private DenialLog log(Runnable whileExplaining, @Nullable Duration idle) {
		return new DenialLog(new GuardedExplainer((denial) -> {
			this.threads.add(Thread.currentThread().getName());
			whileExplaining.run();
			return EXPLAINED;
		}), true, idle);
	}

	private static void deny(DenialLog log, int from, int to) {
		for (int i = from; i < to; i++) {
			CorsRequest request = Denials.request(RequestClient.OTHER, "stranger" + i);
			CorsDecision decision = CorsEngine.refuse(Denials.POLICY, request, CorsRejection.ORIGIN_NOT_ALLOWED);
			log.onDenied(request, decision, () -> Denial.of(request, decision));
		}
	}

	private static List<String> lines(CapturedOutput output) {
		return output.toString().lines().filter((line) -> line.contains("denied [")).toList();
	}

	private static boolean isThreadAlive() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.anyMatch((thread) -> thread.getName().equals(DenialLines.THREAD_NAME));
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			Thread.sleep(10);
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	@Test
	void denialWhenLoggedIsExplainedOnAThreadThatEnds(CapturedOutput output) throws InterruptedException {
		DenialLog log = log(() -> assertThat(Thread.currentThread().isDaemon()).isTrue(), IDLE);
		for (int round = 1; round <= 2; round++) {
			int expected = round;
			deny(log, round, round + 1);
			await(() -> lines(output).size() == expected);
			await(() -> !isThreadAlive());
		}
		assertThat(this.threads).containsExactly(DenialLines.THREAD_NAME);
		assertThat(lines(output)).allMatch((line) -> line.contains("So it is. See"));
	}

	@Test
	void denialsWhenTheLogIsSlowerThanTheyComeAreCounted(CapturedOutput output) throws InterruptedException {
		CountDownLatch hold = new CountDownLatch(1);
		CountDownLatch held = new CountDownLatch(1);
		DenialLog log = log(() -> {
			held.countDown();
			awaitUninterruptibly(hold);
		}, IDLE);
		deny(log, 0, 1);
		held.await();
		deny(log, 1, 1000);
		hold.countDown();
		await(() -> lines(output).size() == DenialLines.CAPACITY + 1);
		await(() -> !isThreadAlive());
		deny(log, 1000, 1001);
		log.close();
		assertThat(lines(output)).hasSize(DenialLines.CAPACITY + 2)
			.last()
			.asString()
			.endsWith("(" + (999 - DenialLines.CAPACITY) + " more with this reason were not logged before.)");
	}

	@Test
	void closeWhenLinesWaitWritesThem(CapturedOutput output) {
		DenialLog log = log(() -> {
		}, IDLE);
		deny(log, 0, 20);
		log.close();
		assertThat(lines(output)).hasSize(20);
		deny(log, 20, 21);
		assertThat(lines(output)).hasSize(20);
	}

	@Test
	void closeWhenLinesTakeTooLongTellsHowManyAreLost(CapturedOutput output) throws InterruptedException {
		CountDownLatch hold = new CountDownLatch(1);
		DenialLog log = log(() -> awaitUninterruptibly(hold), IDLE);
		deny(log, 0, 4);
		log.close();
		assertThat(output).contains("the application stopped before 3 denials were logged");
		hold.countDown();
		await(() -> !isThreadAlive());
	}

	@Test
	void denialWhenItCannotBeExplainedIsLoggedAndTheFaultOnce(CapturedOutput output) {
		AtomicInteger calls = new AtomicInteger();
		DenialLog log = log(() -> {
			calls.incrementAndGet();
			throw new IllegalStateException("on purpose");
		}, IDLE);
		deny(log, 0, 3);
		log.close();
		assertThat(calls).hasValue(3);
		assertThat(lines(output)).hasSize(3)
			.allMatch((line) -> line.contains("GET / from 'stranger")
					&& line.contains("could not be explained in detail"));
		assertThat(output.toString().split("on purpose", -1)).hasSize(2);
	}

	@Test
	void denialWhenLogIsOffCreatesNothing(CapturedOutput output) {
		DenialLog log = log(() -> {
		}, null);
		deny(log, 0, 3);
		log.close();
		assertThat(this.threads).isEmpty();
		assertThat(lines(output)).isEmpty();
	}

	@Test
	void threadWhenMadeDuringARequestKeepsNothingOfIt() throws InterruptedException {
		InheritableThreadLocal<String> ofRequest = new InheritableThreadLocal<>();
		ofRequest.set("request");
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		CountDownLatch seen = new CountDownLatch(1);
		try {
			Thread.currentThread().setContextClassLoader(new ClassLoader(before) {
			});
			DenialLog log = log(() -> {
				if (ofRequest.get() == null
						&& Thread.currentThread().getContextClassLoader() == DenialLines.class.getClassLoader()) {
					seen.countDown();
				}
			}, IDLE);
			deny(log, 0, 1);
			log.close();
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
			ofRequest.remove();
		}
		assertThat(seen.getCount()).isZero();
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
