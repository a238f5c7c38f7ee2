package io.github.corsstarter.rule.handler;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.web.filter.ForwardedHeaderFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClassOrigin}.
 */
class ClassOriginTests {

	@ParameterizedTest
	@CsvSource({ "org.springframework.web.filter.ForwardedHeaderFilter, file:/m2/spring-web-7.0.8.jar, SPRING",
			"org.springframework.web.filter.ForwardedHeaderFilter, "
					+ "jar:nested:/srv/shop.jar/!BOOT-INF/lib/spring-web-7.0.8.jar!/, SPRING",
			"org.springframework.web.filter.ForwardedHeaderFilter, , SPRING",
			"org.springdoc.webmvc.api.OpenApiResource, "
					+ "jar:file:/app/shop.jar!/BOOT-INF/lib/springdoc-openapi-starter-webmvc-api-3.0.0.jar!/, SPRING",
			"org.springframework.samples.shop.LimitFilter, file:/app/lib/shop-web-1.0.jar, LIBRARY",
			"org.springframework.samples.shop.LimitFilter, file:/app/spring-shop/target/classes/, APPLICATION",
			"org.springframework.samples.petclinic.LimitFilter, file:/srv/petclinic/target/classes/, APPLICATION",
			"org.springframework.samples.petclinic.LimitFilter, jar:nested:/srv/shop.jar/!BOOT-INF/classes/!/, APPLICATION",
			"org.springframework.samples.petclinic.LimitFilter, file:/srv/webapps/shop/WEB-INF/classes/, APPLICATION",
			"com.example.LimitFilter, file:/srv/shop/target/classes/, APPLICATION",
			"com.example.LimitFilter, file:/m2/limits-1.0.jar, LIBRARY",
			"com.example.LimitFilter, jar:nested:/srv/shop.jar/!BOOT-INF/lib/limits-1.0.jar!/, LIBRARY",
			"com.example.LimitFilter, , LIBRARY" })
	void originIsToldByThePlaceOfTheClass(String type, String location, ClassOrigin origin) {
		assertThat(ClassOrigin.of(type, location)).isEqualTo(origin);
	}

	@Test
	void originOfLoadedClassesIsThatOfTheirJar() {
		assertThat(ClassOrigin.of(new ForwardedHeaderFilter())).isEqualTo(ClassOrigin.SPRING);
		assertThat(ClassOrigin.of(this)).isEqualTo(ClassOrigin.APPLICATION);
		assertThat(ClassOrigin.of(Test.class)).isEqualTo(ClassOrigin.LIBRARY);
		assertThat(ClassOrigin.of(String.class)).isEqualTo(ClassOrigin.LIBRARY);
	}

	@Test
	void originOfAProxyIsThatOfItsTarget() {
		Runnable target = () -> {
		};
		assertThat(ClassOrigin.of(new ProxyFactory(target).getProxy())).isEqualTo(ClassOrigin.APPLICATION);
		assertThat(ClassOrigin.of(target)).isEqualTo(ClassOrigin.APPLICATION);
	}

}
