package io.github.corsstarter.cloud;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that change reach the policy with a refresh, without any server.
 */
class RefreshTests {

	private static final String FIRST = "https://first.example";

	private static final String SECOND = "https://second.example";

	@TempDir
	private Path folder;

	@BeforeEach
	void write() throws Exception {
		write("application.yml", FIRST);
	}

	private void write(String file, String origin) throws Exception {
		Files.writeString(this.folder.resolve(file), "cors.allowed-origins: " + origin);
	}

	private StartedApplication shop() {
		return CloudApplications.shop("--spring.cloud.config.enabled=false",
				"--spring.config.location=" + this.folder + "/");
	}

	@Test
	void fileWhenRefreshedIsThePolicyWithTheAnswer() throws Exception {
		try (StartedApplication shop = shop()) {
			assertThat(CloudApplications.allows(shop, FIRST)).isTrue();
			write("application.yml", SECOND);
			assertThat(CloudApplications.allows(shop, SECOND)).isFalse();
			assertThat(CloudApplications.refresh(shop).statusCode()).isEqualTo(200);
			assertThat(CloudApplications.allows(shop, SECOND)).isTrue();
			assertThat(CloudApplications.allows(shop, FIRST)).isFalse();
		}
	}

	@Test
	void fileWhenDeletedAllowsNothingAfterARefresh() throws Exception {
		write("application-default.yml", SECOND);
		try (StartedApplication shop = shop()) {
			assertThat(CloudApplications.allows(shop, SECOND)).isTrue();
			Files.delete(this.folder.resolve("application-default.yml"));
			assertThat(CloudApplications.refresh(shop).statusCode()).isEqualTo(200);
			assertThat(CloudApplications.allows(shop, SECOND)).isFalse();
			assertThat(CloudApplications.allows(shop, FIRST)).isTrue();
		}
	}

}
