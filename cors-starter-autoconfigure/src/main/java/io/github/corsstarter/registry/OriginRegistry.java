package io.github.corsstarter.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.SourcedOrigins;
import io.github.corsstarter.configuration.LoadedOriginSources;
import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;

/**
 * The sources of the active policies. One that stays the same from one generation to the
 * next goes on with what it has. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class OriginRegistry implements CorsOriginSources, AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final OriginSourceFactory factory;

	private final RefreshAnnouncer announcer;

	private final Clock clock;

	private final LongSupplier nanoTime;

	private final Duration patience;

	private final EarlyGate gate;

	private final UnknownOrigins unknown = new UnknownOrigins(this);

	/** By name. */
	private volatile Map<String, SourceFeed> feeds = Map.of();

	/** Those whose origins policies of before may still be asked for. */
	private final List<SourceFeed> retired = new ArrayList<>();

	private volatile boolean closed;

	/**
	 * Creates a registry without sources.
	 * @param factory makes the readers of sources
	 * @param listeners told of each load
	 * @param clock the time of loads
	 */
	public OriginRegistry(OriginSourceFactory factory, Supplier<List<RefreshListener>> listeners, Clock clock) {
		this(factory, listeners, clock, System::nanoTime, PATIENCE);
	}

	OriginRegistry(OriginSourceFactory factory, Supplier<List<RefreshListener>> listeners, Clock clock,
			LongSupplier nanoTime, Duration patience) {
		this.factory = factory;
		this.announcer = new RefreshAnnouncer(listeners);
		this.clock = clock;
		this.nanoTime = nanoTime;
		this.patience = patience;
		this.gate = new EarlyGate(nanoTime.getAsLong());
	}

	/**
	 * Reads sources for the first time, and connects the policies of the start.
	 * @param sources the sources
	 * @param policies the policies, which are active
	 * @throws InvalidCorsPolicyException if a required source cannot be read
	 */
	public void start(LoadedOriginSources sources, CorsPolicies policies) {
		PreparedSources prepared = prepare(sources);
		if (!prepared.problems().isEmpty()) {
			prepared.discard();
			throw new InvalidCorsPolicyException(prepared.problems());
		}
		prepared.take(policies, policies.active());
	}

	/**
	 * Prepares the sources of a change: what is new, or is read in another way than
	 * before, is read now.
	 * @param sources the sources of the changed configuration
	 * @return the sources, which nothing uses yet
	 */
	public PreparedSources prepare(LoadedOriginSources sources) {
		Map<String, SourceFeed> next = new LinkedHashMap<>();
		List<SourceFeed> added = new ArrayList<>();
		for (OriginSourceDefinition definition : sources.active()) {
			SourceFeed known = this.feeds.get(definition.name());
			SourceFeed feed = (known != null && known.definition().equals(definition)) ? known : feed(definition);
			next.put(definition.name(), feed);
			if (feed != known) {
				added.add(feed);
			}
		}
		added.forEach(SourceFeed::start);
		return new PreparedSources(this, next, added, problems(added));
	}

	/** Ends sources that do not become active. */
	void discard(List<SourceFeed> added) {
		added.forEach(SourceFeed::close);
		this.announcer.forget(added);
	}

	private SourceFeed feed(OriginSourceDefinition definition) {
		return new SourceFeed(definition, this.factory.create(definition), this.gate, this.announcer::loaded,
				this.clock, this.nanoTime);
	}

	/** All together do not take longer than one. */
	private List<CorsPolicyProblem> problems(List<SourceFeed> added) {
		long end = System.nanoTime() + this.patience.toNanos();
		List<@Nullable CorsPolicyProblem> problems = new ArrayList<>();
		for (SourceFeed feed : added) {
			LoadResult first = feed.awaitFirst(Duration.ofNanos(end - System.nanoTime()));
			problems.add(SourceProblems.of(feed.definition(), first, this.patience));
		}
		return problems.stream().filter(Objects::nonNull).toList();
	}

	void take(Map<String, SourceFeed> next, CorsPolicies policies, ActivePolicies active) {
		Map<String, SourceFeed> before = this.feeds;
		this.feeds = next;
		connect(active);
		this.announcer.replace(before, next);
		before.values().stream().filter((feed) -> next.get(feed.definition().name()) != feed).forEach((feed) -> {
			feed.close();
			this.retired.add(feed);
		});
		this.retired.removeIf((feed) -> forget(feed, policies));
		look(before.isEmpty(), policies);
		if (this.closed) {
			// a change was under way while the application ended
			next.values().forEach(SourceFeed::close);
		}
	}

	/**
	 * The history keeps policies for long; what their sources had is read again if they
	 * become active. Those of now are asked until others are active, and those before
	 * them by whoever compares.
	 */
	private static boolean forget(SourceFeed feed, CorsPolicies policies) {
		Generation previous = policies.previous();
		boolean needed = feed.isReadBy(policies.active()) || (previous != null && feed.isReadBy(previous.policies()));
		if (!needed) {
			feed.origins().forget();
		}
		return !needed;
	}

	/** Where there is no source, nothing looks at requests. */
	private void look(boolean none, CorsPolicies policies) {
		if (none && !this.feeds.isEmpty()) {
			this.unknown.watch(policies);
		}
		if (!none && this.feeds.isEmpty()) {
			this.unknown.rest(policies);
		}
	}

	/**
	 * Connects policies to the sources of their names. Of those that are not active some
	 * sources may be missing; they allow nothing then.
	 * @param policies policies that no request has seen yet
	 */
	public void connect(ActivePolicies policies) {
		Map<String, SourceFeed> feeds = this.feeds;
		policies.policies().forEach((policy) -> connect(policy, feeds));
	}

	private static void connect(CorsPolicy policy, Map<String, SourceFeed> feeds) {
		List<SourceFeed> named = policy.allowedOriginSources()
			.stream()
			.flatMap((name) -> Stream.ofNullable(feeds.get(name)))
			.toList();
		policy.readFrom(named.stream().map(SourceFeed::origins).toList());
	}

	/** A policy does not have an origin that a registry may have meanwhile. */
	void onUnknown(CorsPolicy policy) {
		List<SourcedOrigins> sources = policy.sources();
		for (int i = 0; i < sources.size(); i++) {
			SourceFeed feed = this.feeds.get(sources.get(i).source());
			if (feed != null) {
				feed.want();
			}
		}
	}

	@Override
	public boolean refresh(String name) {
		SourceFeed feed = this.feeds.get(name);
		if (feed != null) {
			feed.tell();
		}
		return feed != null;
	}

	/**
	 * How the sources stand.
	 * @return the sources of the active policies
	 */
	public List<SourceStatus> sources() {
		return this.feeds.values().stream().map(SourceFeed::status).toList();
	}

	/**
	 * How one source stands.
	 * @param name its name
	 * @return the source, or {@code null} if the active policies have none of this name
	 */
	public @Nullable SourceStatus source(String name) {
		SourceFeed feed = this.feeds.get(name);
		return (feed != null) ? feed.status() : null;
	}

	/**
	 * What is doubtful about the sources now.
	 * @return the findings
	 */
	public List<Finding> findings() {
		return sources().stream().flatMap((source) -> SourceFindings.of(source).stream()).toList();
	}

	@Override
	public void close() {
		this.closed = true;
		this.feeds.values().forEach(SourceFeed::close);
	}

}
