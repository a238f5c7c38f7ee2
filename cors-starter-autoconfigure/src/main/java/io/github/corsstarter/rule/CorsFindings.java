package io.github.corsstarter.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.SmartApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;

/**
 * What the rules find. They are asked at the start, and about each generation of policies
 * before it becomes active. Where no finding can stop the start, it does not wait for
 * them: they are looked for in the background when it is over, or before that if somebody
 * asks for them.
 *
 * @since 0.1.0
 */
public final class CorsFindings implements SmartInitializingSingleton, SmartApplicationListener {

	private static final Log logger = LogFactory.getLog(CorsFindings.class);

	private final CorsPolicies policies;

	private final Environment environment;

	private final Function<Environment, List<Supplier<List<CorsFindingRule>>>> rules;

	private final boolean stopProduction;

	private final Clock clock;

	/** To be logged when the start is over. */
	private volatile @Nullable Generation unlogged;

	/** Beans can no longer be looked at, so that what fails says nothing. */
	private volatile boolean closed;

	/**
	 * Creates the findings.
	 * @param policies the policies
	 * @param environment the properties of the application at the start
	 * @param rules the rules for properties, asked for when all singletons are there; of
	 * those that come together none is asked if one cannot be made
	 * @param stopProduction whether errors stop the start of a production environment
	 * @param clock tells the day
	 */
	public CorsFindings(CorsPolicies policies, Environment environment,
			Function<Environment, List<Supplier<List<CorsFindingRule>>>> rules, boolean stopProduction, Clock clock) {
		this.policies = policies;
		this.environment = environment;
		this.rules = rules;
		this.stopProduction = stopProduction;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Generation first = this.policies.generation();
		if (this.stopProduction && isProduction(first.policies())) {
			first = first.withFindings(find(first, this.environment));
			this.policies.replace(first);
			UnsafeCorsException.throwIfAny(errorsInProduction(first));
			log(first);
		}
		else {
			Generation asked = first;
			first = first.withFindings(SingletonSupplier.of(() -> find(asked, this.environment)));
			this.policies.replace(first);
			this.unlogged = first;
		}
	}

	/** Not asked about requests, which are events, too. */
	@Override
	public boolean supportsEventType(Class<? extends ApplicationEvent> type) {
		return type == ApplicationStartedEvent.class || type == ContextClosedEvent.class;
	}

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof ContextClosedEvent closing && isOwn(closing.getApplicationContext())) {
			this.closed = true;
		}
		else if (event instanceof ApplicationStartedEvent started && isOwn(started.getApplicationContext())) {
			lookInBackground();
		}
	}

	/** Events of children come here, too, such as those of the management server. */
	private boolean isOwn(ApplicationContext context) {
		return context.getEnvironment() == this.environment;
	}

	/**
	 * When the start is over and not when the context is refreshed: listeners of that may
	 * still be making beans, such as the request mappings under lazy initialization.
	 */
	private void lookInBackground() {
		Generation generation = this.unlogged;
		if (generation != null) {
			this.unlogged = null;
			Thread thread = new Thread(() -> logInBackground(generation), "cors-findings");
			thread.setDaemon(true);
			thread.start();
		}
	}

	private void logInBackground(Generation generation) {
		generation.findings();
		if (!this.closed && generation.policies().generation() == this.policies.active().generation()) {
			log(generation);
		}
	}

	/**
	 * The findings that no production environment may have.
	 * @param generation the policies and what was found about them
	 * @return its errors; none if it is not for production
	 */
	public static List<Finding> errorsInProduction(Generation generation) {
		return isProduction(generation.policies())
				? generation.findings().stream().filter((finding) -> finding.severity() == Severity.ERROR).toList()
				: List.of();
	}

	/**
	 * Logs what was found about a generation.
	 * @param generation the policies and what was found about them
	 */
	public static void log(Generation generation) {
		for (FindingLines.Line line : FindingLines.of(generation.findings(), generation.sources())) {
			if (line.severity() == Severity.INFO) {
				logger.info(line.text());
			}
			else {
				logger.warn(line.text());
			}
		}
	}

	private static boolean isProduction(ActivePolicies policies) {
		return policies.policies().stream().anyMatch((policy) -> policy.spec().safetyRules().production());
	}

	/**
	 * Asks the rules.
	 * @param generation the policies, which need not be active, and what is known of them
	 * already
	 * @param environment the properties that they are from
	 * @return all that is known, as of today
	 */
	public List<Finding> find(Generation generation, Environment environment) {
		List<Finding> found = List.copyOf(find(generation, this.rules.apply(environment)));
		return GroupExpiry.asOf(generation.withFindings(found),
				LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
	}

	/** What several policies have in common, such as an inherited key, is found once. */
	private Collection<Finding> find(Generation generation, List<Supplier<List<CorsFindingRule>>> all) {
		ActivePolicies policies = generation.policies();
		Map<List<?>, Finding> found = new LinkedHashMap<>();
		generation.findings().forEach((finding) -> found.put(identity(finding), finding));
		for (Supplier<List<CorsFindingRule>> rules : all) {
			goOn("the rules could not be made", () -> {
				for (CorsFindingRule rule : rules.get()) {
					goOn("the rule " + rule.getClass().getName() + " failed",
							() -> rule.check(policies, (finding) -> found.putIfAbsent(identity(finding), finding)));
				}
			});
		}
		return found.values();
	}

	/**
	 * An application is not to fail because it could not be looked at: neither by an
	 * exception nor by an error, such as that of a class which is not there.
	 */
	private void goOn(String failure, Runnable look) {
		try {
			look.run();
		}
		catch (Throwable ex) {
			if (!this.closed) {
				logger.warn("CORS: " + failure + ": " + ex, ex);
			}
		}
	}

	private static List<?> identity(Finding finding) {
		return List.of(finding.code(), finding.property(), String.valueOf(finding.source()), finding.message());
	}

}
