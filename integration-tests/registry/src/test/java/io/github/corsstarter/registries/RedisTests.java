package io.github.corsstarter.registries;

import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import redis.embedded.RedisServer;

import io.github.corsstarter.integration.StartedApplication;
import io.github.corsstarter.registry.CorsOriginSources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The recipe for Redis: whoever changes the registry tells every instance.
 */
class RedisTests {

	private static final String URL = "jdbc:h2:mem:redis;DB_CLOSE_DELAY=-1;"
			+ "INIT=create table if not exists tenant_domain (origin varchar(300) primary key, verified boolean, "
			+ "updated_at timestamp(6) default current_timestamp)\\;"
			+ "merge into tenant_domain (origin, verified) key (origin) values ('http://first.example', true)";

	@Test
	void messageReachesThePolicy() throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		RedisServer redis = RedisServer.newRedisServer().port(port).bind("127.0.0.1").build();
		redis.start();
		try (StartedApplication shop = TenantShop.start(URL, TenantMessages.class, "--spring.data.redis.port=" + port,
				"--spring.data.redis.host=127.0.0.1")) {
			shop.context()
				.getBean(JdbcTemplate.class)
				.update("insert into tenant_domain (origin, verified) values ('http://second.example', true)");
			assertThat(TenantShop.allows(shop, "http://second.example")).isFalse();
			shop.context().getBean(StringRedisTemplate.class).convertAndSend("tenants", "changed");
			await().atMost(Duration.ofMinutes(1)).until(() -> TenantShop.allows(shop, "http://second.example"));
		}
		finally {
			redis.stop();
		}
	}

	/** Hears of changes. */
	@Configuration(proxyBeanMethods = false)
	static class TenantMessages {

		@Bean
		RedisMessageListenerContainer tenantMessages(RedisConnectionFactory redis, CorsOriginSources sources) {
			RedisMessageListenerContainer container = new RedisMessageListenerContainer();
			container.setConnectionFactory(redis);
			container.addMessageListener((message, pattern) -> sources.refresh("tenants"), new ChannelTopic("tenants"));
			return container;
		}

	}

}
