package io.github.corsstarter.contract;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.yaml.YamlPosition;
import io.github.corsstarter.yaml.YamlProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Contract} and how it is read.
 */
class ContractTests {

	private static final String CONTRACT = """
			environments:
			  dev:
			    shop: http://localhost:3000
			    admin: http://localhost:3001
			  prod:
			    shop: https://app.example.com
			contract:
			  - name: the shop changes orders
			    who: shop
			    what: [GET, PUT]
			    where: [/orders, /orders/7]
			    headers: { Content-Type: application/json }
			    credentials: true
			    expected: allowed
			    reads: [Location]
			  - who: [admin, 'null', https://evil.example]
			    where: /orders
			    headers: [Content-Type, X-Tenant]
			    environments: [dev]
			    expected: header-not-allowed
			""";

	@Test
	void readWhenRightHoldsClauses() {
		Contract contract = read(CONTRACT);
		assertThat(contract.environments()).containsOnlyKeys("dev", "prod");
		ContractClause first = contract.clauses().get(0);
		assertThat(first.position()).hasToString("cors-contract.yml:8:5");
		assertThat(first.name()).isEqualTo("the shop changes orders");
		assertThat(first.headers()).isEqualTo(HeaderList.of("Content-Type", "application/json"));
		assertThat(first.credentials()).isTrue();
		assertThat(first.expected()).hasToString("allowed");
		assertThat(first.reads()).containsExactly("Location");
		ContractClause second = contract.clauses().get(1);
		assertThat(second.what()).containsExactly("GET");
		assertThat(second.credentials()).isFalse();
		assertThat(second.headers()).isEqualTo(HeaderList.of("Content-Type", "application/json", "X-Tenant", "1"));
		assertThat(second.expected()).hasToString("header-not-allowed");
	}

	@Test
	void casesWhenEnvironmentIsChosenAreOfItsPages() {
		assertThat(read(CONTRACT).cases("prod")).hasToString("[the shop changes orders: GET /orders from "
				+ "https://app.example.com, the shop changes orders: GET /orders/7 from https://app.example.com, "
				+ "the shop changes orders: PUT /orders from https://app.example.com, "
				+ "the shop changes orders: PUT /orders/7 from https://app.example.com]");
		assertThat(read(CONTRACT).cases("dev")).hasSize(7)
			.extracting(ContractCase::origin)
			.containsSubsequence("http://localhost:3000", "http://localhost:3001", "null", "https://evil.example");
	}

	@Test
	void casesWhenEnvironmentIsUnknownThrows() {
		assertThatIllegalArgumentException().isThrownBy(() -> read(CONTRACT).cases("staging"))
			.withMessage("The contract has the environments dev, prod, but not 'staging'.");
		assertThatIllegalArgumentException().isThrownBy(() -> read(CONTRACT).cases(null))
			.withMessage("The contract has the environments dev, prod; one of them must be chosen.");
	}

	@Test
	void casesWhenContractHasNoEnvironmentsAreTheSameForAll() {
		Contract contract = read("contract: [{ who: https://app.example.com, where: /, expected: blocked }]");
		assertThat(contract.cases(null)).hasSize(1);
		assertThat(contract.cases("prod")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					``|1:1: The file is empty.
					[|1:2: This is not valid YAML: expected the node content, but found '<stream end>'.
					x|1:1: There must be keys and values here.
					contrakt: []|1:1: 'contrakt' is not a key here. The keys are: environments, contract.
					contract: []|1:11: There must be a list of clauses here, with at least one.
					contract: x|1:11: There must be a list of clauses here, with at least one.
					contract: [x]|1:12: There must be keys and values here.
					{contract: &a [*a]}|nested deeper than such a file can be
					{[a]: b}|1:2: A key must be a text.
					{environments: {dev: x}}|1:22: There must be keys and values here.
					{environments: {dev: {shop: https://a.example/}}}|1:29: 'https://a.example/' is not an origin as browsers send it
					{environments: {dev: {shop: https://a.example:443}}}|1:29: 'https://a.example:443' is not an origin
					{environments: {dev: {shop: https://A.example}}}|1:29: 'https://A.example' is not an origin
					{environments: {dev: {shop: []}}}|1:29: There must be an origin here
					{contract: [{where: /, expected: allowed}]}|1:13: The key 'who' is missing.
					{contract: [{who: https://a.example, expected: allowed}]}|1:13: The key 'where' is missing.
					{contract: [{who: https://a.example, where: /}]}|1:13: The key 'expected' is missing.
					{contract: [{who: shop}]}|1:19: 'shop' is neither an origin, such as 'https://app.example.com', nor a page. The environments have the pages: none.
					{contract: [{who: []}]}|1:19: The list must not be empty.
					{contract: [{who: [{}]}]}|1:20: There must be a text here, or a list of texts.
					{contract: [{who: ""}]}|1:19: There must be a text here, or a list of texts.
					{contract: [{who: 'null', who: 'null'}]}|1:27: The key 'who' is listed twice.
					{contract: [{where: orders}]}|1:21: 'orders' is not a path: a path starts with a slash.
					{contract: [{what: TRACE}]}|1:20: 'TRACE' is not a method that a page can use.
					{contract: [{headers: [a b]}]}|1:24: 'a b' is not a header name.
					{contract: [{headers: {a b: c}}]}|1:24: 'a b' is not a header name.
					{contract: [{headers: {a: []}}]}|1:27: There must be a text here.
					{contract: [{credentials: maybe}]}|1:27: This must be 'true' or 'false'.
					{contract: [{name: []}]}|1:20: There must be a text here.
					{contract: [{expected: denied}]}|1:24: 'denied' is not a possible expectation. Write one of: allowed, blocked, origin-not-allowed, method-not-allowed,
					{contract: [{expected: blocked, reads: Location}]}|1:40: A blocked page cannot read headers.
					{contract: [{environments: prod}]}|1:28: 'prod' is not an entry of 'environments'. The entries are: none.
					""")
	void readWhenWrongSaysWhereAndWhatIsRight(String text, String message) {
		assertThatExceptionOfType(InvalidContractException.class).isThrownBy(() -> read(text))
			.withMessageContaining(message);
	}

	@Test
	void readWhenPageHasNoOriginInEnvironmentSaysSo() {
		assertThatExceptionOfType(InvalidContractException.class)
			.isThrownBy(() -> read(CONTRACT.replace("    environments: [dev]\n", "")))
			.withMessage("cors-contract.yml:16:11: The page 'admin' has no origin in the environment 'prod'.");
	}

	@Test
	void readWhenSeveralAreWrongReportsAllInOrder() {
		assertThatExceptionOfType(InvalidContractException.class).isThrownBy(() -> read("""
				contract:
				  - who: shop
				    where: orders
				    expect: allowed
				"""))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(YamlProblem::toString)
				.extracting((problem) -> problem.substring(0, problem.indexOf(": ")))
				.containsExactly("cors-contract.yml:2:5", "cors-contract.yml:2:10", "cors-contract.yml:3:12",
						"cors-contract.yml:4:5"));
	}

	@Test
	void readWhenFileIsGivenNamesIt(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("c.yml"), "contract: x");
		assertThatExceptionOfType(InvalidContractException.class).isThrownBy(() -> Contract.read(file))
			.satisfies((ex) -> assertThat(ex.problems()).extracting(YamlProblem::position)
				.isEqualTo(List.of(new YamlPosition(file.toString(), 1, 11))));
	}

	static Contract read(String text) {
		return Contract.read(new StringReader(text), "cors-contract.yml");
	}

}
