package io.github.corsstarter.cli.export;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.cli.export.ExportOptions.Application;
import io.github.corsstarter.cli.export.ExportOptions.Provenance;
import io.github.corsstarter.document.DocumentedPolicy;
import io.github.corsstarter.document.EnvironmentPolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Policies whose origins come from a source, which no proxy knows.
 */
class SourcedPolicyTests {

	@ParameterizedTest
	@EnumSource
	void textWhenOriginsComeFromSourceIsRefusedUnlessNarrowerIsAccepted(ExportFormat format) {
		assertThatThrownBy(() -> write(format, false)).isInstanceOf(ExportRefusedException.class)
			.hasMessageContaining("source-unread (allowed-origin-sources of 'shops'): the origins of tenants");
		assertThat(write(format, true)).contains("Differs: source-unread");
	}

	/** To leave the paths of the policy to the application is the way out. */
	@ParameterizedTest
	@EnumSource
	void textWhenPathIsOfAnotherPolicyIsWritten(ExportFormat format) {
		DocumentedPolicy catalog = new DocumentedPolicy(List.of("/catalog/**"),
				CorsPolicySpec.builder("catalog")
					.allowedOrigins("https://app.example.com")
					.allowedMethods("GET", "HEAD", "POST")
					.build());
		assertThat(PolicyExport.text(format, new EnvironmentPolicies("prod", "3f2a9c51", List.of(shops(), catalog)),
				options("/catalog/**", true)))
			.doesNotContain("source-unread");
	}

	private static String write(ExportFormat format, boolean acceptNarrower) {
		return PolicyExport.text(format, new EnvironmentPolicies("prod", "3f2a9c51", List.of(shops())),
				options(null, acceptNarrower));
	}

	private static ExportOptions options(@Nullable String path, boolean acceptNarrower) {
		return new ExportOptions("80", "http://a", Application.OWN_CORS, "", "", path, acceptNarrower,
				new Provenance("", ""));
	}

	private static DocumentedPolicy shops() {
		return new DocumentedPolicy(List.of("/**"),
				CorsPolicySpec.builder("shops")
					.allowedOrigins("https://app.example.com")
					.allowedOriginSources("tenants")
					.allowedMethods("GET", "HEAD", "POST")
					.build());
	}

}
