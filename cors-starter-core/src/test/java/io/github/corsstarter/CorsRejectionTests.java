package io.github.corsstarter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsRejection}.
 */
class CorsRejectionTests {

	@ParameterizedTest
	@EnumSource
	void referenceWhenFollowedIsASection(CorsRejection reason) throws IOException {
		String[] reference = reason.reference().substring(reason.reference().indexOf("docs/")).split("#");
		List<String> lines = Files.readAllLines(Path.of("..", reference[0]));
		assertThat(reference[1]).isEqualTo(reason.id());
		assertThat(lines).filteredOn(("## " + reason.id())::equals).hasSize(1);
	}

}
