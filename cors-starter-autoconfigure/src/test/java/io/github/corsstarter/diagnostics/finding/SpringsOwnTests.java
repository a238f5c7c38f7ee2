package io.github.corsstarter.diagnostics.finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.samples.shop.ItemController;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpringsOwn}.
 */
class SpringsOwnTests {

	private final SpringsOwn springsOwn = new SpringsOwn(new DefaultListableBeanFactory());

	@Test
	void classWhenItComesFromALibraryOfSpringIsItsOwn() {
		assertThat(this.springsOwn.is(DispatcherServlet.class)).isTrue();
	}

	@Test
	void classWhenItOnlyHasANameOfSpringIsTheApplications() {
		assertThat(this.springsOwn.is(ItemController.class)).isFalse();
		assertThat(this.springsOwn.is(getClass())).isFalse();
		assertThat(this.springsOwn.is(String.class)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "file:/home/me/.m2/spring-webmvc-7.0.9.jar, true",
			"jar:nested:/app/shop.jar/!BOOT-INF/lib/spring-boot-webmvc-4.1.1.jar!/, true",
			"jar:file:/app/shop.jar!/BOOT-INF/lib/springdoc-openapi-starter-webmvc-api-3.0.0.jar!/, true",
			"jar:nested:/app/shop.jar/!BOOT-INF/classes/!/, false", "file:/app/spring-shop/target/classes/, false",
			"file:/app/lib/shop-web-1.0.jar, false" })
	void locationWhenItIsAJarOfSpringIsALibrary(String location, boolean library) {
		assertThat(SpringsOwn.isLibrary(location)).isEqualTo(library);
	}

}
