package io.github.corsstarter.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.InvalidCorsPolicyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CorsPolicyLock}.
 */
class CorsPolicyLockTests {

	private static final String CONFIGURATION = """
			cors:
			  environment: ${APP_ENV:dev}
			  environments:
			    dev:
			      allowed-origins: http://localhost:*
			    prod:
			      allowed-origins: [https://shop.example.com, https://app.example.com]
			      origin-groups:
			        partners: [https://partner.example]
			  origin-groups:
			    partners: [https://sandbox.partner.example]
			  allowed-methods: [PUT, GET]
			  allow-credentials: true
			  policies:
			    partners:
			      paths: ["/partners/{id}", /partners/**]
			      allowed-origin-groups: [partners]
			      allow-credentials: false
			      max-age: 1h
			""";

	private static final String PROD = """
			  prod:
			    version: "VERSION"
			    policies:
			      default:
			        paths:
			          - /**
			        allowed-origins:
			          - https://app.example.com
			          - https://shop.example.com
			        allowed-methods:
			          - GET
			          - HEAD
			          - PUT
			        allowed-headers: []
			        exposed-headers: []
			        allow-credentials: true
			        max-age: 30m
			        on-denied: forbid
			        preflight-status: 204
			      partners:
			        paths:
			          - "/partners/{id}"
			          - /partners/**
			        allowed-origins:
			          - https://partner.example
			        allowed-methods:
			          - GET
			          - HEAD
			          - PUT
			        allowed-headers: []
			        exposed-headers: []
			        allow-credentials: false
			        max-age: 1h
			        on-denied: forbid
			        preflight-status: 204
			""";

	@TempDir
	private Path folder;

	private Path lock;

	@BeforeEach
	void write() throws IOException {
		Files.writeString(this.folder.resolve("application.yml"), CONFIGURATION);
		this.lock = this.folder.resolve("cors-policy.lock.yml");
	}

	@Test
	void textWhenThereAreEnvironmentsHasAllOfThem() {
		String text = lock().text();
		assertThat(text.replaceAll("\"[0-9a-f]{8}\"", "\"VERSION\"")).endsWith(PROD)
			.contains("\n  dev:\n", "- http://localhost:*\n", "- https://sandbox.partner.example\n");
		assertThat(lock("prod").text()).isEqualTo(text.replaceAll("(?s)  dev:.*?(?=  prod:)", ""));
	}

	@Test
	void textWhenPoliciesAreWrittenInAnotherOrderIsTheSame() throws IOException {
		String before = lock().text();
		Files.writeString(this.folder.resolve("application.yml"),
				CONFIGURATION
					.replace("[https://shop.example.com, https://app.example.com]",
							"[https://app.example.com, https://SHOP.example.com]")
					.replace("[PUT, GET]", "[HEAD, GET, put]")
					.replace("[\"/partners/{id}\", /partners/**]", "[/partners/**, \"/partners/{id}\"]")
					.replace("max-age: 1h", "max-age: 60m"));
		assertThat(lock().text()).isEqualTo(before);
	}

	@Test
	void textWhenProfilesHaveFilesReadsThem() throws IOException {
		Files.writeString(this.folder.resolve("application.yml"), "cors.allowed-origins: http://localhost:3000");
		Files.writeString(this.folder.resolve("application-prod.yml"), "cors.allowed-origins: https://app.example.com");
		assertThat(lock("dev", "prod").text()).containsSubsequence("\n  dev:\n", "- http://localhost:3000\n",
				"\n  prod:\n", "- https://app.example.com\n");
		assertThat(lock().text()).containsSubsequence("\n  default:\n", "- http://localhost:3000\n");
	}

	@Test
	void textWhenConfigurationIsWrongThrowsWhatAStartThrows() throws IOException {
		Files.writeString(this.folder.resolve("application.yml"),
				CONFIGURATION.replace("https://partner.example]", "partner.example]"));
		assertThatExceptionOfType(InvalidCorsPolicyException.class).isThrownBy(() -> lock().text())
			.withMessageContaining("'partner.example' has no scheme");
	}

	@Test
	void textWhenPlaceholderIsGivenResolvesIt() throws IOException {
		Files.writeString(this.folder.resolve("application.yml"),
				CONFIGURATION.replace("https://partner.example]", "'${PARTNER}']"));
		assertThat(lock().withProperty("PARTNER", "https://given.example").text())
			.contains("- https://given.example\n");
	}

	@Test
	void matchesWhenFileIsMissingSaysHowToWriteIt() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> lock().matches(this.lock.toString()))
			.withMessage("There is no file '" + this.lock.toAbsolutePath()
					+ "'.\nTo write it, run this test with the variable UPDATE_CORS_POLICY_LOCK=true.");
	}

	@Test
	void matchesWhenAskedToWriteWritesAndPassesFromThenOn() throws IOException {
		updating().matches(this.lock.toString());
		assertThat(this.lock).hasContent(lock().text());
		lock().matches(this.lock.toString());
		Files.writeString(this.lock, lock().text().replace("\n", "\r\n"));
		lock().matches(this.lock.toString());
	}

	@Test
	void matchesWhenPoliciesChangedFailsWithTheDifference() throws IOException {
		updating().matches(this.lock.toString());
		String before = lock("prod").text().replaceAll("(?s).*version: \"(.{8})\".*", "$1");
		Files.writeString(this.folder.resolve("application.yml"),
				CONFIGURATION.replace("https://partner.example]", "https://*.partner.example]"));
		String after = lock("prod").text().replaceAll("(?s).*version: \"(.{8})\".*", "$1");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> lock().matches(this.lock.toString()))
			.withMessage("""
					The policies are not those of '%s' any more:
					prod: widened and narrowed (%s -> %s)
					  partners: widened and narrowed; origins +https://*.partner.example -https://partner.example
					  now allowed: GET /partners/any from https://a.partner.example
					  now denied: GET /partners/any from https://partner.example
					To have the file written, and reviewed, if that is meant, run this test with the variable \
					UPDATE_CORS_POLICY_LOCK=true.""".formatted(this.lock, before, after));
	}

	@Test
	void matchesWhenFileWasEditedSaysSo() throws IOException {
		Files.writeString(this.lock, "# mine\n" + lock().text());
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> lock().matches(this.lock.toString()))
			.withMessageContaining("but its text is not the one that is written for them.");
		Files.writeString(this.lock, "format: 2");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> lock().matches(this.lock.toString()))
			.withMessageContaining("cors-policy.lock.yml:1:9: The format is 2, ");
	}

	private CorsPolicyLock lock(String... environments) {
		return CorsPolicyLock.of(environments).withProperty("spring.config.location", "file:" + this.folder + "/");
	}

	private CorsPolicyLock updating() {
		return new CorsPolicyLock(List.of(), Map.of(), true).withProperty("spring.config.location",
				"file:" + this.folder + "/");
	}

}
