package io.github.corsstarter.test.guide;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import io.github.corsstarter.test.plain.ProfileSecurity;

/**
 * The application of the guide.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ FixedOrderController.class, ProfileSecurity.class })
class OrderApplication {

}
