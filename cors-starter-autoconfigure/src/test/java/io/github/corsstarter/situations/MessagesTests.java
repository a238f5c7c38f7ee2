package io.github.corsstarter.situations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.MutablePropertySources;

import io.github.corsstarter.actuate.CorsExplainEndpoint;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.actuate.CorsEndpointAutoConfiguration;
import io.github.corsstarter.autoconfigure.servlet.ServletCorsAutoConfiguration;
import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes all that people are told into {@code target/messages.txt}, so that it can be
 * read at once: the reports and explanations of the situations, and the sentences of the
 * sources.
 */
class MessagesTests {

	private static final Path FILE = Path.of("target", "messages.txt");

	private static final List<String> REPORTS = new ArrayList<>();

	private static final List<String> EXPLANATIONS = new ArrayList<>();

	private static final List<String> SENTENCES = new ArrayList<>();

	@BeforeAll
	static void write() throws IOException {
		Situations.all()
			.filter((situation) -> situation.report() != null)
			.map(MessagesTests::report)
			.forEach(REPORTS::add);
		Situations.all()
			.filter((situation) -> situation.explanation() != null)
			.map(MessagesTests::explanation)
			.forEach(EXPLANATIONS::add);
		for (String module : List.of("cors-starter-core", "cors-starter-autoconfigure", "cors-starter-test")) {
			SENTENCES.addAll(SourceSentences.of(Path.of("..", module, "src", "main", "java")));
		}
		Files.write(FILE, Stream.of(REPORTS, EXPLANATIONS, SENTENCES).flatMap(List::stream).toList());
	}

	private static String report(Situation situation) {
		return situation.name() + "\n\n" + new Start(situation.configuration()).report().text() + "\n";
	}

	private static String explanation(Situation situation) {
		Page page = situation.page();
		MutablePropertySources sources = new Start(situation.configuration()).sources();
		StringBuilder text = new StringBuilder(situation.name()).append("\n\n");
		new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(CorsAutoConfiguration.class, ServletCorsAutoConfiguration.class,
					CorsEndpointAutoConfiguration.class))
			.withInitializer((context) -> sources.stream()
				.filter((source) -> !source.getName().equals("configurationProperties"))
				.forEach(context.getEnvironment().getPropertySources()::addLast))
			.withPropertyValues("management.endpoints.web.exposure.include=*")
			.run((context) -> text.append(context.getBean(CorsExplainEndpoint.class)
				.explainAsText(page.path(), page.origin(), page.method(), page.headers(), page.credentials(),
						page.reads().isEmpty() ? null : List.of(page.reads()), "http://localhost:8080")));
		return text.toString();
	}

	@Test
	void listHasEveryKindOfMessage() {
		assertThat(REPORTS).hasSizeGreaterThan(100);
		assertThat(EXPLANATIONS).hasSizeGreaterThan(50).allMatch((text) -> text.contains("Because:"));
		assertThat(SENTENCES).hasSizeGreaterThan(300).anyMatch((text) -> text.contains("Unknown property"));
	}

	@Test
	void problemsAreSentences() {
		List<CorsPolicyProblem> problems = Situations.all()
			.filter((situation) -> situation.report() != null)
			.flatMap((situation) -> new Start(situation.configuration()).problems().stream())
			.toList();
		assertThat(problems).map(CorsPolicyProblem::message)
			.allMatch((message) -> message.endsWith(".") || message.endsWith("?"))
			.allMatch((message) -> message.startsWith("'") || Character.isUpperCase(message.charAt(0)));
	}

}
