package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.SafetyRules;
import io.github.corsstarter.Setting;
import io.github.corsstarter.configuration.CorsProperties.DangerousProperties;
import io.github.corsstarter.configuration.CorsProperties.EnvironmentProperties;
import io.github.corsstarter.configuration.CorsProperties.PolicyProperties;
import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.configuration.key.SimilarText;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * The policies of one environment: what it sets replaces what is set for all of them, and
 * a key that a named policy does not set is taken from the flat keys.
 */
final class PolicyDefinitions {

	static final String DEFAULT_POLICY = "default";

	private static final String PREFIX = CorsPropertiesBinder.PREFIX + ".";

	private final CorsProperties properties;

	private final NamedProperties named;

	private final @Nullable Named<EnvironmentProperties> environment;

	private final Production production;

	private final SafetyRules safetyRules;

	private final Consumer<CorsPolicyProblem> problems;

	PolicyDefinitions(CorsProperties properties, NamedProperties named, @Nullable String environment,
			Production production, Consumer<CorsPolicyProblem> problems) {
		this.properties = properties;
		this.named = named;
		this.environment = named.environment(environment);
		this.production = production;
		this.safetyRules = safetyRules(properties.dangerous(), production);
		this.problems = problems;
	}

	List<PolicyDefinition> create() {
		List<PolicyDefinition> definitions = new ArrayList<>();
		OriginLists defaultOrigins = defaultOrigins();
		if (!defaultOrigins.isEmpty()) {
			Named<PolicyProperties> nothing = new Named<>(DEFAULT_POLICY, "cors",
					new PolicyProperties(true, null, null, null, null, null, null, null, null, null, null));
			definitions.add(define(nothing, defaultOrigins));
		}
		for (Named<PolicyProperties> policy : this.named.policies().values()) {
			if (policy.value().enabled()) {
				OriginLists own = origins(policy.property(), policy.value().allowedOrigins(),
						policy.value().allowedOriginGroups(), policy.value().allowedOriginSources());
				definitions.add(define(policy, own.isEmpty() ? defaultOrigins : own));
			}
		}
		return definitions;
	}

	private PolicyDefinition define(Named<PolicyProperties> policy, OriginLists origins) {
		CorsProperties flat = this.properties;
		PolicyProperties written = policy.value();
		Inherited own = new Inherited(policy.property() + ".");
		CorsPolicySpec spec = new CorsPolicySpec(policy.name(), policy.property(),
				origins.isEmpty() ? noOrigins(policy) : origins.settings(), origins.sources(),
				own.list("allowed-methods", written.allowedMethods(), defaultMethods()),
				own.list("allowed-headers", written.allowedHeaders(), flat.allowedHeaders()),
				own.list("exposed-headers", written.exposedHeaders(), flat.exposedHeaders()),
				own.get("allow-credentials", written.allowCredentials(), flat.allowCredentials()),
				own.get("max-age", written.maxAge(), flat.maxAge()),
				own.get("on-denied", written.onDenied(), flat.onDenied()).value(), flat.preflightStatus(),
				this.safetyRules);
		return new PolicyDefinition(own.get("paths", written.paths(), flat.paths()), spec, origins.isIncomplete(),
				this.production, this.problems);
	}

	private List<String> defaultMethods() {
		List<String> methods = this.properties.allowedMethods();
		return (methods != null) ? methods : CorsPolicySpec.DEFAULT_METHODS;
	}

	private static List<Setting<List<String>>> noOrigins(Named<PolicyProperties> policy) {
		return List.of(new Setting<>(policy.property() + ".allowed-origins", List.of()));
	}

	private OriginLists defaultOrigins() {
		List<String> own = (this.environment != null) ? this.environment.value().allowedOrigins() : null;
		if (this.environment == null || own == null) {
			return origins("cors", this.properties.allowedOrigins(), this.properties.allowedOriginGroups(),
					this.properties.allowedOriginSources());
		}
		OriginLists origins = new OriginLists("cors");
		origins.add(this.environment.property() + ".allowed-origins", own);
		origins.addAll(
				origins("cors", null, this.properties.allowedOriginGroups(), this.properties.allowedOriginSources()));
		return origins;
	}

	/** The origin keys inherit as one: none if none is set. */
	private OriginLists origins(String parent, @Nullable List<String> origins, @Nullable List<String> groups,
			@Nullable List<String> sources) {
		OriginLists all = new OriginLists(parent);
		if (origins != null) {
			all.add(parent + ".allowed-origins", origins);
		}
		if (groups != null) {
			addNames(all, new Setting<>(parent + ".allowed-origin-groups", groups), this::addGroup);
		}
		if (sources != null) {
			addNames(all, new Setting<>(parent + ".allowed-origin-sources", sources), this::addSource);
		}
		return all;
	}

	private static void addNames(OriginLists origins, Setting<List<String>> names, NameReader reader) {
		for (int i = 0; i < names.value().size(); i++) {
			String name = names.value().get(i).strip();
			if (Placeholders.isUnresolved(name)) {
				origins.markIncomplete();
			}
			else if (!name.isEmpty()) {
				reader.add(origins, name, names.elementProperty(i));
			}
		}
		if (origins.isEmpty()) {
			origins.add(names.property(), List.of());
		}
	}

	private void addGroup(OriginLists origins, String name, String property) {
		Named<List<String>> group = this.named.originGroups().find(this.environment, name);
		if (group != null) {
			origins.add(group.property(), group.value());
			return;
		}
		origins.markIncomplete();
		reportUnknown(ProblemCode.UNKNOWN_ORIGIN_GROUP, "origin-groups", this.named.originGroups(), name, property, "");
	}

	private void addSource(OriginLists origins, String name, String property) {
		Named<OriginSourceProperties> source = this.named.originSources().find(this.environment, name);
		if (source != null) {
			origins.addSource(source.name());
			return;
		}
		origins.markIncomplete();
		reportUnknown(ProblemCode.UNKNOWN_ORIGIN_SOURCE, "origin-sources", this.named.originSources(), name, property,
				" A bean of the type OriginSource needs an entry, too: 'cors.origin-sources." + name
						+ ".refresh-interval: 30s'.");
	}

	private void reportUnknown(ProblemCode code, String key, Overridable<?> entries, String name, String property,
			String more) {
		List<String> names = entries.names(this.environment);
		String where = (this.environment != null) ? "'" + this.environment.property() + "." + key + "' or " : "";
		String closest = SimilarText.closest(name, names);
		this.problems.accept(new CorsPolicyProblem(code, property, name,
				"'" + name + "' is not an entry of " + where + "'cors." + key + "'. The entries are: "
						+ (names.isEmpty() ? "none" : String.join(", ", names)) + "." + ((closest != null) ? "" : more),
				closest));
	}

	private static SafetyRules safetyRules(DangerousProperties dangerous, Production production) {
		return new SafetyRules(production.active(), dangerous.allowNullOrigin(),
				dangerous.insecureOriginsWithCredentials(), dangerous.subdomainsOfPublicSuffixes(),
				dangerous.loopbackOriginsInProduction(), dangerous.wildcardsWithinLabels());
	}

	/**
	 * Adds what a name means.
	 */
	private interface NameReader {

		void add(OriginLists origins, String name, String property);

	}

	/**
	 * The keys of a policy, taken from the flat ones where it leaves them out.
	 *
	 * @param prefix where the keys of the policy are
	 */
	private record Inherited(String prefix) {

		Setting<List<String>> list(String key, @Nullable List<String> own, List<String> inherited) {
			return Placeholders.remove(get(key, own, inherited));
		}

		<T> Setting<T> get(String key, @Nullable T own, T inherited) {
			return (own != null) ? new Setting<>(this.prefix + key, own) : new Setting<>(PREFIX + key, inherited);
		}

	}

}
