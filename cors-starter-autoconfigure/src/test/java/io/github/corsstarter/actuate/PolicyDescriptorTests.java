package io.github.corsstarter.actuate;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.source.PropertyOrigins;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PolicyDescriptor}.
 */
class PolicyDescriptorTests {

	@Test
	void ofWhenThereAreManyOriginsListsTheFirstHundredAndTheirNumber() {
		String[] origins = IntStream.range(0, 10_000)
			.mapToObj((number) -> "https://tenant-" + number + ".example.com")
			.toArray(String[]::new);
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test").allowedOrigins(origins).build());
		PolicyDescriptor descriptor = PolicyDescriptor.of(policy, List.of(),
				new PropertyOrigins(new StandardEnvironment()), PolicyDescriptor.MAX_ORIGINS, null);
		assertThat(descriptor.allowedOrigins()).hasSize(100)
			.last()
			.extracting(PolicyDescriptor.OriginDescriptor::value)
			.isEqualTo("https://tenant-99.example.com");
		assertThat(descriptor.allowedOriginsTotal()).isEqualTo(10_000);
	}

}
