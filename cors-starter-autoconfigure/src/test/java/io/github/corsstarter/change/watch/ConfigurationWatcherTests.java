package io.github.corsstarter.change.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfigurationWatcher}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ConfigurationWatcherTests {

	private static final Duration SHORT = Duration.ofMillis(20);

	private final AtomicReference<Object> state = new AtomicReference<>("first");

	private final AtomicInteger looks = new AtomicInteger();

	/** What there was to see when a change was told. */
	private final Queue<Object> told = new ConcurrentLinkedQueue<>();

	private ConfigurationWatcher watcher = watch(this::look, () -> this.told.add(this.state.get()));

	private static ConfigurationWatcher watch(Supplier<?> look, Runnable onChange) {
		return new ConfigurationWatcher(SHORT, SHORT, look, onChange);
	}

	private Object look() {
		this.looks.incrementAndGet();
		return this.state.get();
	}

	@AfterEach
	void stop() {
		this.watcher.stop();
	}

	private void awaitLooks(int more) throws InterruptedException {
		int end = this.looks.get() + more;
		Patience.until("looks", () -> this.looks.get() >= end);
	}

	@Test
	void startWhenNothingChangesTellsOnceSinceNobodyKnowsWhatWasBefore() throws InterruptedException {
		this.watcher.start();
		awaitLooks(6);
		assertThat(this.told).containsExactly("first");
	}

	@Test
	void watchWhenChangedTellsOnce() throws InterruptedException {
		this.watcher.start();
		awaitLooks(4);
		this.state.set("second");
		awaitLooks(6);
		assertThat(this.told).containsExactly("first", "second");
	}

	@Test
	void watchWhenChangedAndUndoneTellsNothingThatIsNotThere() throws InterruptedException {
		this.watcher.start();
		awaitLooks(4);
		this.state.set("second");
		awaitLooks(1);
		this.state.set("first");
		awaitLooks(6);
		assertThat(this.told).first().isEqualTo("first");
		// the change may have been seen twice before it was undone
		assertThat(this.told).last().isEqualTo("first");
	}

	@Test
	void watchWhenEachLookDiffersTellsNothing() throws InterruptedException {
		this.watcher = watch(this.looks::incrementAndGet, () -> this.told.add("told"));
		this.watcher.start();
		awaitLooks(10);
		assertThat(this.told).isEmpty();
	}

	@Test
	void watchWhenLookOrChangeFailsLogsOnceAndGoesOn(CapturedOutput output) throws InterruptedException {
		this.watcher = watch(() -> {
			Object now = look();
			if (now.equals("broken")) {
				throw new IllegalStateException("broken look");
			}
			return now;
		}, () -> {
			this.told.add(this.state.get());
			if (this.state.get().equals("refused")) {
				throw new IllegalArgumentException("broken change");
			}
		});
		this.watcher.start();
		awaitLooks(4);
		this.state.set("broken");
		awaitLooks(6);
		this.state.set("refused");
		awaitLooks(6);
		this.state.set("good");
		awaitLooks(6);
		assertThat(this.told).containsExactly("first", "refused", "good");
		assertThat(StringUtils.countOccurrencesOf(output.toString(), "IllegalStateException: broken look")).isOne();
		assertThat(StringUtils.countOccurrencesOf(output.toString(), "IllegalArgumentException: broken change"))
			.isOne();
	}

	@Test
	void threadIsDaemonAndKeepsNothingOfWhoStartsIt() throws InterruptedException {
		AtomicReference<Thread> thread = new AtomicReference<>();
		this.watcher = watch(() -> {
			thread.set(Thread.currentThread());
			return "same";
		}, () -> {
		});
		Thread.currentThread().setContextClassLoader(new ClassLoader(getClass().getClassLoader()) {
		});
		try {
			this.watcher.start();
			Patience.until("a look", () -> thread.get() != null);
		}
		finally {
			Thread.currentThread().setContextClassLoader(getClass().getClassLoader());
		}
		assertThat(thread.get().isDaemon()).isTrue();
		assertThat(thread.get().getName()).isEqualTo("cors-watch");
		assertThat(thread.get().getContextClassLoader()).isSameAs(ConfigurationWatcher.class.getClassLoader());
		this.watcher.stop();
		Patience.until("the end of the thread", () -> !thread.get().isAlive());
	}

	@Test
	void stopWhenChangeTakesLongerDoesNotWaitForItsEnd() throws InterruptedException {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		this.watcher = watch(this::look, () -> {
			begun.countDown();
			awaitUninterrupted(end);
		});
		this.watcher.start();
		begun.await();
		this.watcher.stop();
		assertThat(this.watcher.isRunning()).isFalse();
		end.countDown();
	}

	private static void awaitUninterrupted(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void startWhenStoppedSeesWhatChangedMeanwhile() throws InterruptedException {
		this.watcher.start();
		awaitLooks(4);
		this.watcher.stop();
		int before = this.looks.get();
		assertThat(this.watcher.isRunning()).isFalse();
		this.state.set("second");
		this.watcher.start();
		this.watcher.start();
		awaitLooks(6);
		assertThat(this.looks.get()).isGreaterThan(before);
		assertThat(this.told).containsExactly("first", "second");
	}

	/** Read is what rests, or else it is followed by what rests. */
	@Test
	void watchWhenFileIsWrittenInHalvesEndsWithTheWhole(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("application.yml"), "cors.max-age: 1m\n");
		try (LiveApplication application = LiveApplication.start("--spring.config.location=" + folder + "/")) {
			ConfigurationFiles files = application.files();
			Queue<String> read = new ConcurrentLinkedQueue<>();
			this.watcher = watch(files::look,
					() -> read.add(String.valueOf(files.read().getProperty("cors.allowed-origins"))));
			this.watcher.start();
			Patience.until("the first reading", () -> read.contains("null"));
			Files.writeString(file, "cors.max-age: 1m\ncors.allowed-origins: [https://a.exa");
			Thread.sleep(SHORT.toMillis());
			Files.writeString(file, "cors.max-age: 1m\ncors.allowed-origins: https://a.example\n");
			Patience.until("the whole", () -> read.contains("https://a.example"));
			Files.delete(file);
			Patience.until("without the file", () -> read.stream().filter("null"::equals).count() >= 2);
		}
	}

}
