package io.github.corsstarter.rule.handler;

import org.junit.jupiter.api.Test;
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

}
