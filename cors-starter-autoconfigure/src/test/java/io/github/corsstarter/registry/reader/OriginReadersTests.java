package io.github.corsstarter.registry.reader;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import io.github.corsstarter.SourceRules;
import io.github.corsstarter.configuration.OriginSourceDefinition;
import io.github.corsstarter.configuration.OriginSourceProperties;
import io.github.corsstarter.configuration.OriginSourceProperties.HttpProperties;
import io.github.corsstarter.configuration.OriginSourceProperties.JdbcProperties;
import io.github.corsstarter.registry.OriginSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link OriginReaders}.
 */
class OriginReadersTests {

	private static final OriginSource BEAN = (previousTag, sink) -> {
		sink.add("https://a.example");
		return "tag";
	};

	private static final HttpProperties HTTP = new HttpProperties("https://registry.example/", Map.of(),
			Duration.ofSeconds(2), Duration.ofSeconds(10));

	@Test
	void whenSourceHasAKindThenItsReaderIsMade() {
		assertThat(reader(Map.of(), "/etc/cors/tenants.txt", null, null)).isInstanceOf(FileOriginSource.class);
		assertThat(reader(Map.of(), null, HTTP, null)).isInstanceOf(HttpOriginSource.class);
		assertThat(reader(Map.of(), null, null, new JdbcProperties("select 1", "", null)))
			.isInstanceOf(JdbcOriginSource.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "partner-shops", "partnerShops", "partner_shops", "PARTNERSHOPS" })
	void whenSourceHasNoKindThenBeanIsAsked(String bean) throws Exception {
		List<String> origins = new ArrayList<>();
		assertThat(reader(Map.of(bean, BEAN, "other", BEAN), null, null, null).load(null, origins::add))
			.isEqualTo("tag");
		assertThat(origins).containsExactly("https://a.example");
	}

	@Test
	void whenThereIsNoBeanThenLoadSaysSo() {
		assertFailure(Map.of(), "'cors.origin-sources.partner-shops' has neither 'file' nor 'http' nor 'jdbc', and "
				+ "there is no bean of the type OriginSource called 'partner-shops'.");
		assertFailure(Map.of("tenants", BEAN), "'cors.origin-sources.partner-shops' has neither 'file' nor 'http' nor "
				+ "'jdbc', and there is no bean of the type OriginSource called 'partner-shops', but 'tenants'.");
	}

	@Test
	void whenThereIsNoDatabaseThenLoadSaysSo() {
		OriginSource reader = reader(Map.of(), null, null, new JdbcProperties("select 1", null, null));
		assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(() -> reader.load(null, (origin) -> {
		}))
			.withMessage("There is no DataSource: the application has no bean of that type. "
					+ "A registry can also be a file, a URL ('http') or a bean of the type OriginSource.");
	}

	private static void assertFailure(Map<String, Object> beans, String message) {
		assertThatExceptionOfType(UnreadableRegistryException.class)
			.isThrownBy(() -> reader(beans, null, null, null).load(null, (origin) -> {
			}))
			.withMessage("%s", message);
	}

	private static OriginSource reader(Map<String, Object> beans, @Nullable String file, @Nullable HttpProperties http,
			@Nullable JdbcProperties jdbc) {
		OriginSourceProperties settings = new OriginSourceProperties(file, http, jdbc, Duration.ofSeconds(30), true,
				1000, Duration.ofHours(24), false);
		return new OriginReaders(new StaticListableBeanFactory(beans)).create(new OriginSourceDefinition(
				"partner-shops", "cors.origin-sources.partner-shops", settings, new SourceRules(false, false)));
	}

}
