package io.github.corsstarter.slice;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.observation.CorsMetrics;
import io.github.corsstarter.rule.CorsFindings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The policy holds in tests of MVC without a server, as in the application.
 */
class MvcSliceTests {

	private static void assertThatPolicyHolds(MockMvc mockMvc) {
		MockMvcTester mvc = MockMvcTester.create(mockMvc);
		assertThat(get(mvc, "https://evil.example")).hasStatus(403).doesNotContainHeader("Access-Control-Allow-Origin");
		assertThat(get(mvc, "https://app.example.com")).hasStatusOk()
			.hasHeader("Access-Control-Allow-Origin", "https://app.example.com");
		assertThat(mvc.options()
			.uri("/orders")
			.header("Origin", "https://app.example.com")
			.header("Access-Control-Request-Method", "GET")).hasStatus(204)
			.hasHeader("Access-Control-Allow-Origin", "https://app.example.com");
	}

	private static MvcTestResult get(MockMvcTester mvc, String origin) {
		return mvc.get().uri("/orders").header("Origin", origin).exchange();
	}

	/**
	 * The slice.
	 */
	@Nested
	@WebMvcTest(properties = SliceApplication.POLICY)
	@TestPropertySource(properties = "cors.paths=/orders/**,/not-in-this-slice/**")
	class Slice {

		@Test
		void requestIsDecidedByThePolicy(@Autowired MockMvc mockMvc) {
			assertThatPolicyHolds(mockMvc);
		}

		@Test
		void contextHasNothingThatASliceDoesNotNeed(@Autowired ApplicationContext context) {
			assertThat(context.getBeanProvider(CorsFindings.class).stream()).isEmpty();
			assertThat(context.getBeanProvider(CorsLedger.class).stream()).isEmpty();
			assertThat(context.getBeanProvider(CorsMetrics.class).stream()).isEmpty();
		}

		@Test
		void mockMvcWhenBuiltByHandTakesTheFilter(@Autowired WebApplicationContext context,
				@Autowired FilterRegistrationBean<?> registration) {
			assertThatPolicyHolds(
					MockMvcBuilders.webAppContextSetup(context).addFilters(registration.getFilter()).build());
		}

	}

	/**
	 * A slice without filters.
	 */
	@Nested
	@WebMvcTest(properties = SliceApplication.POLICY)
	@AutoConfigureMockMvc(addFilters = false)
	class SliceWithoutFilters {

		@Test
		void requestIsNotDecided(@Autowired MockMvc mockMvc) {
			assertThat(get(MockMvcTester.create(mockMvc), "https://evil.example")).hasStatusOk();
		}

	}

	/**
	 * A slice of an application that is not configured.
	 */
	@Nested
	@WebMvcTest
	class SliceWithoutPolicy {

		@Test
		void contextHasNoBean(@Autowired ApplicationContext context) {
			assertThat(context.getBeanDefinitionNames()).noneMatch((name) -> name.startsWith("cors"));
		}

	}

	/**
	 * The whole application.
	 */
	@Nested
	@SpringBootTest(properties = { SliceApplication.POLICY, "spring.main.web-application-type=servlet" })
	@AutoConfigureMockMvc
	class Application {

		@Test
		void requestIsDecidedBeforeSecurity(@Autowired MockMvc mockMvc) {
			MockMvcTester mvc = MockMvcTester.create(mockMvc);
			assertThat(get(mvc, "https://evil.example")).hasStatus(403);
			assertThat(get(mvc, "https://app.example.com")).hasStatus(401)
				.hasHeader("Access-Control-Allow-Origin", "https://app.example.com");
		}

		@Test
		void findingsAreThere(@Autowired ApplicationContext context) {
			assertThat(context.getBeanProvider(CorsFindings.class).stream()).hasSize(1);
		}

	}

}
