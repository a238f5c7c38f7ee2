package io.github.corsstarter.test.cli;

import java.io.StringReader;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.contract.Contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ContractDraft}.
 */
class ContractDraftTests {

	private static final JsonView CORS = JsonView.parse("""
			{"environment":"prod","policies":{
			  "default":{"paths":["/api/**"],"allowedOrigins":[{"value":"https://app.example.com","source":"x"},
			      {"value":"https://**.example.org:*","source":null}],
			    "allowedMethods":["GET","PUT"],"allowedHeaders":["authorization"],"exposedHeaders":["location"],
			    "allowCredentials":true},
			  "catalog":{"paths":["/catalog/{id}/*","/**"],"allowedOrigins":[{"value":"*"}],"allowedMethods":["*"],
			    "allowedHeaders":["*"],"exposedHeaders":[],"allowCredentials":false}}}""");

	private static final JsonView PREFLIGHTS = JsonView
		.parse("""
				{"recentFailures":[
				  {"origin":"https://app.example.com","method":"PUT","path":"/api/7","reason":"header-not-allowed",
				   "requestedHeaders":["x-a"],"count":12,"fix":"If pages may send them: add 'x-a' to cors.allowed-headers"},
				  {"origin":"nonsense: #","method":"GET","path":"/api","reason":"origin-malformed","count":1,"fix":""},
				  {"origin":"null","method":"GET","path":"/api","reason":"origin-null","requestedHeaders":[],"count":2,"fix":"f"}]}""");

	private static final String DRAFT = """
			environments:
			  prod:
			    app.example.com: https://app.example.com
			    any.example.org: https://any.example.org

			contract:

			  - name: "the policy 'default' allows its pages"
			    who: [app.example.com, any.example.org]
			    what: [GET, PUT]
			    where: /api
			    headers: authorization
			    credentials: true
			    expected: allowed
			    reads: location

			  - name: "the policy 'default' denies strangers"
			    who: https://stranger.example
			    where: /api
			    expected: origin-not-allowed

			  - name: "the policy 'catalog' allows its pages"
			    who: https://stranger.example
			    what: GET
			    where: [/catalog/1/x, /]
			    credentials: false
			    expected: allowed

			  # seen 12 times. If pages may send them: add 'x-a' to cors.allowed-headers
			  - who: https://app.example.com
			    what: PUT
			    where: /api/7
			    headers: x-a
			    expected: header-not-allowed

			  # seen 2 times. f
			  - who: "null"
			    what: GET
			    where: /api
			    expected: origin-not-allowed
			""";

	@Test
	void writeWhenPoliciesAreInForceStatesWhatIs() {
		String draft = ContractDraft.write(CORS, PREFLIGHTS);
		assertThat(draft.substring(draft.indexOf("environments:"))).isEqualTo(DRAFT);
	}

	@Test
	void writeWhenReadAgainIsAContract() {
		Contract contract = Contract.read(new StringReader(ContractDraft.write(CORS, PREFLIGHTS)), "draft.yml");
		assertThat(contract.cases("prod")).hasSize(9);
	}

	@Test
	void writeWhenNoEnvironmentIsChosenNamesOrigins() {
		JsonView cors = JsonView.parse("{\"policies\":{\"default\":{\"paths\":[\"/**\"],"
				+ "\"allowedOrigins\":[{\"value\":\"http://localhost:*\"}],\"allowCredentials\":false}}}");
		assertThat(ContractDraft.write(cors, JsonView.parse("{}"))).doesNotContain("environments:")
			.contains("who: http://localhost\n    what: GET\n    where: /\n");
	}

	@Test
	void parseWhenTextIsNoObjectThrows() {
		assertThatIllegalArgumentException().isThrownBy(() -> JsonView.parse("<html>"));
		assertThatIllegalArgumentException().isThrownBy(() -> JsonView.parse("{\"a\":"));
		assertThatIllegalArgumentException().isThrownBy(() -> JsonView.parse(""));
	}

}
