package io.github.corsstarter.coexistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.coexistence.Ask.Verdict;
import io.github.corsstarter.coexistence.Mechanism.Strength;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of each mechanism on each stack that has it. Applications run once and are
 * asked everything; the tests look at the recorded answers.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CoexistenceContract {

	private static final List<String> PREFLIGHT_HEADERS = List.of("Access-Control-Allow-Headers: x-ours",
			"Access-Control-Allow-Methods: GET, HEAD, POST", "Access-Control-Allow-Origin: " + Origins.OURS,
			"Access-Control-Max-Age: 1800");

	private static final List<String> HEADERS = List.of("Access-Control-Allow-Origin: " + Origins.OURS,
			"Access-Control-Expose-Headers: x-ours");

	private final List<Mechanism> mechanisms;

	private final String chapter;

	CoexistenceContract(String chapter, List<Mechanism> mechanisms) {
		this.chapter = chapter;
		this.mechanisms = mechanisms;
	}

	Stream<Arguments> all() {
		return this.mechanisms.stream()
			.flatMap((mechanism) -> mechanism.configurations()
				.keySet()
				.stream()
				.map((stack) -> Arguments.of(mechanism, stack)));
	}

	Stream<Arguments> behind() {
		return all().filter((row) -> ((Mechanism) row.get()[0]).strength() != Strength.STANDS_IN_FRONT);
	}

	@Test
	void pageWhenReadHasEachMechanism() {
		assertThat(CoexistencePage.mechanisms(this.chapter))
			.isEqualTo(this.mechanisms.stream().map(Mechanism::name).toList());
	}

	@ParameterizedTest
	@MethodSource("all")
	void mechanismWhenStarterIsNotThereIsAtWork(Mechanism mechanism, ServerStack stack) {
		Recording without = Recording.withoutStarter(mechanism, stack, Rule.NARROW);
		List<Request> theirs = Recording.requests(mechanism, Zone.FREE, Ask.THEIRS);
		if (mechanism.strength() == Strength.REFUSES_BY_ITSELF) {
			assertThat(theirs).noneMatch((request) -> without.to(request).status() == 403);
			assertThat(Recording.requests(mechanism, Zone.FREE, Ask.OTHER))
				.allMatch((request) -> without.to(request).status() == 403);
		}
		else {
			assertThat(theirs)
				.anySatisfy((request) -> assertThat(without.to(request).accessControl()).as("%s", without.to(request))
					.anyMatch(("Access-Control-Allow-Origin: " + Origins.THEIRS)::equalsIgnoreCase));
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void answerWhenPathHasNoPolicyIsThatWithoutTheStarter(Mechanism mechanism, ServerStack stack) {
		assertThat(Recording.withStarter(mechanism, stack, Rule.NARROW).of(mechanism, Zone.FREE))
			.isEqualTo(Recording.withoutStarter(mechanism, stack, Rule.NARROW).of(mechanism, Zone.FREE));
	}

	@ParameterizedTest
	@MethodSource("behind")
	void preflightWhenAllowedIsAnsweredByThePolicy(Mechanism mechanism, ServerStack stack) {
		each(mechanism, stack, Verdict.ALLOWED_PREFLIGHT, (request, answer) -> {
			assertThat(answer.status()).isEqualTo(204);
			assertThat(answer.accessControl()).isEqualTo(PREFLIGHT_HEADERS);
			assertThat(answer.vary()).containsExactly("origin", "access-control-request-method",
					"access-control-request-headers");
			assertThat(answer.body()).isEmpty();
		});
	}

	@ParameterizedTest
	@MethodSource("behind")
	void requestWhenAllowedHasTheHeadersOfThePolicyAlone(Mechanism mechanism, ServerStack stack) {
		each(mechanism, stack, Verdict.ALLOWED, (request, answer) -> {
			assertThat(answer.accessControl()).as("%s", request).isEqualTo(HEADERS);
			assertThat(answer.vary()).contains("origin").doesNotHaveDuplicates();
		});
	}

	@ParameterizedTest
	@MethodSource("behind")
	void requestWhenAllowedIsAnsweredLikeOneWithoutOrigin(Mechanism mechanism, ServerStack stack) {
		boolean refuses = mechanism.strength() == Strength.REFUSES_BY_ITSELF;
		for (Rule rule : refuses ? List.of(Rule.WIDE) : List.of(Rule.values())) {
			Recording with = Recording.withStarter(mechanism, stack, rule);
			for (Zone zone : List.of(Zone.GOVERNED, Zone.OMITTING)) {
				List<Request> plain = Recording.requests(mechanism, zone, Ask.PLAIN);
				List<Request> ours = Recording.requests(mechanism, zone, Ask.OURS);
				assertThat(ours.stream().map(with::to).map(ComparableAnswer::rest).toList())
					.isEqualTo(plain.stream().map(with::to).map(ComparableAnswer::rest).toList());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("behind")
	void requestWhenMechanismRefusesByItselfIsRefused(Mechanism mechanism, ServerStack stack) {
		List<Request> ours = Recording.requests(mechanism, Zone.GOVERNED, Ask.OURS);
		Recording with = Recording.withStarter(mechanism, stack, Rule.NARROW);
		if (mechanism.strength() == Strength.REFUSES_BY_ITSELF) {
			assertThat(ours).allSatisfy((request) -> assertThat(with.to(request).status()).isEqualTo(403));
		}
		else {
			assertThat(ours).allSatisfy((request) -> assertThat(with.to(request).status()).isNotEqualTo(403));
		}
	}

	@ParameterizedTest
	@MethodSource("behind")
	void preflightWhenDeniedIsForbidden(Mechanism mechanism, ServerStack stack) {
		each(mechanism, stack, Verdict.DENIED_PREFLIGHT, CoexistenceContract::assertForbidden);
	}

	@ParameterizedTest
	@MethodSource("behind")
	void requestWhenDeniedIsForbidden(Mechanism mechanism, ServerStack stack) {
		each(mechanism, stack, List.of(Zone.GOVERNED), Verdict.DENIED, CoexistenceContract::assertForbidden);
	}

	private static void assertForbidden(Request request, ComparableAnswer answer) {
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.accessControl()).isEmpty();
		assertThat(answer.body()).isEmpty();
		assertThat(answer.vary()).contains("origin").doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("behind")
	void requestWhenPolicyOmitsHeadersIsTheMechanismsButForThem(Mechanism mechanism, ServerStack stack) {
		each(mechanism, stack, List.of(Zone.OMITTING), Verdict.DENIED, CoexistenceContract::assertNoHeaders);
		assertPassedOn(mechanism, stack, List.of(Zone.OMITTING), Verdict.DENIED);
	}

	@ParameterizedTest
	@MethodSource("behind")
	void requestWhenItIsNoCorsRequestIsTheMechanismsButForHeaders(Mechanism mechanism, ServerStack stack) {
		each(mechanism, stack, Verdict.NOT_CORS, CoexistenceContract::assertNoHeaders);
		assertPassedOn(mechanism, stack, List.of(Zone.GOVERNED, Zone.OMITTING), Verdict.NOT_CORS);
	}

	private static void assertNoHeaders(Request request, ComparableAnswer answer) {
		assertThat(answer.accessControl()).isEmpty();
		assertThat(answer.vary()).contains("origin").doesNotHaveDuplicates();
	}

	private static void assertPassedOn(Mechanism mechanism, ServerStack stack, List<Zone> zones, Verdict verdict) {
		Recording without = Recording.withoutStarter(mechanism, stack, Rule.NARROW);
		Recording with = Recording.withStarter(mechanism, stack, Rule.NARROW);
		for (Request request : requests(mechanism, zones, verdict)) {
			if (verdict == Verdict.DENIED && request.isHandshake()) {
				// no header protects a WebSocket
				assertForbidden(request, with.to(request));
				continue;
			}
			assertThat(with.to(request).rest()).as("%s", request).isEqualTo(without.to(request).rest());
			assertThat(with.to(request).vary()).containsAll(without.to(request).vary());
		}
	}

	private static void each(Mechanism mechanism, ServerStack stack, Verdict verdict,
			BiConsumer<Request, ComparableAnswer> check) {
		each(mechanism, stack, List.of(Zone.GOVERNED, Zone.OMITTING), verdict, check);
	}

	private static void each(Mechanism mechanism, ServerStack stack, List<Zone> zones, Verdict verdict,
			BiConsumer<Request, ComparableAnswer> check) {
		for (Rule rule : Rule.values()) {
			Recording with = Recording.withStarter(mechanism, stack, rule);
			assertThat(requests(mechanism, zones, verdict)).as("mechanism is %s", rule)
				.allSatisfy((request) -> check.accept(request, with.to(request)));
		}
	}

	private static List<Request> requests(Mechanism mechanism, List<Zone> zones, Verdict verdict) {
		Ask[] asks = Stream.of(Ask.values()).filter((ask) -> ask.verdict() == verdict).toArray(Ask[]::new);
		List<Request> requests = new ArrayList<>();
		zones.forEach((zone) -> requests.addAll(Recording.requests(mechanism, zone, asks)));
		return requests;
	}

}
