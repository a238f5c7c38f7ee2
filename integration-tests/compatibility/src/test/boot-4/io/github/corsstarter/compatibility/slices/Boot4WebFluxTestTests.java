package io.github.corsstarter.compatibility.slices;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;

/**
 * The slice of WebFlux.
 */
@WebFluxTest(properties = CompatibilitySliceApplication.POLICY)
@EnabledIfSystemProperty(named = "compatibility.server", matches = "tomcat")
class Boot4WebFluxTestTests extends WebFluxChecks {

}
