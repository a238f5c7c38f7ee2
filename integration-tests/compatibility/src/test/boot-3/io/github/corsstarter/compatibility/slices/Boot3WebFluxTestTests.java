package io.github.corsstarter.compatibility.slices;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;

/**
 * The slice of WebFlux.
 */
@WebFluxTest(properties = CompatibilitySliceApplication.POLICY)
@EnabledIfSystemProperty(named = "compatibility.server", matches = "tomcat")
class Boot3WebFluxTestTests extends WebFluxChecks {

}
