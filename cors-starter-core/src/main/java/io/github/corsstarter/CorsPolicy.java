package io.github.corsstarter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.RequestedHeaders;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * A compiled policy: immutable but for the days on which its entries were last seen, safe
 * for use by many threads, and free of mistakes.
 *
 * @since 0.1.0
 */
public final class CorsPolicy {

	private final CorsPolicySpec spec;

	private final OriginAllowlist origins;

	private final MethodAllowlist methods;

	private final HeaderAllowlist headers;

	private final HeaderAllowlist exposed;

	private final Duration maxAge;

	private final boolean allowCredentials;

	private final Decisions decisions;

	/** Set before the policy is active, if at all, as the usage is. */
	private List<SourcedOrigins> sources = List.of();

	private @Nullable OriginUsage usage;

	CorsPolicy(CorsPolicySpec spec, OriginAllowlist origins, MethodAllowlist methods, HeaderAllowlist headers,
			HeaderAllowlist exposed, Duration maxAge, boolean allowCredentials) {
		this.spec = spec.withoutOrigins();
		this.origins = origins;
		this.methods = methods;
		this.headers = headers;
		this.exposed = exposed;
		this.maxAge = maxAge;
		this.allowCredentials = allowCredentials;
		this.decisions = new Decisions(this);
	}

	/**
	 * Compiles a policy.
	 * @param spec what the operator wrote
	 * @return the policy
	 * @throws InvalidCorsPolicyException if the specification holds any mistake; the
	 * exception carries all of them
	 */
	public static CorsPolicy compile(CorsPolicySpec spec) {
		List<CorsPolicyProblem> problems = new ArrayList<>();
		CorsPolicy policy = compile(spec, problems::add);
		if (!problems.isEmpty()) {
			throw new InvalidCorsPolicyException(problems);
		}
		return policy;
	}

	/**
	 * Compiles the valid part of a specification: values with mistakes are ignored, which
	 * never allows more.
	 * @param spec what the operator wrote
	 * @param problems receives each problem
	 * @return the policy
	 */
	public static CorsPolicy compile(CorsPolicySpec spec, Consumer<CorsPolicyProblem> problems) {
		return new PolicyCompiler(spec, problems).compile();
	}

	/**
	 * The name of the policy.
	 * @return the name, as metrics and endpoints show it
	 */
	public String name() {
		return this.spec.name();
	}

	/**
	 * What the operator wrote, but for the origins, which may be many: of them only the
	 * properties are kept, and {@link #allowedOrigins()} has the rest.
	 * @return the specification that this policy was compiled from
	 */
	public CorsPolicySpec spec() {
		return this.spec;
	}

	/**
	 * Whether pages of any origin are allowed.
	 * @return {@code true} if the allowlist is {@code *}
	 */
	public boolean allowsAnyOrigin() {
		return this.origins.any();
	}

	/**
	 * The origins that are allowed, and where each was written.
	 * @return origins and origin patterns in canonical form, {@code *} or {@code null}; a
	 * view whose elements are made when they are asked for
	 */
	public List<Setting<String>> allowedOrigins() {
		return this.origins.entries();
	}

	/**
	 * A hash of the allowed origins, the same in every virtual machine, in whatever order
	 * and however often they were written.
	 * @return a fast hash, which keeps nobody from looking for other origins with the
	 * same one
	 */
	public long originsHash() {
		return this.origins.index().stableHash();
	}

	/**
	 * The entry that would admit an origin, had it not been ignored. For reports.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return the entry as it was written, or {@code null} if there is none
	 */
	public @Nullable Setting<String> ignoredEntry(String origin) {
		return this.origins.ignored().find(origin);
	}

	/**
	 * The entry of the allowlist that admits an origin. For reports: decisions do
	 * without.
	 * @param origin a serialized origin
	 * @return the origin or origin pattern, {@code *}, the origin itself if a source has
	 * it, or {@code null} if none admits it
	 */
	public @Nullable String admittingEntry(String origin) {
		String entry = this.origins.admittingEntry(origin);
		return (entry != null || admittingSource(origin) == null) ? entry : origin;
	}

	/**
	 * Where the entry of the allowlist stands that admits an origin. For reports:
	 * decisions do without.
	 * @param origin a serialized origin
	 * @return the index of the entry in {@link #allowedOrigins()}: the origin itself if
	 * it stands there, or else a pattern; -1 if none admits it
	 */
	public int admittingIndex(String origin) {
		return this.origins.admittingIndex(origin);
	}

	/**
	 * Where an entry of the allowlist stands. For reports: decisions do without.
	 * @param entry an entry in canonical form, as {@link #allowedOrigins()} has them
	 * @return the index of the first entry with this text in {@link #allowedOrigins()},
	 * or -1
	 */
	public int indexOf(String entry) {
		return this.origins.indexOf(entry);
	}

	/**
	 * The methods that pages may use.
	 * @return the methods in upper case, or {@code *} alone
	 */
	public List<String> allowedMethods() {
		return this.methods.names();
	}

	/**
	 * The request headers that pages may send.
	 * @return the names in lower case, or {@code *} alone
	 */
	public List<String> allowedHeaders() {
		return this.headers.names();
	}

	/**
	 * The response headers that pages may read.
	 * @return the names in lower case, or {@code *} alone
	 */
	public List<String> exposedHeaders() {
		return this.exposed.names();
	}

	/**
	 * Whether pages may send credentials.
	 * @return {@code true} if they may
	 */
	public boolean allowsCredentials() {
		return this.allowCredentials;
	}

	/**
	 * How long browsers may cache the answer to a preflight.
	 * @return whole seconds
	 */
	public Duration maxAge() {
		return this.maxAge;
	}

	/**
	 * The sources whose origins are allowed, too.
	 * @return their names, each once
	 */
	public List<String> allowedOriginSources() {
		Set<String> names = new LinkedHashSet<>();
		for (String name : this.spec.allowedOriginSources().value()) {
			if (!name.isBlank()) {
				names.add(name);
			}
		}
		return List.copyOf(names);
	}

	/**
	 * Connects the policy to the origins of its sources; before that it allows none of
	 * them. Call it before other threads see the policy.
	 * @param sources the origins of each source
	 */
	public void readFrom(List<SourcedOrigins> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * The origins of the sources that the policy is connected to.
	 * @return the origins of each source
	 */
	public List<SourcedOrigins> sources() {
		return this.sources;
	}

	/**
	 * The source that has an origin, if no entry of the allowlist admits it. For reports.
	 * @param origin a serialized origin
	 * @return the name of the first source that has it, or {@code null} if none does
	 */
	public @Nullable String admittingSource(String origin) {
		for (SourcedOrigins source : this.sources) {
			if (source.current().contains(origin)) {
				return source.source();
			}
		}
		return null;
	}

	/**
	 * Has the days kept on which entries were last seen. Call it before other threads see
	 * the policy.
	 * @param today the day that is kept
	 * @return the days, none as yet
	 */
	public OriginUsage keepUsage(OriginUsage.Today today) {
		OriginUsage usage = new OriginUsage(this.origins, today);
		this.usage = usage;
		return usage;
	}

	/**
	 * The days on which entries were last seen.
	 * @return the days, or {@code null} if nobody has them kept
	 */
	public @Nullable OriginUsage usage() {
		return this.usage;
	}

	/**
	 * The requested headers of a preflight that this policy does not allow.
	 * @param requestedHeaders the value of its {@code Access-Control-Request-Headers}, or
	 * {@code null} if it has none
	 * @param limit the most names that are returned
	 * @return the names in lower case; empty if all are allowed or the list is malformed
	 */
	public List<String> missingHeaders(@Nullable String requestedHeaders, int limit) {
		return this.headers.missing(requestedHeaders, limit);
	}

	/** As {@link OriginAllowlist#find(String)}. */
	int find(String origin) {
		return this.origins.find(origin);
	}

	/** Whether a source has an origin that no entry admits. Allocates nothing. */
	boolean hasFromSource(String origin) {
		// once: a rollback connects a policy anew that the guard still asks
		List<SourcedOrigins> sources = this.sources;
		for (int i = 0; i < sources.size(); i++) {
			if (sources.get(i).current().contains(origin)) {
				return true;
			}
		}
		return false;
	}

	/** As {@link OriginAllowlist#findNull()}. */
	int findNull() {
		return this.origins.findNull();
	}

	boolean allowsMethod(String method) {
		return this.methods.allows(method);
	}

	RequestedHeaders.Verdict check(@Nullable String requestedHeaders) {
		return this.headers.check(requestedHeaders);
	}

	Decisions decisions() {
		return this.decisions;
	}

}
