package io.github.corsstarter.change.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EnvironmentChangeTrigger}.
 */
@ExtendWith(OutputCaptureExtension.class)
class EnvironmentChangeTriggerTests {

	private final List<Thread> told = new ArrayList<>();

	private static GenericApplicationContext context(Runnable onChange) {
		GenericApplicationContext context = new GenericApplicationContext();
		context.registerBean(EnvironmentChangeTrigger.class, () -> new EnvironmentChangeTrigger(onChange));
		context.refresh();
		return context;
	}

	@Test
	void eventWhenPublishedActsWithinIt() {
		try (GenericApplicationContext context = context(() -> this.told.add(Thread.currentThread()))) {
			context.publishEvent(new EnvironmentChangeEvent(Set.of()));
			assertThat(this.told).containsExactly(Thread.currentThread());
			context.publishEvent(new EnvironmentChangeEvent(Set.of("other.key")) {
			});
			assertThat(this.told).hasSize(2);
		}
	}

	@Test
	void eventWhenOfAnotherTypeIsNotHeard() {
		try (GenericApplicationContext context = context(() -> this.told.add(Thread.currentThread()))) {
			context.publishEvent("anything");
			context.publishEvent(new PayloadApplicationEvent<>(this, new EnvironmentChangeEvent(Set.of()).toString()));
		}
		assertThat(this.told).isEmpty();
		assertThat(new EnvironmentChangeTrigger(() -> {
		}).supportsEventType(ResolvableType.forClass(PayloadApplicationEvent.class))).isFalse();
	}

	@Test
	void eventWhenChangeFailsLetsTheOthersHear(CapturedOutput output) {
		try (GenericApplicationContext context = context(() -> {
			throw new IllegalStateException("broken");
		})) {
			context.publishEvent(new EnvironmentChangeEvent(Set.of()));
			context.publishEvent(new EnvironmentChangeEvent(Set.of()));
		}
		assertThat(output).containsOnlyOnce("IllegalStateException: broken");
	}

}
