package io.github.corsstarter.compatibility.slices;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;

/**
 * The slice of MVC.
 */
@WebMvcTest(properties = CompatibilitySliceApplication.POLICY)
@EnabledIfSystemProperty(named = "compatibility.server", matches = "tomcat")
class Boot3WebMvcTestTests extends MvcChecks {

}
