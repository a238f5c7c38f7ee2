package io.github.corsstarter.autoconfigure.client.reactive;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.autoconfigure.client.CorsClientReportAutoConfiguration;
import io.github.corsstarter.client.ClientReports;
import io.github.corsstarter.client.reactive.ClientReportWebFilter;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Auto-configuration of the filter that takes reports of browsers, for WebFlux
 * applications.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CorsClientReportAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.REACTIVE)
@ConditionalOnClass(WebFilter.class)
// looked at first, so that where no reports are taken the bean's class is not loaded
@ConditionalOnBooleanProperty("cors.client-reports.enabled")
@ConditionalOnBean(ClientReports.class)
public final class ReactiveClientReportAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ClientReportWebFilter corsClientReportWebFilter(ClientReports reports, CurrentConfiguration configuration,
			FilterPlacement placement, ApplicationContext applicationContext) {
		return new ClientReportWebFilter(reports, configuration.atStart().clientReports().path(), applicationContext,
				placement.inFront());
	}

}
