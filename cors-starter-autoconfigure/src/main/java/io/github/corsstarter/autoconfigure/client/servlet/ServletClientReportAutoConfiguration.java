package io.github.corsstarter.autoconfigure.client.servlet;

import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

import io.github.corsstarter.autoconfigure.client.CorsClientReportAutoConfiguration;
import io.github.corsstarter.client.ClientReports;
import io.github.corsstarter.client.servlet.ClientReportFilter;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Auto-configuration of the filter that takes reports of browsers, for servlet
 * applications.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = CorsClientReportAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnClass(Filter.class)
// looked at first, so that where no reports are taken the bean's class is not loaded
@ConditionalOnBooleanProperty("cors.client-reports.enabled")
@ConditionalOnBean(ClientReports.class)
public final class ServletClientReportAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(value = ClientReportFilter.class, parameterizedContainer = FilterRegistrationBean.class)
	FilterRegistrationBean<ClientReportFilter> corsClientReportFilterRegistration(ClientReports reports,
			CurrentConfiguration configuration, FilterPlacement placement) {
		String path = configuration.atStart().clientReports().path();
		FilterRegistrationBean<ClientReportFilter> registration = new FilterRegistrationBean<>(
				new ClientReportFilter(reports, path));
		registration.setName("corsClientReportFilter");
		registration.addUrlPatterns(path);
		registration.setOrder(placement.inFront());
		return registration;
	}

}
