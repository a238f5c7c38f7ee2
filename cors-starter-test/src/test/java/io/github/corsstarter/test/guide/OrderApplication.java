package io.github.corsstarter.test.guide;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

import io.github.corsstarter.test.plain.OpenSecurity;

/**
 * The application of the guide.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ OrderController.class, OpenSecurity.class })
class OrderApplication {

}
