package io.github.corsstarter.compatibility.slices;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * The whole application without its server.
 */
@SpringBootTest(properties = { CompatibilitySliceApplication.POLICY, "spring.main.web-application-type=servlet" })
@AutoConfigureMockMvc(addFilters = true)
@EnabledIfSystemProperty(named = "compatibility.server", matches = "tomcat")
class Boot4AutoConfigureMockMvcTests extends MvcChecks {

}
