package io.github.corsstarter.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MaskedText}.
 */
class MaskedTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			// credentials of a URL
			"https://user:s3cret@app.example.com                | https://***@app.example.com",
			"'https://user:s3cret@app.example.com' is no origin | 'https://***@app.example.com' is no origin",
			"https://s3cret@app.example.com:8443/p              | https://***@app.example.com:8443/p",
			"https://:s3cret@app.example.com                    | https://***@app.example.com",
			"https://user:s3c@ret@app.example.com               | https://***@app.example.com",
			"https://user:s3c/ret@app.example.com               | https://***@app.example.com",
			"https://user:s3c?ret@app.example.com               | https://***@app.example.com",
			"https://user:s3c#ret@app.example.com               | https://***@app.example.com",
			"https://user:s3cret%40x@app.example.com            | https://***@app.example.com",
			"https://a.example,https://u:s3cret@b.example       | https://a.example,https://***@b.example",
			"[https://u:s3cret@b.example, https://a.example]    | [https://***@b.example, https://a.example]",
			"CORS_ALLOWED_ORIGINS=https://u:s3cret@a.example    | CORS_ALLOWED_ORIGINS=https://***@a.example",
			"jdbc:postgresql://u:s3cret@db:5432/x               | jdbc:postgresql://***@db:5432/x",
			"capacitor://u:s3cret@localhost                     | capacitor://***@localhost",
			"https://u:s3cret@[::1]:8080                        | https://***@[::1]:8080",
			// without a scheme
			"user:s3cret@app.example.com                        | ***@app.example.com",
			"'user:s3cret@app.example.com' has no scheme        | '***@app.example.com' has no scheme",
			"cors.allowed-origins=user:s3cret@app.example.com   | cors.allowed-origins=***@app.example.com",
			"[user:s3cret@a.example]                            | [***@a.example]",
			"user:s3c@ret@app.example.com                       | ***@app.example.com",
			// parameters
			"https://a.example/?access_token=s3cret&x=1         | https://a.example/?access_token=***&x=1",
			"https://a.example?x=1&PASSWORD=s3cret              | https://a.example?x=1&PASSWORD=***",
			"https://a.example/#apiKey=s3cret                   | https://a.example/#apiKey=***",
			"jdbc:sqlserver://db;user=sa;password=s3cret;x=1    | jdbc:sqlserver://db;user=sa;password=***;x=1",
			// placeholders
			"${DB_PASSWORD:s3cret}                              | ${DB_PASSWORD:***}",
			"Cannot resolve '${API_TOKEN:s3cret}'.              | Cannot resolve '${API_TOKEN:***}'.",
			"https://${VAULT_SECRET:s3cret}.example.com         | https://${VAULT_SECRET:***}.example.com" })
	void ofWhenThereIsASecretMasksIt(String text, String masked) {
		assertThat(MaskedText.of(text)).isEqualTo(masked).doesNotContain("s3c", "ret@");
		assertThat(MaskedText.of(masked)).isEqualTo(masked);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "https://app.example.com", "https://app.example.com:8443/@scope/x",
			"https://app.example.com/@me", "http://[::1]:8080/@x", "@CrossOrigin(origins = \"https://a.example\")",
			"owner jo@example.com", "jar:file:/app/lib/x@1.2.jar", "file:/etc/cors/@next.yml", "Shop@1a2b",
			"cors.allowed-origins=https://a.example", "a=b", "${ORIGINS:https://a.example}", "${DB_PASSWORD}",
			"https://a.example/?page=1", "class path resource [application.yml] - 9:27", "://", "${", "=" })
	void ofWhenThereIsNoSecretKeepsTheText(String text) {
		assertThat(MaskedText.of(text)).isEqualTo(text);
	}

	@Test
	void problemsAndFindingsAreMaskedWhereverTheyComeFrom() {
		CorsPolicyProblem problem = new CorsPolicyProblem(ProblemCode.INVALID_ORIGIN, "cors.allowed-origins[0]",
				"https://u:s3cret@a.example", "'https://u:s3cret@a.example' contains user information.", null);
		assertThat(problem.message()).isEqualTo("'https://***@a.example' contains user information.");
		assertThat(problem.toString()).doesNotContain("s3cret");
		assertThat(problem.at("x").message()).isEqualTo(problem.message());
		Finding finding = new Finding(FindingCode.LOOK_ALIKE_KEY, Severity.INFO, null, "x", "at https://u:s3cret@h",
				"https://u:s3cret@h", "https://u:s3cret@h");
		assertThat(finding.toString()).doesNotContain("s3cret");
		assertThat(finding.fix()).isEqualTo("https://***@h");
		assertThat(finding.source()).isEqualTo("at https://***@h");
	}

	@ParameterizedTest
	@ValueSource(strings = { "DB_PASSWORD", "db.password", "API_KEY", "apiKey", "accessToken", "VAULT_SECRET_ID", "pwd",
			"spring.datasource.hikari.password", "AWS_SECRET_ACCESS_KEY", "PASS_1", "X-Amz-Signature", "clientSecret" })
	void isSecretWhenAWordOfTheNameIsThatOfASecret(String name) {
		assertThat(MaskedText.isSecret(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "_", "ORIGINS", "KEYCLOAK_URL", "TOKEN_SERVICE_URL", "AUTH_ORIGIN", "DESIGN_ORIGINS",
			"COMPASS_HOST", "COMPASS", "SECRET_GARDEN_ORIGIN", "monkey", "passengers", "tokenizer" })
	void isSecretWhenTheNameIsThatOfSomethingElseIsNot(String name) {
		assertThat(MaskedText.isSecret(name)).isFalse();
	}

}
