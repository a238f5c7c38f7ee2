package io.github.corsstarter.sample.page;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PageFile}.
 */
class PageFileTests {

	@Test
	void everyFileOfThePageIsServed() throws IOException {
		Resource[] resources = new PathMatchingResourcePatternResolver().getResources("classpath:page/*");
		assertThat(Arrays.stream(resources).map(Resource::getFilename)).isNotEmpty()
			.allSatisfy((name) -> assertThat(PageFile.at("/" + name)).isNotNull());
	}

	@Test
	void rootIsTheIndex() {
		PageFile index = PageFile.at("/");
		assertThat(index).isNotNull().isSameAs(PageFile.at("/index.html"));
		assertThat(index.mediaType()).isEqualTo("text/html");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/../application.yml", "/page/../../application.yml", "//index.html", "/page/",
			"/application.yml" })
	void anythingElseIsNotFound(String path) {
		assertThat(PageFile.at(path)).isNull();
	}

}
