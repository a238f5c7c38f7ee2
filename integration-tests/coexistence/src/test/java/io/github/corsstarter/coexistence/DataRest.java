package io.github.corsstarter.coexistence;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.annotation.Id;
import org.springframework.data.map.repository.config.EnableMapRepositories;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.config.RepositoryRestConfiguration;
import org.springframework.data.rest.webmvc.config.RepositoryRestConfigurer;
import org.springframework.web.servlet.config.annotation.CorsRegistry;

/**
 * A repository that Spring Data REST makes a resource of, with an entity in each zone.
 */
@Configuration(proxyBeanMethods = false)
@EnableMapRepositories(considerNestedRepositories = true)
class DataRest implements RepositoryRestConfigurer {

	private final Environment environment;

	DataRest(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void configureRepositoryRestConfiguration(RepositoryRestConfiguration configuration, CorsRegistry cors) {
		cors.addMapping("/**").combine(TheirCors.of(this.environment));
	}

	@Bean
	ApplicationRunner fill(Things things) {
		return (arguments) -> {
			for (Zone zone : Zone.values()) {
				things.save(new Thing(zone.id(), "something"));
			}
		};
	}

	/**
	 * The repository.
	 */
	@RepositoryRestResource(path = "things")
	interface Things extends CrudRepository<Thing, String> {

	}

	/**
	 * An entity.
	 *
	 * @param id the zone
	 * @param text the rest
	 */
	record Thing(@Id String id, String text) {

	}

}
