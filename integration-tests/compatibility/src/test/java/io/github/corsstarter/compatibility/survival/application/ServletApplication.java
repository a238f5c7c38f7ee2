package io.github.corsstarter.compatibility.survival.application;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * What is special to MVC.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = Type.SERVLET)
@Import({ ServletController.class, ServletAsyncController.class, ServletFilters.class })
class ServletApplication {

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/open/**", "/error")
				.permitAll()
				.requestMatchers("/admin")
				.hasRole("ADMIN")
				.anyRequest()
				.authenticated())
			.csrf((csrf) -> csrf.disable())
			.httpBasic(Customizer.withDefaults())
			.headers((headers) -> headers.withObjectPostProcessor(eagerHeaders()))
			.build();
	}

	/**
	 * On the way back through the filters Spring Security writes its own headers while
	 * the thread of a {@code StreamingResponseBody} may commit the answer. Tomcat's
	 * headers then break, and with HTTP/2 the connection ends without an answer, with or
	 * without this project (spring-security#15510). Written early they cannot race.
	 */
	private static ObjectPostProcessor<HeaderWriterFilter> eagerHeaders() {
		return new ObjectPostProcessor<>() {

			@Override
			public <O extends HeaderWriterFilter> O postProcess(O filter) {
				filter.setShouldWriteHeadersEagerly(true);
				return filter;
			}

		};
	}

	@Bean
	ServletRegistrationBean<AsyncServlet> asyncServlet() {
		return new ServletRegistrationBean<>(new AsyncServlet(), "/open/async/*");
	}

}
