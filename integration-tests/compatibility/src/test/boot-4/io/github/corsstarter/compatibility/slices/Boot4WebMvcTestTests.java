package io.github.corsstarter.compatibility.slices;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;

/**
 * The slice of MVC.
 */
@WebMvcTest(properties = CompatibilitySliceApplication.POLICY)
@EnabledIfSystemProperty(named = "compatibility.server", matches = "tomcat")
class Boot4WebMvcTestTests extends MvcChecks {

}
