package io.github.corsstarter.change.candidate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.change.ActivationResult;
import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeFixture;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.change.Obstacle;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CandidatePolicies}.
 */
@ExtendWith(OutputCaptureExtension.class)
class CandidatePoliciesTests {

	private static final ChangeRequest PROMOTION = new ChangeRequest(ChangeCause.PROMOTION, "anna");

	private static final String GOOD = "cors: {allowed-origins: 'https://new.example'}";

	@TempDir
	Path folder;

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private ChangeFixture fixture;

	private Path file() {
		return this.folder.resolve("next.yml");
	}

	private void write(String text) throws IOException {
		Files.writeString(file(), text);
	}

	private String active(String more) {
		return "cors: {allowed-origins: 'https://old.example', candidate: {location: 'file:" + file() + "'}" + more
				+ "}\nmy: {origin: 'https://resolved.example'}";
	}

	private CandidatePolicies candidate() {
		return candidate(TestConfiguration.yaml(active("")));
	}

	private CandidatePolicies candidate(TestConfiguration configuration) {
		this.fixture = new ChangeFixture(configuration);
		CandidatePolicies candidate = new CandidatePolicies(this.fixture.policies, this.fixture.configuration,
				this.fixture.activator, () -> List.of(new DifferenceCounters(this.registry)), Clock.systemUTC());
		this.fixture.changeListeners.add(candidate);
		candidate.afterSingletonsInstantiated();
		return candidate;
	}

	private static TriedCandidate tried(CandidatePolicies candidate) {
		return Objects.requireNonNull(candidate.tried());
	}

	private static List<String> problems(CandidatePolicies candidate) {
		return tried(candidate).checked().obstacles().stream().map(Obstacle::message).toList();
	}

	private static ActivePolicies policies(CandidatePolicies candidate) {
		Generation generation = tried(candidate).checked().generation();
		assertThat(generation).as("%s", tried(candidate).checked()).isNotNull();
		return Objects.requireNonNull(generation).policies();
	}

	private static boolean allows(ActivePolicies policies, String origin) {
		return policies.policies().get(0).admittingEntry(origin) != null;
	}

	private double count(String difference) {
		return this.registry.get("cors.candidate.requests")
			.tag("difference", difference)
			.counters()
			.stream()
			.mapToDouble((counter) -> counter.count())
			.sum();
	}

	private void send(String origin) {
		this.fixture.decider.decide(PageRequest.of("GET /api Origin=" + origin));
	}

	@Test
	void candidateWhenItIsGoodIsComparedAndToldOnce(CapturedOutput output) throws IOException {
		write(GOOD);
		CandidatePolicies candidate = candidate();
		assertThat(count("newly-denied")).isZero();
		send("https://old.example");
		send("https://new.example");
		candidate.reload();
		send("https://new.example");
		assertThat(count("newly-denied")).isOne();
		assertThat(count("newly-allowed")).isEqualTo(2);
		CandidateComparison comparison = Objects.requireNonNull(tried(candidate).comparison());
		assertThat(comparison.counts().policies()).containsExactly("default");
		assertThat(output.toString().split("is tried beside the active version", -1)).hasSize(2);
		assertThat(output).contains("default: widened and narrowed");
		this.fixture.change(active(", max-age: 5m"));
		assertThat(Objects.requireNonNull(tried(candidate).comparison()).counts().policies()).isEmpty();
		assertThat(count("newly-allowed")).isEqualTo(2);
	}

	@Test
	void candidateWhenOthersSayMoreSeesOnlyItsFile() throws IOException {
		write("cors: {max-age: 5m, allowed-origins: ['${my.origin}', '${OTHER_ORIGIN}']}");
		CandidatePolicies candidate = candidate(TestConfiguration.yaml(active(", exposed-headers: x-old"))
			.withVariables("CORS_ALLOWED_ORIGINS=https://variable.example", "OTHER_ORIGIN=https://other.example",
					"CORS_ALLOWED_METHODS=DELETE"));
		ActivePolicies policies = policies(candidate);
		assertThat(policies.policies().get(0).allowedOrigins()).extracting("value")
			.containsExactly("https://resolved.example", "https://other.example");
		assertThat(policies.policies().get(0).allowedMethods()).containsExactly("GET", "HEAD", "POST");
		assertThat(policies.policies().get(0).exposedHeaders()).isEmpty();
		assertThat(allows(this.fixture.policies.active(), "https://variable.example")).isTrue();
	}

	@Test
	void candidateWhenItHasDocumentsOfProfilesTakesTheActiveOnes() throws IOException {
		write(GOOD + "\n---\nspring.config.activate.on-profile: nobody\ncors.max-age: 7m\n---\n"
				+ "spring.config.activate.on-profile: default\ncors.max-age: 8m\n");
		assertThat(policies(candidate()).policies().get(0).maxAge()).hasMinutes(8);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			cors: {allowed-origins: 'https://new.example/path'}   | path
			cors: {allowed-orgins: 'https://new.example'}         | allowed-origins
			cors: {allowed-origins: '${no.such.key}'}             | no.such.key
			cors: {allowed-origins: [                             | cannot be read
			cors: {allowed-origins: 'https://a.example', contract: 'file:/no/such.yml'} | /no/such.yml
			""")
	void candidateWhenItIsBrokenIsReportedAndStopsNothing(String text, String expected, CapturedOutput output)
			throws IOException {
		write(text);
		CandidatePolicies candidate = candidate();
		assertThat(problems(candidate)).singleElement().asString().contains(expected);
		assertThat(tried(candidate).comparison()).isNull();
		assertThat(candidate.diff()).isNull();
		assertThat(output).contains("is not tried. The active policies are not affected.").contains(expected);
		send("https://new.example");
		assertThat(candidate.promote(PROMOTION).outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(this.fixture.policies.active().generation()).isOne();
		assertThat(this.fixture.policies.isPinned()).isFalse();
		write(GOOD);
		candidate.reload();
		assertThat(problems(candidate)).isEmpty();
		assertThat(tried(candidate).comparison()).isNotNull();
	}

	@Test
	void candidateWhenItsFileIsMissingSaysSo(CapturedOutput output) {
		CandidatePolicies candidate = candidate();
		assertThat(tried(candidate).checked().obstacles()).singleElement().satisfies((problem) -> {
			assertThat(problem.property()).isEqualTo("cors.candidate.location");
			assertThat(problem.source()).contains("application.yml");
			assertThat(problem.message()).contains("next.yml' does not exist");
		});
		assertThat(candidate.promote(PROMOTION).outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(output).contains("does not exist, or may not be read");
	}

	@Test
	void candidateWhenItsLocationIsNoFileIsNotFetched() {
		CandidatePolicies candidate = candidate(TestConfiguration
			.yaml("cors: {allowed-origins: 'https://a.example', candidate: {location: 'http://x.example/a.yml'}}"));
		assertThat(problems(candidate)).singleElement().asString().contains("Write 'file:' or 'classpath:' in front");
	}

	@Test
	void candidateWhenItsLocationChangesIsReadThere() throws IOException {
		write(GOOD);
		CandidatePolicies candidate = candidate();
		Path other = this.folder.resolve("other.properties");
		Files.writeString(other, "cors.allowed-origins=https://other.example\n");
		this.fixture.change(active("").replace("next.yml", "other.properties"));
		assertThat(allows(policies(candidate), "https://other.example")).isTrue();
	}

	@Test
	void promoteWhenItIsGoodMakesItActiveAndPinsIt(CapturedOutput output) throws IOException {
		write(GOOD);
		CandidatePolicies candidate = candidate();
		ActivationResult result = candidate.promote(PROMOTION);
		assertThat(result.outcome()).isEqualTo(Outcome.ACTIVATED);
		assertThat(allows(this.fixture.policies.active(), "https://new.example")).isTrue();
		assertThat(allows(this.fixture.policies.active(), "https://old.example")).isFalse();
		assertThat(this.fixture.policies.isPinned()).isTrue();
		assertThat(this.fixture.history.entries().get(0).request()).isEqualTo(PROMOTION);
		assertThat(this.fixture.change(active(", max-age: 5m")).outcome()).isEqualTo(Outcome.PINNED);
		assertThat(output).contains("the candidate is active and pinned");
		send("https://new.example");
		assertThat(count("none")).isOne();
		write(GOOD.replace("new", "newer"));
		assertThat(candidate.promote(PROMOTION).outcome()).isEqualTo(Outcome.ACTIVATED);
		assertThat(allows(this.fixture.policies.active(), "https://newer.example")).isTrue();
		assertThat(this.fixture.policies.isPinned()).isTrue();
	}

	@Test
	void witnessesWhenRequestsFloodAreBoundedAndLeaveRoomForBrowsers() throws IOException {
		write(GOOD);
		CandidatePolicies candidate = candidate();
		this.fixture.decider.decide(PageRequest.of("GET /api Origin=https://new.example Sec-Fetch-Mode=cors"));
		for (int i = 0; i < 1000; i++) {
			this.fixture.decider.decide(PageRequest.of("GET /api/" + i + " Origin=https://new.example"));
		}
		List<Witness> witnesses = Objects.requireNonNull(tried(candidate).comparison()).witnesses();
		assertThat(witnesses).hasSize(CandidateComparison.MAX_WITNESSES);
		assertThat(witnesses.get(0).seen().request().path()).isEqualTo("/api/999");
		assertThat(witnesses.get(witnesses.size() - 1).seen().request().client().id()).isEqualTo("browser");
	}

}
