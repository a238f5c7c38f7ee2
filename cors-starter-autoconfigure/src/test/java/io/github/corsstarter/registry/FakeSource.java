package io.github.corsstarter.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A registry that does what a test wants. Its tag is the number of its states.
 */
public final class FakeSource implements OriginSource {

	private final AtomicInteger loads = new AtomicInteger();

	private final List<@Nullable String> tags = new ArrayList<>();

	private volatile Behavior behavior = (sink) -> {
	};

	private volatile int state;

	/**
	 * Gives other origins from now on.
	 * @param origins the origins
	 * @return this source
	 */
	public FakeSource has(String... origins) {
		return does((sink) -> Stream.of(origins).forEach(sink::add));
	}

	/**
	 * Does something else from now on.
	 * @param behavior what it does
	 * @return this source
	 */
	public FakeSource does(Behavior behavior) {
		this.behavior = behavior;
		this.state++;
		return this;
	}

	/**
	 * Has the state before the last change again.
	 */
	void isBack() {
		this.state--;
	}

	/**
	 * How often it was asked.
	 * @return the number of loads
	 */
	public int loads() {
		return this.loads.get();
	}

	synchronized List<@Nullable String> tags() {
		return List.copyOf(this.tags.stream().map(String::valueOf).toList());
	}

	@Override
	public @Nullable String load(@Nullable String previousTag, OriginSink sink) throws Exception {
		this.loads.incrementAndGet();
		synchronized (this) {
			this.tags.add(previousTag);
		}
		String tag = String.valueOf(this.state);
		if (!tag.equals(previousTag)) {
			this.behavior.load(sink);
		}
		return tag;
	}

	/**
	 * What a source does if it is asked.
	 */
	public interface Behavior {

		/**
		 * Loads.
		 * @param sink takes the origins
		 * @throws Exception if the test wants it
		 */
		void load(OriginSink sink) throws Exception;

	}

}
