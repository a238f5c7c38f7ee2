package io.github.corsstarter.cli.draft;

import java.io.StringReader;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.cli.actuator.ActuatorAnswer;
import io.github.corsstarter.cli.text.Json;
import io.github.corsstarter.contract.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContractDraft}.
 */
class ContractDraftTests {

	private static final String CORS = """
			{"environment":"prod","policies":{
			  "default":{"paths":["/api/**"],"allowedOrigins":[{"value":"https://app.example.com","source":"x"},
			      {"value":"https://**.example.org:*","source":null}],
			    "allowedMethods":["GET","PUT"],"allowedHeaders":["authorization"],"exposedHeaders":["location"],
			    "allowCredentials":true},
			  "catalog":{"paths":["/catalog/{id}/*","/**"],"allowedOrigins":[{"value":"*"}],"allowedMethods":["*"],
			    "allowedHeaders":["*"],"exposedHeaders":[],"allowCredentials":false}}}""";

	private static final String PREFLIGHTS = """
			{"recentFailures":[
			  {"origin":"https://app.example.com","method":"PUT","path":"/api/7","reason":"header-not-allowed",
			   "requestedHeaders":["x-a"],"count":12,"fix":"If pages may send them: add 'x-a' to cors.allowed-headers"},
			  {"origin":"nonsense: #","method":"GET","path":"/api","reason":"origin-malformed","count":1,"fix":null},
			  {"origin":"null","method":"GET","path":"/api","reason":"origin-null","requestedHeaders":[],"count":2,"fix":"f"}]}""";

	private static final String DRAFT = """
			environments:
			  prod:
			    app.example.com: https://app.example.com
			    any.example.org: https://any.example.org

			contract:

			  - name: the policy 'default' allows its pages
			    who: [app.example.com, any.example.org]
			    what: [GET, PUT]
			    where: /api
			    headers: authorization
			    credentials: true
			    expected: allowed
			    reads: location

			  - name: the policy 'default' denies strangers
			    who: https://stranger.example
			    where: /api
			    expected: origin-not-allowed

			  - name: the policy 'catalog' allows its pages
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
			  - who: 'null'
			    what: GET
			    where: /api
			    expected: origin-not-allowed
			""";

	@Test
	void writeWhenPoliciesAreInForceStatesWhatIs() {
		String draft = draft(CORS, PREFLIGHTS);
		assertThat(draft.substring(draft.indexOf("environments:"))).isEqualTo(DRAFT);
	}

	@Test
	void writeWhenReadAgainIsAContract() {
		Contract contract = Contract.read(new StringReader(draft(CORS, PREFLIGHTS)), "draft.yml");
		assertThat(contract.cases("prod")).hasSize(9);
	}

	@Test
	void writeWhenNoEnvironmentIsChosenNamesOrigins() {
		String cors = """
				{"policies":{"default":{"paths":["/**"],"allowedOrigins":[{"value":"http://localhost:*"}]}}}""";
		assertThat(draft(cors, "{}")).doesNotContain("environments:")
			.contains("who: http://localhost\n    what: GET\n    where: /\n");
	}

	@Test
	void writeWhenOriginsDifferInTheirSchemeHasTwoPages() {
		String cors = """
				{"environment":"dev","policies":{"default":{"paths":["/**"],
				  "allowedOrigins":[{"value":"http://localhost:3000"},{"value":"https://localhost:3000"}]}}}""";
		assertThat(draft(cors, "{}")).contains("    http-localhost-3000: http://localhost:3000\n",
				"    localhost-3000: https://localhost:3000\n", "    who: [http-localhost-3000, localhost-3000]\n");
	}

	@Test
	void writeWhenApplicationIsHostileQuotesWhatItSays() {
		String evil = "\\u001b[2J\\u009b\\u202e\\u2028- x\\n- {y: 1}\\u0085# \\\"z\\u00fc";
		String cors = """
				{"environment":"ENV%1$s","policies":{"NAME%1$s":{"paths":["/PATH%1$s"],
				  "allowedOrigins":[{"value":"https://app.example.com"}],"allowedMethods":["GET"]}}}""".formatted(evil);
		String preflights = """
				{"recentFailures":[{"origin":"null","method":"GET","path":"/SEEN%1$s","reason":"origin-null","count":1,
				  "fix":"FIX%1$s"}]}""".formatted(evil);
		String draft = draft(cors, preflights);
		assertThat(draft).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028&&[^\n]]");
		Contract contract = Contract.read(new StringReader(draft), "draft.yml");
		String plain = "\u001b[2J\u009b\u202e\u2028- x\n- {y: 1}\u0085# \"z\u00fc";
		assertThat(contract.environments()).containsOnlyKeys("ENV" + plain);
		assertThat(contract.clauses()).hasSize(3);
		assertThat(contract.clauses().get(0).name()).isEqualTo("the policy 'NAME" + plain + "' allows its pages");
		assertThat(contract.clauses().get(1).where()).containsExactly("/PATH" + plain.replace("{y: 1}", "1"));
		assertThat(contract.clauses().get(2).where()).containsExactly("/SEEN" + plain);
	}

	private static String draft(String cors, String preflights) {
		return ContractDraft.write(Json.MAPPER.readValue(cors, ActuatorAnswer.Cors.class),
				Json.MAPPER.readValue(preflights, ActuatorAnswer.Preflights.class));
	}

}
