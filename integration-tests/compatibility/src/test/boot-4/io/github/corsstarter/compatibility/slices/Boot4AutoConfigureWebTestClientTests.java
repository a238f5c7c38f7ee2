package io.github.corsstarter.compatibility.slices;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;

/**
 * The whole application without its server.
 */
@SpringBootTest(properties = { CompatibilitySliceApplication.POLICY, "spring.main.web-application-type=reactive" })
@AutoConfigureWebTestClient
@EnabledIfSystemProperty(named = "compatibility.server", matches = "tomcat")
class Boot4AutoConfigureWebTestClientTests extends WebFluxChecks {

}
