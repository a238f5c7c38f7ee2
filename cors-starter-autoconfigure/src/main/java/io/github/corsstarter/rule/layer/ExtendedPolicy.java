package io.github.corsstarter.rule.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.rule.layer.PolicyDraft.Key;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * A policy that shall allow more: everywhere, if a layer has all of its paths, and
 * otherwise by policies of their own for the paths of the layer. What other policies take
 * from a key that changes they get for themselves.
 */
final class ExtendedPolicy {

	/** More than anybody copies. */
	private static final int MAX_ORIGINS = 100;

	private static final String POLICIES = "cors.policies.";

	private final CorsPolicy policy;

	private final ActivePolicies policies;

	private final SuggestedNames names;

	private final Set<String> ownPaths = new LinkedHashSet<>();

	private final Map<Allowance, List<String>> groups = new LinkedHashMap<>();

	private final Map<String, Object> otherChanges = new LinkedHashMap<>();

	ExtendedPolicy(CorsPolicy policy, ActivePolicies policies) {
		this.policy = policy;
		this.policies = policies;
		this.names = new SuggestedNames(policies.policies().stream().map(CorsPolicy::name).toList());
		policies.byPath()
			.stream()
			.filter((entry) -> entry.policy() == policy)
			.forEach((entry) -> this.ownPaths.add(entry.pattern().getPatternString()));
	}

	void add(Allowance allowance, List<String> paths) {
		this.groups.put(allowance, paths);
	}

	List<PolicyDraft> drafts() {
		List<PolicyDraft> drafts = new ArrayList<>();
		Set<String> left = new LinkedHashSet<>(this.ownPaths);
		this.groups.values().forEach(left::removeAll);
		boolean extend = left.isEmpty();
		for (Map.Entry<Allowance, List<String>> group : this.groups.entrySet()) {
			if (extend && !Collections.disjoint(group.getValue(), this.ownPaths)) {
				extend = false;
				drafts.add(extended(group.getKey(), group.getValue()));
			}
			else {
				drafts.add(added(group.getKey(), group.getValue()));
			}
		}
		if (!left.isEmpty() && left.size() < this.ownPaths.size()) {
			this.otherChanges.put(pathsProperty(), List.copyOf(left));
		}
		return drafts;
	}

	void writeOtherChanges(ConfigurationBlock block) {
		this.otherChanges.forEach(block::put);
	}

	private String pathsProperty() {
		String property = this.policies.byPath()
			.stream()
			.filter((entry) -> entry.policy() == this.policy)
			.map(PathPolicy::property)
			.findFirst()
			.orElseThrow();
		int index = property.indexOf('[');
		return (index != -1) ? property.substring(0, index) : property;
	}

	/** The policy itself, which allows more. */
	private PolicyDraft extended(Allowance wanted, List<String> paths) {
		Shortfall shortfall = Shortfall.of(wanted, this.policy);
		Set<Key> keys = EnumSet.noneOf(Key.class);
		if (!Set.copyOf(paths).equals(this.ownPaths)) {
			keys.add(Key.PATHS);
		}
		addTo(keys, Key.ORIGINS, !shortfall.origins().isEmpty());
		addTo(keys, Key.METHODS, !shortfall.methods().isEmpty());
		addTo(keys, Key.HEADERS, !shortfall.headers().isEmpty());
		addTo(keys, Key.EXPOSED, !shortfall.exposed().isEmpty());
		addTo(keys, Key.CREDENTIALS, shortfall.credentials());
		String prefix = this.policy.spec().path();
		String origins = originsProperty();
		pinOthers(keys, origins);
		return draft(prefix, origins, keys, paths, wanted);
	}

	private static void addTo(Set<Key> keys, Key key, boolean isMissing) {
		if (isMissing) {
			keys.add(key);
		}
	}

	private String originsProperty() {
		return this.policy.spec()
			.allowedOrigins()
			.stream()
			.map(Setting::property)
			.filter((property) -> property.endsWith(".allowed-origins"))
			.findFirst()
			.orElse(this.policy.spec().property("allowed-origins"));
	}

	/** What others inherit stays as it is. */
	private void pinOthers(Set<Key> keys, String origins) {
		for (CorsPolicy other : this.policies.policies()) {
			if (other != this.policy) {
				Inherited inherited = new Inherited(other, this.policy.spec().path());
				inherited.pin(keys.contains(Key.METHODS), "allowed-methods", other.spec().allowedMethods().property(),
						other.allowedMethods());
				inherited.pin(keys.contains(Key.HEADERS), "allowed-headers", other.spec().allowedHeaders().property(),
						other.allowedHeaders());
				inherited.pin(keys.contains(Key.EXPOSED), "exposed-headers", other.spec().exposedHeaders().property(),
						other.exposedHeaders());
				inherited.pin(keys.contains(Key.CREDENTIALS), "allow-credentials",
						other.spec().allowCredentials().property(), String.valueOf(other.allowsCredentials()));
				boolean shares = other.spec()
					.allowedOrigins()
					.stream()
					.anyMatch((setting) -> setting.property().equals(origins));
				inherited.pin(keys.contains(Key.ORIGINS) && shares, "allowed-origins",
						this.policy.spec().property("allowed-origins"), written(other));
			}
		}
	}

	private static List<String> written(CorsPolicy policy) {
		return policy.allowedOrigins().stream().limit(MAX_ORIGINS).map(Setting::value).toList();
	}

	/** A policy for the paths of a layer. */
	private PolicyDraft added(Allowance wanted, List<String> paths) {
		String prefix = POLICIES + this.names.of(paths.get(0));
		Set<Key> keys = EnumSet.allOf(Key.class);
		if (this.policy.spec().path().equals("cors") && Shortfall.of(wanted, this.policy).origins().isEmpty()) {
			keys.remove(Key.ORIGINS);
		}
		return draft(prefix, prefix + ".allowed-origins", keys, paths, wanted);
	}

	/** What the policy allows there already it goes on to allow. */
	private PolicyDraft draft(String prefix, String origins, Set<Key> keys, List<String> paths, Allowance wanted) {
		Allowance own = own();
		Allowance both = wanted.union(own);
		boolean conflict = both.origins().any() && both.credentials()
				&& !(wanted.origins().any() && wanted.credentials());
		if (!conflict) {
			return new PolicyDraft(prefix, origins, keys, paths, both);
		}
		Allowance narrower = new Allowance(wanted.origins(), both.methods(), both.headers(), both.exposed(),
				wanted.credentials(), both.maxAge(), both.notes());
		Set<Key> all = EnumSet.copyOf(keys);
		all.addAll(EnumSet.of(Key.ORIGINS, Key.CREDENTIALS));
		PolicyDraft draft = new PolicyDraft(prefix, origins, all, paths, narrower);
		draft.note("The origins and credentials of the policy '" + this.policy.name()
				+ "' do not apply there: any origin and credentials do not go together.");
		return draft;
	}

	private Allowance own() {
		List<String> written = written(this.policy);
		boolean any = this.policy.allowsAnyOrigin();
		return new Allowance(new LayerOrigins(any, any ? List.of() : written, List.of()),
				Names.of(this.policy.allowedMethods()), Names.of(this.policy.allowedHeaders()),
				Names.of(this.policy.exposedHeaders()), this.policy.allowsCredentials(), this.policy.maxAge(),
				List.of());
	}

	/**
	 * What another policy takes from the keys of this one.
	 *
	 * @param other the other policy
	 * @param from the path of the keys
	 */
	private final class Inherited {

		private final CorsPolicy other;

		private final String from;

		Inherited(CorsPolicy other, String from) {
			this.other = other;
			this.from = from;
		}

		void pin(boolean changes, String key, String property, Object value) {
			if (changes && Objects.equals(property, this.from + "." + key)) {
				ExtendedPolicy.this.otherChanges.put(this.other.spec().property(key), value);
			}
		}

	}

}
