package io.github.corsstarter.server;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.change.PolicyActivator;
import io.github.corsstarter.change.PolicyChanges;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes of ten thousand origins while requests come in: each answer is that of one
 * policy of its time, and nothing of the retired ones stays. A thousand of them take ten
 * minutes: {@code -Dactivations.count=1000}.
 */
@Tag("long")
class ManyActivationsTests {

	private static final int ACTIVATIONS = Integer.getInteger("activations.count", 40);

	/** Histories and caches are full by then. */
	private static final int WARM = 30;

	private static final int ORIGINS = 10_000;

	private static final int CLIENTS = 2;

	private static final Duration PAUSE = Duration.ofMillis(5);

	/** Two retired generations with ten thousand origins are more. */
	private static final long MAX_GROWTH = 6L << 20;

	private static final String EVEN = "https://even.example";

	private static final String ODD = "https://odd.example";

	private final AtomicInteger activated = new AtomicInteger(1);

	private final AtomicInteger activating = new AtomicInteger(1);

	private final AtomicLong answers = new AtomicLong();

	private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

	private volatile boolean over;

	/**
	 * The policy of a number tells it in two headers, and who is allowed depends on it.
	 */
	private static Map<String, Object> configuration(int number) {
		Map<String, Object> configuration = new LinkedHashMap<>();
		configuration.put("cors.allowed-origins",
				IntStream.range(0, ORIGINS)
					.mapToObj((index) -> "https://shop" + index + "-" + number + ".example")
					.collect(Collectors.joining(",", ((number % 2) == 0) ? EVEN + "," : ODD + ",", "")));
		configuration.put("cors.allowed-headers", "x-" + number);
		configuration.put("cors.max-age", String.valueOf(number));
		configuration.put("cors.paths", "/shops/**");
		return configuration;
	}

	private static Environment environment(int number) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("changed", configuration(number)));
		return environment;
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void activateWhenRequestsComeInMixesNothingAndKeepsNothing(TestServer stack) throws InterruptedException {
		Map<String, String> properties = new LinkedHashMap<>();
		configuration(1).forEach((key, value) -> properties.put(key, value.toString()));
		properties.put("cors.diagnostics.log-denials", "off");
		try (RunningServer server = stack.start(properties)) {
			ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
			for (int i = 0; i < CLIENTS; i++) {
				clients.execute(() -> ask(server));
			}
			PolicyActivator activator = server.context().getBean(PolicyChanges.class).activator();
			activate(activator, 2, WARM);
			long heap = heap();
			int meters = meters(server);
			activate(activator, WARM + 1, ACTIVATIONS);
			this.over = true;
			clients.shutdown();
			assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
			assertThat(this.wrong).isEmpty();
			assertThat(this.answers.get()).isGreaterThan(ACTIVATIONS);
			assertThat(server.context().getBean(CorsPolicies.class).active().generation()).isEqualTo(ACTIVATIONS);
			assertThat(meters(server)).isEqualTo(meters);
			assertThat(heap() - heap).isLessThan(MAX_GROWTH);
		}
	}

	private void activate(PolicyActivator activator, int first, int last) {
		for (int number = first; number <= last; number++) {
			Environment environment = environment(number);
			this.activating.set(number);
			assertThat(activator.activate(ChangeRequest.of(ChangeCause.FILE), () -> environment).outcome())
				.isEqualTo(Outcome.ACTIVATED);
			this.activated.set(number);
		}
	}

	/** Leaves the changes enough of the machine: many requests fall into each of them. */
	private void ask(RunningServer server) {
		while (!this.over) {
			LockSupport.parkNanos(PAUSE.toNanos());
			int from = this.activated.get();
			Answer even = server.preflight("/shops/orders", EVEN, "GET");
			check("even", even, 0, from, this.activating.get());
			from = this.activated.get();
			Answer odd = server.preflight("/shops/orders", ODD, "GET");
			check("odd", odd, 1, from, this.activating.get());
		}
	}

	/** Which policies may have answered is known by what was active before and after. */
	private void check(String who, Answer answer, int remainder, int from, int to) {
		this.answers.incrementAndGet();
		List<Integer> possible = IntStream.rangeClosed(from, to).boxed().toList();
		if (answer.status() == 403) {
			if (possible.stream().noneMatch((number) -> number % 2 != remainder)) {
				this.wrong.add(who + " was denied by " + possible);
			}
			return;
		}
		int number = Integer.parseInt(answer.accessControl().get("access-control-max-age"));
		if (!possible.contains(number) || number % 2 != remainder
				|| !("x-" + number).equals(answer.accessControl().get("access-control-allow-headers"))) {
			this.wrong.add(who + ": " + answer + " of " + possible);
		}
	}

	private static int meters(RunningServer server) {
		return (int) server.context()
			.getBean(MeterRegistry.class)
			.getMeters()
			.stream()
			.filter((meter) -> meter.getId().getName().startsWith("cors."))
			.count();
	}

	private static long heap() throws InterruptedException {
		long used = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			System.gc();
			Thread.sleep(100);
			used = Math.min(used, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
		return used;
	}

}
