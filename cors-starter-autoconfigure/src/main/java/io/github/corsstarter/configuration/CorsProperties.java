package io.github.corsstarter.configuration;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.web.CorsFilterOrder;

/**
 * The keys below {@code cors}, as they are written. {@code null} is unset.
 *
 * @param enabled Whether policies are applied. If false, the starter does nothing at all.
 * @param environment Name of the entry of 'environments' that is active. If unset, the
 * one active profile that names an entry.
 * @param environments Origin allowlists per environment.
 * @param originGroups Named lists of origins that policies refer to.
 * @param groupNotes Who answers for the origins of a group, and until when.
 * @param originSources Registries that policies take origins from while the application
 * runs.
 * @param paths Comma-separated list of path patterns, within the context path, that the
 * default policy governs.
 * @param allowedOrigins Comma-separated list of origins and origin patterns of the
 * default policy, such as 'https://app.example.com' or 'https://*.example.com', or '*'
 * for any origin.
 * @param allowedOriginGroups Comma-separated list of names from 'origin-groups' whose
 * origins the default policy allows.
 * @param allowedOriginSources Comma-separated list of names from 'origin-sources' whose
 * origins the default policy allows.
 * @param allowedMethods Comma-separated list of methods that pages may use, or '*' for
 * any method. GET brings HEAD.
 * @param allowedHeaders Comma-separated list of request headers that pages may send, or
 * '*' for any header.
 * @param exposedHeaders Comma-separated list of response headers that pages may read, or
 * '*' for any header.
 * @param allowCredentials Whether pages may send cookies and other credentials.
 * @param maxAge Time that browsers may cache the answer to a preflight. If a duration
 * suffix is not specified, seconds will be used.
 * @param onDenied How a denied actual request is handled.
 * @param policies Named policies. A key that a named policy does not set has the value of
 * the default policy.
 * @param contract Location of a contract that the policies of every environment must
 * pass, such as 'classpath:cors-contract.yml'.
 * @param filter How the filter is registered.
 * @param preflightStatus Status of the answer to an allowed preflight, 204 or 200.
 * @param validation How problems in the configuration are treated.
 * @param diagnostics What is recorded of denied requests.
 * @param dangerous What is allowed although it is dangerous.
 * @param reload How policies change while the application runs.
 * @param candidate Policies that are tried beside the active ones.
 * @param clientReports What browsers report of the calls that they block.
 * @since 0.1.0
 */
@ConfigurationProperties("cors")
public record CorsProperties(@DefaultValue("true") boolean enabled, @Nullable String environment,
		Map<String, EnvironmentProperties> environments, Map<String, List<String>> originGroups,
		Map<String, GroupNoteProperties> groupNotes, Map<String, OriginSourceProperties> originSources,
		List<String> paths, @Nullable List<String> allowedOrigins, @Nullable List<String> allowedOriginGroups,
		@Nullable List<String> allowedOriginSources, @Nullable List<String> allowedMethods, List<String> allowedHeaders,
		List<String> exposedHeaders, boolean allowCredentials, @DurationUnit(ChronoUnit.SECONDS) Duration maxAge,
		OnDenied onDenied, Map<String, PolicyProperties> policies, @Nullable String contract, FilterProperties filter,
		int preflightStatus, ValidationProperties validation, DiagnosticsProperties diagnostics,
		DangerousProperties dangerous, ReloadProperties reload, CandidateProperties candidate,
		ClientReportsProperties clientReports) {

	private static final List<String> EVERY_PATH = List.of("/**");

	/**
	 * Gives what is not set its default. To have each default read from a text of an
	 * annotation takes a start longer than all keys that are set.
	 */
	public CorsProperties {
		environments = or(environments, Map.of());
		originGroups = or(originGroups, Map.of());
		groupNotes = or(groupNotes, Map.of());
		originSources = or(originSources, Map.of());
		paths = or(paths, EVERY_PATH);
		allowedHeaders = or(allowedHeaders, List.of());
		exposedHeaders = or(exposedHeaders, List.of());
		maxAge = or(maxAge, CorsPolicySpec.DEFAULT_MAX_AGE);
		onDenied = or(onDenied, OnDenied.FORBID);
		policies = or(policies, Map.of());
		filter = or(filter, FilterProperties.UNSET);
		preflightStatus = (preflightStatus != 0) ? preflightStatus : CorsPolicySpec.DEFAULT_PREFLIGHT_STATUS;
		validation = or(validation, ValidationProperties.UNSET);
		diagnostics = or(diagnostics, DiagnosticsProperties.UNSET);
		dangerous = or(dangerous, DangerousProperties.UNSET);
		reload = or(reload, ReloadProperties.UNSET);
		candidate = or(candidate, CandidateProperties.UNSET);
		clientReports = or(clientReports, ClientReportsProperties.UNSET);
	}

	private static <T> T or(@Nullable T value, T unset) {
		return (value != null) ? value : unset;
	}

	/**
	 * The keys that are still read when the policies are compiled. The origins may be
	 * many, and the policies hold them.
	 */
	CorsProperties withoutOrigins() {
		return new CorsProperties(this.enabled, this.environment, Map.of(), Map.of(), Map.of(), Map.of(), this.paths,
				null, null, null, this.allowedMethods, this.allowedHeaders, this.exposedHeaders, this.allowCredentials,
				this.maxAge, this.onDenied, Map.of(), this.contract, this.filter, this.preflightStatus, this.validation,
				this.diagnostics, this.dangerous, this.reload, this.candidate, this.clientReports);
	}

	/** The same keys with other diagnostics. */
	CorsProperties withDiagnostics(DiagnosticsProperties diagnostics) {
		return new CorsProperties(this.enabled, this.environment, this.environments, this.originGroups, this.groupNotes,
				this.originSources, this.paths, this.allowedOrigins, this.allowedOriginGroups,
				this.allowedOriginSources, this.allowedMethods, this.allowedHeaders, this.exposedHeaders,
				this.allowCredentials, this.maxAge, this.onDenied, this.policies, this.contract, this.filter,
				this.preflightStatus, this.validation, diagnostics, this.dangerous, this.reload, this.candidate,
				this.clientReports);
	}

	/**
	 * The keys that count only at the start, and have other values there.
	 * @param later the keys as they are written later
	 * @return the names of the keys, or of the groups of keys
	 */
	public List<String> differencesOfWiring(CorsProperties later) {
		List<String> names = new ArrayList<>();
		addDifference(names, "enabled", this.enabled, later.enabled);
		addDifference(names, "filter", this.filter, later.filter);
		addDifference(names, "diagnostics", this.diagnostics, later.diagnostics);
		addDifference(names, "reload", this.reload, later.reload);
		addDifference(names, "client-reports", this.clientReports, later.clientReports);
		return names;
	}

	private static void addDifference(List<String> names, String key, Object before, Object after) {
		if (!before.equals(after)) {
			names.add(CorsPropertiesBinder.PREFIX + "." + key);
		}
	}

	/** What the rest of the policies' configuration is, apart from the policies. */
	String withoutPolicies() {
		return List
			.of(String.valueOf(this.contract), this.validation, this.dangerous, String.valueOf(this.candidate.location))
			.toString();
	}

	/**
	 * What an environment sets; it replaces what is set for all of them.
	 *
	 * @param allowedOrigins Comma-separated list of origins of the default policy in this
	 * environment.
	 * @param originGroups Named lists of origins in this environment.
	 * @param originSources Registries of origins in this environment.
	 * @param production Whether loopback origins and any-port patterns are ruled out. If
	 * unset, true for an environment named 'prod', 'production' or 'live', and for
	 * 'default' if an active profile is named so.
	 */
	public record EnvironmentProperties(@Nullable List<String> allowedOrigins,
			@DefaultValue Map<String, List<String>> originGroups,
			@DefaultValue Map<String, OriginSourceProperties> originSources, @Nullable Boolean production) {
	}

	/**
	 * Who answers for the origins of a group.
	 *
	 * @param owner Team or person to ask about the group.
	 * @param ticket Where the group was asked for or decided.
	 * @param expires Last day of the group, such as 2027-03-31. It is told, and no origin
	 * is ever removed for it.
	 */
	public record GroupNoteProperties(@Nullable String owner, @Nullable String ticket,
			@Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate expires) {
	}

	/**
	 * A named policy.
	 *
	 * @param enabled Whether the policy is applied.
	 * @param paths Comma-separated list of path patterns, within the context path, that
	 * the policy governs.
	 * @param allowedOrigins Comma-separated list of origins and origin patterns, or '*'.
	 * @param allowedOriginGroups Comma-separated list of names from 'origin-groups'.
	 * @param allowedOriginSources Comma-separated list of names from 'origin-sources'.
	 * @param allowedMethods Comma-separated list of methods that pages may use, or '*'.
	 * @param allowedHeaders Comma-separated list of request headers that pages may send,
	 * or '*'.
	 * @param exposedHeaders Comma-separated list of response headers that pages may read,
	 * or '*'.
	 * @param allowCredentials Whether pages may send cookies and other credentials.
	 * @param maxAge Time that browsers may cache the answer to a preflight. If a duration
	 * suffix is not specified, seconds will be used.
	 * @param onDenied How a denied actual request is handled.
	 */
	public record PolicyProperties(@DefaultValue("true") boolean enabled, @Nullable List<String> paths,
			@Nullable List<String> allowedOrigins, @Nullable List<String> allowedOriginGroups,
			@Nullable List<String> allowedOriginSources, @Nullable List<String> allowedMethods,
			@Nullable List<String> allowedHeaders, @Nullable List<String> exposedHeaders,
			@Nullable Boolean allowCredentials, @Nullable @DurationUnit(ChronoUnit.SECONDS) Duration maxAge,
			@Nullable OnDenied onDenied) {
	}

	/**
	 * How the filter is registered.
	 *
	 * @param order Order of the filter, on both stacks.
	 */
	public record FilterProperties(@DefaultValue("-2147483638") int order) {

		static final FilterProperties UNSET = new FilterProperties(CorsFilterOrder.DEFAULT);

	}

	/**
	 * How problems in the configuration are treated.
	 *
	 * @param mode Whether problems stop the start, or are logged and the values ignored.
	 */
	public record ValidationProperties(@DefaultValue("fail") ValidationMode mode) {

		static final ValidationProperties UNSET = new ValidationProperties(ValidationMode.FAIL);

	}

	/**
	 * How problems in the configuration are treated.
	 */
	public enum ValidationMode {

		/** The application does not start. */
		FAIL,

		/** Values with problems are ignored, with a warning. */
		WARN

	}

	/**
	 * What is recorded of denied requests.
	 *
	 * @param logDenials Which denied requests are logged.
	 * @param recentFailures Number of different failures that the endpoint remembers,
	 * from 0 to 10000.
	 * @param explainToClient Whether a denial tells the client its reason. Never in
	 * production.
	 * @param suggestPolicy Whether the policies that allow what '@CrossOrigin', CORS
	 * filters and the like allow today are logged at the start. This key alone does not
	 * switch the filter on.
	 * @param policyHeader Whether allowed answers name the version of the active policies
	 * in the response header 'Cors-Policy'.
	 */
	public record DiagnosticsProperties(@DefaultValue("rate-limited") LogDenials logDenials,
			@DefaultValue("50") int recentFailures, @DefaultValue("off") ExplainToClient explainToClient,
			boolean suggestPolicy, boolean policyHeader) {

		static final DiagnosticsProperties UNSET = new DiagnosticsProperties(LogDenials.RATE_LIMITED, 50,
				ExplainToClient.OFF, false, false);

	}

	/**
	 * Which denied requests are logged.
	 */
	public enum LogDenials {

		/** None. */
		OFF,

		/** One for each different failure in a minute. */
		RATE_LIMITED,

		/** Each one. */
		ALL

	}

	/**
	 * How a denial tells the client its reason.
	 */
	public enum ExplainToClient {

		/** Not at all. */
		OFF,

		/** In the response header {@code Cors-Denied}. */
		HEADER

	}

	/**
	 * What is allowed although it is dangerous.
	 *
	 * @param allowNullOrigin Whether 'null' may be an allowed origin. Every sandboxed
	 * frame can claim it.
	 * @param insecureOriginsWithCredentials Whether origins of plain http may be combined
	 * with credentials.
	 * @param subdomainsOfPublicSuffixes Whether patterns may cover domains that unrelated
	 * people register, such as 'https://*.co.uk'.
	 * @param loopbackOriginsInProduction Whether loopback origins are allowed in
	 * production, too, for hybrid applications such as Capacitor's 'https://localhost'.
	 * @param wildcardsWithinLabels Whether patterns may have a wildcard within their
	 * first label, such as 'https://*-my-team.vercel.app'. Never in production.
	 */
	public record DangerousProperties(boolean allowNullOrigin, boolean insecureOriginsWithCredentials,
			boolean subdomainsOfPublicSuffixes, boolean loopbackOriginsInProduction, boolean wildcardsWithinLabels) {

		static final DangerousProperties UNSET = new DangerousProperties(false, false, false, false, false);

	}

	/**
	 * How policies change while the application runs.
	 *
	 * @param watch Whether configuration files are watched, and changes become active.
	 * @param interval Time between two looks at the configuration files. If a duration
	 * suffix is not specified, seconds will be used.
	 * @param guard Time after a change during which requests are counted and logged that
	 * the policies before would have allowed; 0 for none. If a duration suffix is not
	 * specified, seconds will be used.
	 * @param rollbackAfter Number of requests that a change denies for their method or
	 * headers, after which it is undone; 0 for never. A change that takes away origins,
	 * credentials or paths is never undone by this.
	 */
	public record ReloadProperties(boolean watch,
			@DefaultValue("10s") @DurationUnit(ChronoUnit.SECONDS) Duration interval,
			@DefaultValue("10m") @DurationUnit(ChronoUnit.SECONDS) Duration guard, int rollbackAfter) {

		static final ReloadProperties UNSET = new ReloadProperties(false, Duration.ofSeconds(10),
				Duration.ofMinutes(10), 0);

	}

	/**
	 * Policies that are tried beside the active ones.
	 *
	 * @param location Location of a file with other 'cors' keys, such as
	 * 'file:/etc/cors/next.yml'. What they would decide is counted, and changes no
	 * answer.
	 */
	public record CandidateProperties(@Nullable String location) {

		static final CandidateProperties UNSET = new CandidateProperties(null);

	}

	/**
	 * What browsers report of the calls that they block.
	 *
	 * @param enabled Whether reports of browsers are taken.
	 * @param path Path within the context path that takes the reports. POST requests of
	 * exactly this path are answered with 204, ahead of Spring Security.
	 */
	public record ClientReportsProperties(boolean enabled, @DefaultValue("/cors-reports") String path) {

		static final ClientReportsProperties UNSET = new ClientReportsProperties(false, "/cors-reports");

	}

}
