package io.github.corsstarter.cloud;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commits to the repository of a Config Server reach the policy with a refresh.
 */
class ConfigServerTests {

	private static final String FIRST = "https://first.example";

	private static final String SECOND = "https://second.example";

	private ConfigRepository repository;

	private StartedApplication server;

	private StartedApplication shop;

	@BeforeEach
	void start(@TempDir Path folder) throws Exception {
		this.repository = new ConfigRepository(folder);
		this.repository.commit("shop.yml", "cors.allowed-origins: " + FIRST);
		this.server = CloudApplications.server(folder);
		// a client with a server on its class path has to be told
		this.shop = CloudApplications.shop("--spring.cloud.config.enabled=true",
				"--spring.config.import=configserver:" + this.server.uri());
	}

	@AfterEach
	void stop() {
		this.shop.close();
		this.server.close();
		this.repository.close();
	}

	@Test
	void commitWhenRefreshedIsThePolicyWithTheAnswer() throws Exception {
		assertThat(CloudApplications.allows(this.shop, FIRST)).isTrue();
		assertThat(CloudApplications.allows(this.shop, SECOND)).isFalse();
		this.repository.commit("shop.yml", "cors.allowed-origins: " + SECOND);
		assertThat(CloudApplications.refresh(this.shop).statusCode()).isEqualTo(200);
		assertThat(CloudApplications.allows(this.shop, SECOND)).isTrue();
		assertThat(CloudApplications.allows(this.shop, FIRST)).isFalse();
	}

	@Test
	void commitWhenBrokenChangesNothingAndTheRefreshIsAnswered() throws Exception {
		this.repository.commit("shop.yml", "cors.allowed-origins: ['" + SECOND + "', 'https://*']");
		assertThat(CloudApplications.refresh(this.shop).statusCode()).isEqualTo(200);
		assertThat(CloudApplications.allows(this.shop, FIRST)).isTrue();
		assertThat(CloudApplications.allows(this.shop, SECOND)).isFalse();
	}

	/** As the guide says: Spring Cloud adds and replaces sources, and removes none. */
	@Test
	void deletionOfFileRevokesNothing() throws Exception {
		this.repository.commit("shop-default.yml", "cors.allowed-origins: " + SECOND);
		assertThat(CloudApplications.refresh(this.shop).statusCode()).isEqualTo(200);
		assertThat(CloudApplications.allows(this.shop, SECOND)).isTrue();
		this.repository.delete("shop-default.yml");
		assertThat(CloudApplications.refresh(this.shop).statusCode()).isEqualTo(200);
		assertThat(CloudApplications.allows(this.shop, SECOND)).isTrue();
	}

}
