package io.github.corsstarter.compatibility.slices;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What MockMvc is answered, in front of Spring Security.
 */
abstract class MvcChecks {

	@Test
	void strangerIsForbidden(@Autowired MockMvc mvc) throws Exception {
		mvc.perform(get("/orders").header("Origin", "https://evil.example"))
			.andExpect(status().isForbidden())
			.andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
	}

	@Test
	void allowedOriginIsAskedForALogin(@Autowired MockMvc mvc) throws Exception {
		mvc.perform(get("/orders").header("Origin", "https://app.example.com"))
			.andExpect(status().isUnauthorized())
			.andExpect(header().string("Access-Control-Allow-Origin", "https://app.example.com"));
	}

	@Test
	void preflightIsAnswered(@Autowired MockMvc mvc) throws Exception {
		mvc.perform(options("/orders").header("Origin", "https://app.example.com")
			.header("Access-Control-Request-Method", "GET"))
			.andExpect(status().isNoContent())
			.andExpect(header().string("Access-Control-Allow-Origin", "https://app.example.com"));
	}

}
