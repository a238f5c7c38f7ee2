package io.github.corsstarter.actuate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.OriginUsage;
import io.github.corsstarter.Setting;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.registry.SourceStatus;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.GroupNotes;
import io.github.corsstarter.web.PathPolicy;

/**
 * A policy.
 *
 * @param paths its path patterns, the most specific first
 * @param allowedOrigins its origins in canonical form, the first hundred of them or all
 * @param allowedOriginsTotal how many origins and origin patterns it has
 * @param originSources the sources of further origins, by name
 * @param allowedMethods its methods
 * @param allowedHeaders its request headers in lower case
 * @param exposedHeaders its response headers in lower case
 * @param allowCredentials whether pages may send credentials
 * @param maxAge how long browsers may cache a preflight, in ISO 8601
 * @param onDenied how a denied actual request is handled
 * @param preflightStatus the status of the answer to an allowed preflight
 * @since 0.1.0
 */
public record PolicyDescriptor(List<String> paths, List<OriginDescriptor> allowedOrigins, int allowedOriginsTotal,
		Map<String, SourceDescriptor> originSources, List<String> allowedMethods, List<String> allowedHeaders,
		List<String> exposedHeaders, boolean allowCredentials, String maxAge, String onDenied, int preflightStatus) {

	/**
	 * How many origins are listed unless somebody asks for all: there may be a million.
	 */
	static final int MAX_ORIGINS = 100;

	static PolicyDescriptor of(CorsPolicy policy, List<PathPolicy> byPath, PropertyOrigins origins, int limit,
			@Nullable OriginRegistry registry) {
		List<String> paths = byPath.stream()
			.filter((entry) -> entry.policy() == policy)
			.map((entry) -> entry.pattern().getPatternString())
			.toList();
		List<Setting<String>> entries = policy.allowedOrigins();
		List<OriginDescriptor> allowedOrigins = IntStream.range(0, Math.min(entries.size(), limit))
			.mapToObj((index) -> OriginDescriptor.of(policy, index, origins))
			.toList();
		return new PolicyDescriptor(paths, allowedOrigins, entries.size(), sources(policy, registry),
				policy.allowedMethods(), policy.allowedHeaders(), policy.exposedHeaders(), policy.allowsCredentials(),
				policy.maxAge().toString(), (policy.spec().onDenied() != OnDenied.FORBID) ? "omit-headers" : "forbid",
				policy.spec().preflightStatus());
	}

	private static Map<String, SourceDescriptor> sources(CorsPolicy policy, @Nullable OriginRegistry registry) {
		Map<String, SourceDescriptor> sources = new LinkedHashMap<>();
		for (String name : policy.allowedOriginSources()) {
			SourceStatus status = (registry != null) ? registry.source(name) : null;
			sources.put(name, SourceDescriptor.of(status));
		}
		return sources;
	}

	/**
	 * A source of origins.
	 *
	 * @param count how many origins it gives
	 * @param loadedAt when they were last known to be those of the registry; {@code null}
	 * if it was never read
	 * @param stale whether that is longer ago than it may be
	 * @param ignored how many entries of its last load are not allowed
	 */
	public record SourceDescriptor(int count, @Nullable Instant loadedAt, boolean stale, long ignored) {

		static SourceDescriptor of(@Nullable SourceStatus status) {
			return (status != null)
					? new SourceDescriptor(status.count(), status.loadedAt(), status.stale(), status.skipped().total())
					: new SourceDescriptor(0, null, false, 0);
		}

	}

	/**
	 * An origin and where it was written.
	 *
	 * @param value the origin or origin pattern
	 * @param source a file with line and column, an environment variable, or a property
	 * source
	 * @param group the origin group that has it, if one has
	 * @param lastSeen the day, in UTC, on which it last admitted a page's origin here;
	 * {@code null} if it did not since the start
	 */
	public record OriginDescriptor(String value, String source, @Nullable String group, @Nullable LocalDate lastSeen) {

		static OriginDescriptor of(CorsPolicy policy, int index, PropertyOrigins origins) {
			Setting<String> entry = policy.allowedOrigins().get(index);
			OriginUsage usage = policy.usage();
			return new OriginDescriptor(entry.value(), origins.sourceOf(entry.property()),
					GroupNotes.groupOf(entry.property()), (usage != null) ? usage.lastSeen(index) : null);
		}

	}

}
