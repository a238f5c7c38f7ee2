package io.github.corsstarter.configuration.key;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The names that people give to keys out of habit: those of other systems, and those of
 * their own applications. Where only dots, dashes or case differ, and where a name is
 * mistyped, no habit is needed.
 * <p>
 * Each line has the names, without regard to case, dots and dashes, and behind the arrow
 * the key that is meant. {@code name=value} is a name that means something else with each
 * value, and {@code name=://} with that of an origin; {@code %} stands for the value, and
 * {@code (nothing)} for a key that can go.
 */
final class KeyHabits {

	private static final String TABLE = """
			# Spring's CorsConfiguration and @CrossOrigin, the actuator's keys, JHipster's, Spring Cloud Gateway's
			allowed-origin-patterns, allowed-origin-pattern, origin-patterns, origin-pattern -> allowed-origins
			allow-private-network=false, allow-credentials-header -> (nothing)
			add-to-simple-url-handler-mapping, global-cors-add-to-simple-url-handler-mapping -> (nothing)
			mapping, mappings, allowed-mappings, path-pattern, path-patterns, pattern, patterns, path -> paths
			url=://, urls=://, uri=://, uris=://, endpoint=://, endpoints=:// -> allowed-origins
			url, urls, url-pattern, url-patterns, uri, uris, endpoint, endpoints, routes, allowed-paths -> paths
			api-path, base-path, path-prefix, registration -> paths
			mappings, mapping, configurations, configuration, configs, cors-configurations -> policies
			cors-configuration, global-cors-cors-configurations, rules, policy, registrations -> policies
			global-cors-configurations, per-path, by-path -> policies

			# Tomcat's CorsFilter, and Jetty's
			support-credentials, supports-credentials -> allow-credentials
			preflight-max-age, preflight-age, pre-flight-max-age -> max-age
			chain-preflight, decorate-requests, request-decorate, timing-allowed-origins -> (nothing)

			# Quarkus's, Micronaut's, and those of the headers
			access-control-allow-origin, access-control-allow-origins -> allowed-origins
			access-control-allow-methods, access-control-allowed-methods -> allowed-methods
			access-control-allow-headers, access-control-allowed-headers -> allowed-headers
			access-control-expose-headers, access-control-exposed-headers -> exposed-headers
			access-control-allow-credentials -> allow-credentials
			access-control-max-age -> max-age
			allowed-origins-regex, single-header -> (nothing)

			# one's own
			origin, origins, origin-allowed, origins-allowed, origin-list, origins-list -> allowed-origins
			allow-origin, allow-origins, permitted-origins, trusted-origins, accepted-origins -> allowed-origins
			valid-origins, whitelist, allowlist, white-list, allow-list, origin-whitelist -> allowed-origins
			origins-whitelist, origin-allowlist, domain, domains, allowed-domains, allowed-domain -> allowed-origins
			host, hosts, allowed-hosts, allowed-host, allowed-urls, allowed-url, allowed-origin-urls -> allowed-origins
			origin-url, origin-urls, frontend-url, frontend-urls, frontend, client-url, clients -> allowed-origins
			frontend-origin, frontend-origins, allowed, sites, allowed-sites, web-origins -> allowed-origins
			method, methods, allow-method, allow-methods, http-methods, method-allowed -> allowed-methods
			methods-allowed, allowed-http-methods, allowed-verbs, verbs, permitted-methods -> allowed-methods
			header, headers, allow-header, allow-headers, header-allowed, headers-allowed -> allowed-headers
			allowed-request-headers, request-headers, permitted-headers -> allowed-headers
			expose, expose-header, expose-headers, headers-exposed, header-exposed -> exposed-headers
			response-headers, exposed, allowed-exposed-headers, exposed-response-headers -> exposed-headers
			credentials, credential, with-credentials, use-credentials, include-credentials -> allow-credentials
			credentials-allowed, credentials-enabled, allow-cookies, cookies -> allow-credentials
			age, max-age-seconds, max-age-sec, max-age-secs, max-age-in-seconds, cache-seconds -> max-age
			cache-max-age, preflight-cache, preflight-cache-seconds, cache-time, ttl, max-age-time -> max-age
			max-age-millis, max-age-ms -> max-age=%ms
			max-age-minutes, max-age-in-minutes -> max-age=%m
			max-age-hours -> max-age=%h
			max-age-days -> max-age=%d
			enable, active, activated, is-enabled, use, on -> enabled
			disable=true, disabled=true -> enabled=false
			disable=false, disabled=false -> enabled=true
			allow-any-origin=true, allow-all-origins=true, allow-all=true, any-origin=true -> allowed-origins=*
			all-origins=true, permit-all=true -> allowed-origins=*
			allow-any-method=true, allow-all-methods=true, any-method=true, all-methods=true -> allowed-methods=*
			allow-any-header=true, allow-all-headers=true, any-header=true, all-headers=true -> allowed-headers=*
			allow-any-origin=false, allow-all-origins=false, allow-all=false, any-origin=false -> (nothing)
			allow-any-method=false, allow-all-methods=false, allow-any-header=false -> (nothing)
			allow-all-headers=false -> (nothing)

			# environments and groups
			env, profile, stage -> environment
			envs, profiles, stages -> environments
			groups, origin-sets -> origin-groups
			groups, allowed-groups, allowed-origin-group -> allowed-origin-groups
			registry, registries, origin-registries, origin-registry, tenants -> origin-sources
			sources, allowed-sources, allowed-origin-source, allowed-origin-registries -> allowed-origin-sources
			is-production, prod, productive -> production
			status, preflight-status-code, success-status, options-success-status -> preflight-status
			filter-order, order -> filter.order
			fail-fast=true, strict=true -> validation.mode=fail
			""";

	/** What every origin has, and no path. */
	private static final String ORIGIN = "://";

	private static final Map<String, Map<String, Habit>> HABITS = read();

	private KeyHabits() {
	}

	private static Map<String, Map<String, Habit>> read() {
		Map<String, Map<String, Habit>> habits = new LinkedHashMap<>();
		TABLE.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).forEach((line) -> {
			String[] sides = line.split(" -> ");
			for (String name : sides[0].split(", ")) {
				String[] written = (name + "=").split("=", 2);
				String value = written[1].replace("=", "");
				habits.computeIfAbsent(KeyTree.uniform(written[0]), (key) -> new LinkedHashMap<>())
					.putIfAbsent(value + " " + key(sides[1]), Habit.of(value, sides[1]));
			}
		});
		return habits;
	}

	private static String key(String target) {
		return target.split("=")[0];
	}

	/**
	 * What people mean by a name.
	 * @param written the name, perhaps of several keys
	 * @param value its value
	 * @return the habits, the likeliest first
	 */
	static Iterable<Habit> of(String written, String value) {
		return HABITS.getOrDefault(KeyTree.uniform(written), Map.of())
			.values()
			.stream()
			.filter((habit) -> isMeant(habit.when(), value.strip().toLowerCase(Locale.ROOT)))
			.toList();
	}

	private static boolean isMeant(String when, String value) {
		return when.isEmpty() || when.equals(value) || (when.equals(ORIGIN) && value.contains(ORIGIN));
	}

	/**
	 * A name and what it means.
	 *
	 * @param when the value that it means this with; empty for any
	 * @param key the key that is meant, or {@code null} if the name can go
	 * @param value what the value becomes
	 */
	record Habit(String when, @Nullable String key, String value) {

		private static Habit of(String when, String target) {
			String[] meant = (target + "=%").split("=");
			return new Habit(when, target.equals("(nothing)") ? null : meant[0], meant[1]);
		}

		/** The value in the spelling of the key that is meant. */
		Object valueOf(Object written) {
			return this.value.equals("%") ? written : this.value.replace("%", String.valueOf(written));
		}

	}

}
