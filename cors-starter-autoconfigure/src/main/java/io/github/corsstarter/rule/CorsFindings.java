package io.github.corsstarter.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * What the rules found. They are asked once, at the start.
 *
 * @since 0.1.0
 */
public final class CorsFindings implements SmartInitializingSingleton {

	private static final Log logger = LogFactory.getLog(CorsFindings.class);

	private final CorsPolicies policies;

	private final List<Supplier<List<CorsFindingRule>>> rules;

	private final PropertyOrigins origins;

	private final boolean stopProduction;

	private volatile List<Finding> findings = List.of();

	/**
	 * Creates the findings.
	 * @param policies the policies
	 * @param rules the rules, asked for when all singletons are there; of those that come
	 * together none is asked if one cannot be made
	 * @param origins finds where properties were written
	 * @param stopProduction whether errors stop the start of a production environment
	 */
	public CorsFindings(CorsPolicies policies, List<Supplier<List<CorsFindingRule>>> rules, PropertyOrigins origins,
			boolean stopProduction) {
		this.policies = policies;
		this.rules = List.copyOf(rules);
		this.origins = origins;
		this.stopProduction = stopProduction;
	}

	/**
	 * All findings.
	 * @return the findings; none before all singletons are there
	 */
	public List<Finding> all() {
		return this.findings;
	}

	@Override
	public void afterSingletonsInstantiated() {
		ActivePolicies active = this.policies.active();
		this.findings = List.copyOf(find(active));
		List<Finding> errors = this.findings.stream()
			.filter((finding) -> finding.severity() == Severity.ERROR)
			.toList();
		if (this.stopProduction && !errors.isEmpty() && isProduction(active)) {
			throw new UnsafeCorsException(errors);
		}
		for (FindingLines.Line line : FindingLines.of(this.findings, this.origins)) {
			if (line.severity() == Severity.INFO) {
				logger.info(line.text());
			}
			else {
				logger.warn(line.text());
			}
		}
	}

	private static boolean isProduction(ActivePolicies active) {
		return active.policies().stream().anyMatch((policy) -> policy.spec().safetyRules().production());
	}

	/** What several policies have in common, such as an inherited key, is found once. */
	private Collection<Finding> find(ActivePolicies active) {
		Map<List<?>, Finding> found = new LinkedHashMap<>();
		for (Supplier<List<CorsFindingRule>> rules : this.rules) {
			goOn("the rules could not be made", () -> {
				for (CorsFindingRule rule : rules.get()) {
					goOn("the rule " + rule.getClass().getName() + " failed",
							() -> rule.check(active, (finding) -> found.putIfAbsent(identity(finding), finding)));
				}
			});
		}
		return found.values();
	}

	/**
	 * An application is not to fail because it could not be looked at: neither by an
	 * exception nor by an error, such as that of a class which is not there.
	 */
	private static void goOn(String failure, Runnable look) {
		try {
			look.run();
		}
		catch (Throwable ex) {
			logger.warn("CORS: " + failure + ": " + ex, ex);
		}
	}

	private static List<?> identity(Finding finding) {
		return List.of(finding.code(), finding.property(), String.valueOf(finding.source()), finding.message());
	}

}
