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
 * once and changes no answer.
 */
final class Shadows {

	private static final Log logger = LogFactory.getLog(Shadows.class);

	private final DecisionShadow[] shadows;

	/** The names of the classes that have failed. */
	private final Set<String> failed;

	private Shadows(Stream<DecisionShadow> shadows, Set<String> failed) {
		this.shadows = shadows.toArray(DecisionShadow[]::new);
		this.failed = failed;
	}

	static Shadows with(@Nullable Shadows shadows, DecisionShadow another) {
		return (shadows != null)
				? new Shadows(Stream.concat(Stream.of(shadows.shadows), Stream.of(another)), shadows.failed)
				: new Shadows(Stream.of(another), ConcurrentHashMap.newKeySet());
	}

	static @Nullable Shadows without(@Nullable Shadows shadows, DecisionShadow one) {
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
			logger.error("What compares CORS policies failed: " + name
					+ ". Requests are answered as decided. Further failures of it are not logged.", failure);
		}
	}

}
