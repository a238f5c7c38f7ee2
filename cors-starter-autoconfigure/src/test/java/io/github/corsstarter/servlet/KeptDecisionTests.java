package io.github.corsstarter.servlet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ClientDiagnostics;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PathPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request keeps for its later dispatches, on which a container hands out the bare
 * response again.
 */
class KeptDecisionTests {

	private static final String APP = "https://app.example.com";

	private final CorsPolicies policies = new CorsPolicies(generation("https://other.example.com"));

	private final List<CorsDecision> told = new ArrayList<>();

	private final CorsDecisionFilter filter = new CorsDecisionFilter(
			new CorsDecider(this.policies, List.of(new CorsDecisionListener() {

				@Override
				public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
					KeptDecisionTests.this.told.add(decision);
				}

			}), ClientDiagnostics.NONE));

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/orders");

	@Test
	void requestWhenItHasNoOriginIsDecidedOnce() throws Exception {
		assertThat(dispatch(DispatcherType.REQUEST).getHeader("Vary")).isEqualTo("Origin");
		assertThat(dispatch(DispatcherType.ERROR).getHeader("Vary")).isEqualTo("Origin");
		assertThat(this.told).isEmpty();
	}

	/**
	 * A cache would hand the answer to pages of other origins, which need other headers.
	 */
	@ParameterizedTest
	@EnumSource(names = { "ASYNC", "FORWARD" })
	void requestWhenItHasNoOriginAndIsHandedToAPathOfNoPolicyVariesAllTheSame(DispatcherType type) throws Exception {
		assertThat(dispatch(DispatcherType.REQUEST).getHeader("Vary")).isEqualTo("Origin");
		this.request.setRequestURI("/view");
		assertThat(dispatch(type).getHeader("Vary")).isEqualTo("Origin");
		assertThat(dispatch(DispatcherType.ERROR).getHeader("Vary")).isEqualTo("Origin");
	}

	@Test
	void requestWhenItHasOriginIsDecidedAndToldOnce() throws Exception {
		this.policies.activate(generation(APP));
		this.request.addHeader("Origin", APP);
		assertThat(allowed(DispatcherType.REQUEST)).isEqualTo(APP);
		this.policies.activate(generation("https://other.example.com"));
		assertThat(allowed(DispatcherType.ERROR)).isEqualTo(APP);
		assertThat(allowed(DispatcherType.ASYNC)).isEqualTo(APP);
		assertThat(this.told).hasSize(1);
	}

	@Test
	void requestWhenItIsDeniedIsNotAllowedLater() throws Exception {
		this.request.addHeader("Origin", APP);
		assertThat(dispatch(DispatcherType.REQUEST).getStatus()).isEqualTo(403);
		this.policies.activate(generation(APP));
		assertThat(allowed(DispatcherType.ERROR)).isNull();
		assertThat(this.told).hasSize(1);
	}

	@Test
	void requestWhenItWasGovernedByNothingIsSoWhereItIsForwardedTo() throws Exception {
		this.request.setRequestURI("/open");
		assertThat(dispatch(DispatcherType.REQUEST).getHeaderNames()).isEmpty();
		this.request.setRequestURI("/api/orders");
		assertThat(dispatch(DispatcherType.FORWARD).getHeaderNames()).isEmpty();
	}

	private @Nullable String allowed(DispatcherType type) throws Exception {
		return dispatch(type).getHeader("Access-Control-Allow-Origin");
	}

	private MockHttpServletResponse dispatch(DispatcherType type) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.request.setDispatcherType(type);
		this.filter.doFilter(this.request, response, new MockFilterChain());
		return response;
	}

	private static Generation generation(String origin) {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("default").allowedOrigins(origin).build());
		PathPolicy api = new PathPolicy(PathPatternParser.defaultInstance.parse("/api/**"), "cors.paths", policy);
		return new Generation(new ActivePolicies(null, List.of(api), List.of(), ManagementPaths.NONE, 1, Instant.EPOCH),
				PropertyOrigins.asOf(new MockEnvironment()));
	}

}
