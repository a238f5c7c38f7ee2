package io.github.corsstarter.sample.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Security of the API on MVC. There is no {@code http.cors()}: none is needed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServletSecurityConfiguration {

	@Bean
	SecurityFilterChain apiSecurity(HttpSecurity http) {
		http.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
			.permitAll()
			// open, because this demonstration listens on the loopback address only
			.requestMatchers("/api/status", "/actuator/**")
			.permitAll()
			.anyRequest()
			.authenticated());
		// no WWW-Authenticate: browsers would open a login dialog on top of the page
		http.httpBasic((basic) -> basic.authenticationEntryPoint(
				(request, response, ex) -> response.sendError(HttpStatus.UNAUTHORIZED.value(), "Log in as demo")));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		// no cookie logs anyone in, so there is nothing for a forged request to ride on
		http.csrf(AbstractHttpConfigurer::disable);
		return http.build();
	}

}
