package io.github.corsstarter.sample.tenant;

import java.util.List;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.github.corsstarter.registry.CorsOriginSources;

/**
 * The tenants: listed and added by whoever is logged in.
 */
@RestController
@RequestMapping("/api/tenants")
@Profile("tenants")
class TenantController {

	private final TenantDomains domains;

	private final CorsOriginSources sources;

	TenantController(TenantDomains domains, CorsOriginSources sources) {
		this.domains = domains;
		this.sources = sources;
	}

	@GetMapping
	List<String> all() {
		return this.domains.all();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void add(@RequestBody NewTenant tenant) {
		this.domains.add(tenant.origin());
		// other instances of the application look at the table by themselves
		this.sources.refresh("tenants");
	}

}
