package io.github.corsstarter.web;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;

/**
 * All that looks at requests after they were decided. What one of them throws is logged
 * once and changes no answer. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Shadows {

	private static final Log logger = LogFactory.getLog(Shadows.class);

	private final DecisionShadow[] shadows;

	/** The names of the classes that have failed. */
	private final Set<String> failed;

	private Shadows(Stream<DecisionShadow> shadows, Set<String> failed) {
		this.shadows = shadows.toArray(DecisionShadow[]::new);
		this.failed = failed;
	}

	/**
	 * Lets something look at each request from now on.
	 * @param policies the policies that decide the requests
	 * @param shadow what looks
	 */
	public static void add(CorsPolicies policies, DecisionShadow shadow) {
		policies.shadows().updateAndGet((shadows) -> with(shadows, shadow));
	}

	/**
	 * Lets something look at requests no longer.
	 * @param policies the policies that decide the requests
	 * @param shadow what looked
	 */
	public static void remove(CorsPolicies policies, DecisionShadow shadow) {
		policies.shadows().updateAndGet((shadows) -> without(shadows, shadow));
	}

	/**
	 * Asks other policies about a request, and tells nobody.
	 * @param policies the other policies
	 * @param request the request
	 * @param managementServer whether the request reached the management server, where it
	 * has a port of its own
	 * @return their decision, or {@code null} if none of them governs the path
	 */
	public static @Nullable CorsDecision ask(ActivePolicies policies, RoutedRequest request, boolean managementServer) {
		return policies.decide(request, managementServer);
	}

	private static Shadows with(@Nullable Shadows shadows, DecisionShadow another) {
		return (shadows != null)
				? new Shadows(Stream.concat(Stream.of(shadows.shadows), Stream.of(another)), shadows.failed)
				: new Shadows(Stream.of(another), ConcurrentHashMap.newKeySet());
	}

	private static @Nullable Shadows without(@Nullable Shadows shadows, DecisionShadow one) {
		if (shadows == null) {
			return null;
		}
		List<DecisionShadow> others = Stream.of(shadows.shadows).filter((shadow) -> shadow != one).toList();
		return others.isEmpty() ? null : new Shadows(others.stream(), shadows.failed);
	}

	void onDecided(RoutedRequest request, @Nullable CorsDecision decision, boolean managementServer) {
		for (DecisionShadow shadow : this.shadows) {
			try {
				shadow.onDecided(request, decision, managementServer);
			}
			catch (RuntimeException | LinkageError | StackOverflowError ex) {
				logOnce(shadow.getClass().getName(), ex);
			}
		}
	}

	private void logOnce(String name, Throwable failure) {
		if (this.failed.add(name)) {
			logger.error("What looks at decided requests failed: " + name
					+ ". Requests are answered as decided. Further failures of it are not logged.", failure);
		}
	}

}
