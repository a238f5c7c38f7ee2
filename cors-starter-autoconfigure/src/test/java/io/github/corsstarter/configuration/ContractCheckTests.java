package io.github.corsstarter.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ContractCheck}: policies that break their contract do not start.
 */
class ContractCheckTests {

	private static final String CONFIGURATION = """
			cors:
			  contract: CONTRACT
			  environment: dev
			  environments:
			    dev:
			      allowed-origins: http://localhost
			    prod:
			      allowed-origins: https://app.example.com
			  paths: /api/**
			  allowed-headers: [X-Good]
			""";

	private static final String CONTRACT = """
			environments:
			  dev: { shop: http://localhost }
			  Prod: { shop: https://app.example.com }
			contract:
			  - name: the shop reads orders
			    who: shop
			    where: [/api/orders, /api/orders/7]
			    headers: [X-Good]
			    expected: allowed
			  - who: shop
			    where: /other
			    expected: origin-not-allowed
			""";

	@TempDir
	private Path folder;

	@Test
	void loadWhenContractIsKeptStarts() throws IOException {
		assertThat(problems(CONFIGURATION, CONTRACT)).isEmpty();
	}

	@Test
	void loadWhenPolicyBreaksContractReportsEachEnvironment() throws IOException {
		assertThat(problems(CONFIGURATION.replace("X-Good", "X-Other"), CONTRACT))
			.extracting(CorsPolicyProblem::code, CorsPolicyProblem::property, CorsPolicyProblem::message)
			.containsExactly(Tuple.tuple(ProblemCode.BROKEN_CONTRACT, "cors.contract",
					"contract.yml:5:5 fails. In the environment 'dev': the shop reads orders: "
							+ "GET /api/orders from http://localhost: allowed expected, and header-not-allowed. "
							+ "Allow the header 'x-good' for this path: cors.allowed-headers, in plain Spring "
							+ "allowedHeaders."),
					Tuple.tuple(ProblemCode.BROKEN_CONTRACT, "cors.contract",
							"contract.yml:5:5 fails. In the environment 'prod': the shop reads orders: "
									+ "GET /api/orders from https://app.example.com: allowed expected, and "
									+ "header-not-allowed. Allow the header 'x-good' for this path: "
									+ "cors.allowed-headers, in plain Spring allowedHeaders."));
	}

	@Test
	void loadWhenInactiveEnvironmentBreaksContractDoesNotStart() throws IOException {
		assertThat(problems(CONFIGURATION.replace("https://app.example.com", "https://app2.example.com"), CONTRACT))
			.singleElement()
			.extracting(CorsPolicyProblem::message)
			.asString()
			.contains("In the environment 'prod'", "origin-not-allowed");
	}

	@Test
	void loadWhenPolicyAllowsTooMuchDoesNotStart() throws IOException {
		assertThat(problems(CONFIGURATION.replace("/api/**", "/**"), CONTRACT)).hasSize(2)
			.allSatisfy(
					(problem) -> assertThat(problem.message()).contains("origin-not-allowed expected, and allowed"));
	}

	@Test
	void loadWhenPlaceholderOfInactiveEnvironmentIsNotResolvedSkipsIt() throws IOException {
		assertThat(problems(CONFIGURATION.replace("https://app.example.com", "${SHOP_ORIGIN}"), CONTRACT)).isEmpty();
	}

	@Test
	void loadWhenThereAreNoEnvironmentsChecksPolicy() throws IOException {
		String configuration = "cors:\n  contract: CONTRACT\n  allowed-origins: https://app.example.com\n";
		String contract = "contract: [{ who: https://app.example.com, where: /, what: PUT, expected: allowed }]";
		assertThat(problems(configuration, contract)).singleElement()
			.extracting(CorsPolicyProblem::message)
			.asString()
			.startsWith("contract.yml:1:12 fails. PUT / from https://app.example.com: allowed expected, and "
					+ "method-not-allowed.");
		assertThat(problems(configuration + "  allowed-methods: PUT\n", contract)).isEmpty();
	}

	@Test
	void loadWhenContractNamesUnknownEnvironmentSaysSo() throws IOException {
		assertThat(problems(CONFIGURATION, CONTRACT.replace("Prod", "production"))).singleElement()
			.extracting(CorsPolicyProblem::message)
			.isEqualTo("The contract has the environment 'production', which is not an entry of "
					+ "'cors.environments'. The entries are: dev, prod.");
	}

	@Test
	void loadWhenContractHasMistakesReportsThem() throws IOException {
		assertThat(problems(CONFIGURATION, CONTRACT.replace("expected", "expect"))).hasSize(4)
			.allSatisfy((problem) -> assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_CONTRACT))
			.first()
			.extracting(CorsPolicyProblem::message)
			.isEqualTo("contract.yml:5:5: The key 'expected' is missing.");
	}

	@Test
	void loadWhenContractIsBlankIsNotChecked() {
		assertThat(TestConfiguration.yaml(CONFIGURATION.replace("CONTRACT", "''")).load().problems()).isEmpty();
	}

	@Test
	void loadWhenContractIsMissingSaysSo() {
		assertThatExceptionOfType(InvalidCorsPolicyException.class)
			.isThrownBy(() -> TestConfiguration.yaml(CONFIGURATION.replace("CONTRACT", "classpath:missing.yml")).load())
			.withMessageContaining("The contract cannot be read: class path resource [missing.yml] cannot be opened");
	}

	@Test
	void loadWhenModeIsWarnStartsAndKeepsProblems() throws IOException {
		String configuration = CONFIGURATION.replace("X-Good", "X-Other") + "  validation.mode: warn\n";
		LoadedCorsConfiguration loaded = TestConfiguration.yaml(withContract(configuration, CONTRACT)).load();
		assertThat(loaded.problems()).hasSize(2);
		assertThat(loaded.policies()).singleElement()
			.satisfies((entry) -> assertThat(entry.policy().allowedOrigins()).isNotEmpty());
	}

	private List<CorsPolicyProblem> problems(String configuration, String contract) throws IOException {
		String text = withContract(configuration, contract);
		try {
			TestConfiguration.yaml(text).load();
			return List.of();
		}
		catch (InvalidCorsPolicyException ex) {
			return ex.problems();
		}
	}

	private String withContract(String configuration, String contract) throws IOException {
		Path file = Files.writeString(this.folder.resolve("contract.yml"), contract);
		return configuration.replace("CONTRACT", file.toUri().toString());
	}

}
