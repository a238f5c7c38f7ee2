package io.github.corsstarter.sample.security;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Security of the API on WebFlux. There is no {@code http.cors()}: none is needed.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
class ReactiveSecurityConfiguration {

	@Bean
	SecurityWebFilterChain apiSecurity(ServerHttpSecurity http) {
		// open, because this demonstration listens on the loopback address only
		http.authorizeExchange((exchanges) -> exchanges.pathMatchers("/api/status", "/actuator/**")
			.permitAll()
			.anyExchange()
			.authenticated());
		// no WWW-Authenticate: browsers would open a login dialog on top of the page
		http.httpBasic((basic) -> basic.authenticationEntryPoint(
				(exchange, ex) -> Mono.error(new ResponseStatusException(HttpStatus.UNAUTHORIZED, "Log in as demo")))
			.securityContextRepository(NoOpServerSecurityContextRepository.getInstance()));
		// no cookie logs anyone in, so there is nothing for a forged request to ride on
		http.csrf(ServerHttpSecurity.CsrfSpec::disable);
		return http.build();
	}

}
