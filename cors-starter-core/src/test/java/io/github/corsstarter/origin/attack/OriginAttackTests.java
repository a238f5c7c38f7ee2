package io.github.corsstarter.origin.attack;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.conformance.ConformancePolicy;
import io.github.corsstarter.origin.OriginGenerator;
import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginMatch;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.attack.OriginAttack.Breach;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OriginAttack}: it finds each classic mistake of an allowlist, and none
 * in {@link OriginIndex}.
 */
class OriginAttackTests {

	private static final String APP = "https://app.example.com";

	private static final String PATTERN = "https://*.example.com";

	private static final String EVERYTHING = "https://app.example.com,https://*.one.example.com,"
			+ "https://**.deep.example.com,https://ports.example.com:*,https://staging.example.com:8443,"
			+ "https://*.both.example.com:*,http://localhost:*,http://[::1]:*,http://127.0.0.1:3000,"
			+ "capacitor://localhost,https://*.deep.example.com:8443,http://*.one.example.com:8080,"
			+ "https://*-my-team.vercel.app,https://my-app-*.vercel.app:*,https://pr-*-shop.example.com:8443,"
			+ "app://x-*.panel";

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("io.github.corsstarter.origin.attack.BrokenMatchers#all")
	void runWhenMatcherIsBrokenFindsTheWitness(String defect, String entry, BiPredicate<String, String> matcher,
			String witness) {
		assertThat(matcher.test(entry, instance(entry))).isTrue();
		Breach breach = OriginAttack.run(List.of(entry), (origin) -> matcher.test(entry, origin));
		assertThat(breach).isEqualTo(new Breach(0, witness, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { APP, PATTERN, "https://**.example.com", "https://app.example.com:*", "*", "null" })
	void runWhenMatcherDeniesEntryFindsIt(String entry) {
		Breach breach = OriginAttack.run(List.of(entry), (origin) -> false);
		assertThat(breach).isNotNull();
		assertThat(breach.admitted()).isFalse();
		assertThat(new ReferenceMatcher(List.of(entry)).admits(breach.origin())).isTrue();
	}

	@Test
	void runWhenMatcherDeniesDeeperLevelFindsIt() {
		Predicate<String> oneLabel = index(PATTERN);
		assertThat(OriginAttack.run(List.of("https://**.example.com"), oneLabel))
			.isEqualTo(new Breach(0, "https://a.b.example.com", false));
	}

	@Test
	void runWhenAnyOriginAsksForFormAlone() {
		assertThat(OriginAttack.run(List.of("*"),
				(origin) -> origin.equals("null") || OriginIndex.isSerializedOrigin(origin)))
			.isNull();
		assertThat(OriginAttack.run(List.of("*"), (origin) -> true)).isEqualTo(new Breach(0, "", true));
	}

	@Test
	void runWhenAnotherEntryAdmitsBypassFindsNothing() {
		for (String other : List.of("http://app.example.com", "https://*.example.com", "https://**.evil.test",
				"https://app.example.com:*", "https://evil.app.example.com")) {
			assertThat(OriginAttack.run(List.of(APP, other), index(APP, other))).as(other).isNull();
			assertThat(OriginAttack.run(List.of(APP), index(APP, other))).as(other).isNotNull();
		}
	}

	@Test
	void runWhenIndexIsRealFindsNothing() {
		List<String> written = List.of(EVERYTHING.split(","));
		assertThat(OriginAttack.run(written, index(EVERYTHING.split(",")))).isNull();
		written.forEach((entry) -> assertThat(OriginAttack.run(List.of(entry), index(entry))).as(entry).isNull());
	}

	@Test
	void runWhenPolicyIsOfConformanceCasesFindsNothing() {
		assertThat(ConformancePolicy.all()).allSatisfy((policy) -> assertThat(policy.compile()).isNotNull());
	}

	@Test
	void runWhenEntriesAreGeneratedFindsNothing() {
		OriginGenerator generator = new OriginGenerator(new Random(23));
		for (int i = 0; i < 300; i++) {
			List<String> written = generator.patterns();
			assertThat(OriginAttack.run(written, index(written.toArray(String[]::new)))).as("%s", written).isNull();
		}
	}

	@Test
	void runWhenOneEntryIsLongestFindsNothing() {
		String host = ("h".repeat(62) + ".").repeat(4) + "h";
		for (String entry : List.of("s".repeat(64) + "://" + host + ":65535", "https://**." + host)) {
			assertThat(OriginAttack.run(List.of(entry), index(entry))).isNull();
		}
	}

	@Test
	void runWhenPatternsAreManyIsBounded() {
		List<String> written = IntStream.range(0, 100_000).mapToObj((i) -> "https://*.t" + i + ".example.com").toList();
		Predicate<String> index = index(written.toArray(String[]::new));
		AtomicInteger asked = new AtomicInteger();
		Predicate<String> counting = (origin) -> {
			asked.incrementAndGet();
			return index.test(origin);
		};
		assertThat(OriginAttack.run(written, counting)).isNull();
		int first = asked.getAndSet(0);
		assertThat(first).isBetween(90 * OriginAttack.MAX_OF_A_KIND,
				OriginAttack.MAX_OF_A_KIND * BypassWitnesses.MAX_COUNT + OriginAttack.MAX_ENTRIES * 10);
		OriginAttack.run(written, counting);
		assertThat(asked).hasValue(first);
	}

	@Test
	void runWhenPatternsAreFewAmongManyAttacksThem() {
		List<String> written = new ArrayList<>(
				IntStream.range(0, 100_000).mapToObj((i) -> "https://t" + i + ".example.com").toList());
		written.add(77_777, "https://*.pattern.example");
		Predicate<String> index = index(written.toArray(String[]::new));
		assertThat(
				OriginAttack.run(written, (origin) -> index.test(origin) || origin.equals("https://pattern.example")))
			.isEqualTo(new Breach(77_777, "https://pattern.example", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://shop.example.com", "https://shop.example.com:8443", "https://shop.eu.example.com",
			"https://shop.example.org", "https://shop-a.example.com", "https://1.example.com", "https://s1.example.com",
			"https://**.examples.com", "https://*.examples.com:*", "https://[::1]:3000", "app://shop.example.com" })
	void runWhenOneEntryIsOfAnotherKindTriesItsBypasses(String odd) {
		List<String> written = new ArrayList<>();
		for (char letter = 'a'; letter <= 'z'; letter++) {
			written.add("https://" + letter + ".example.com");
		}
		written.add(odd);
		Predicate<String> index = index(written.toArray(String[]::new));
		String bypass = List.copyOf(BypassWitnesses.of(odd)).get(BypassWitnesses.of(odd).size() - 1);
		assertThat(OriginAttack.run(written, (origin) -> index.test(origin) || origin.equals(bypass)))
			.isEqualTo(new Breach(26, bypass, true));
	}

	@Test
	void kindWhenEntriesDifferInMoreThanNamesIsAnother() {
		assertThat(Stream
			.of("https://a.b.test", "http://a.b.test", "https://**.b.test", "https://*.b.test", "https://a-*.b.test",
					"https://a.b.example", "https://a.b.test:8443", "https://a.b.test:*", "https://a-a.b.test",
					"https://a1.b.test", "https://a_a.b.test", "https://1.2.3.4", "*", "null")
			.map(WrittenOrigin::kind)).doesNotHaveDuplicates();
		assertThat(Stream.of("https://shop-1.b.test", "https://aab-22.axa.test", "https://z-333.bbb.test")
			.map(WrittenOrigin::kind)
			.distinct()).hasSize(1);
	}

	@Test
	void runWhenOneOfManyOfAKindIsDeniedFindsIt() {
		List<String> written = IntStream.range(0, OriginAttack.MAX_ENTRIES)
			.mapToObj((i) -> "https://t" + i + ".example.com")
			.toList();
		Predicate<String> index = index(written.toArray(String[]::new));
		String denied = written.get(77);
		assertThat(OriginAttack.run(written, (origin) -> index.test(origin) && !origin.equals(denied)))
			.isEqualTo(new Breach(77, denied, false));
	}

	@Test
	void runWhenEntryThatIsNotAttackedAdmitsBypassFindsNothing() {
		List<String> written = new ArrayList<>();
		for (int i = 0; i < 5000; i++) {
			written.add("https://t" + i + ".example.com");
			written.add("http://t" + i + ".example.com");
		}
		assertThat(OriginAttack.run(written, index(written.toArray(String[]::new)))).isNull();
	}

	@Test
	void witnessesWhenReadAreBypassesOfTheirEntry() {
		OriginGenerator generator = new OriginGenerator(new Random(5));
		List<String> written = new ArrayList<>(List.of(EVERYTHING.split(",")));
		IntStream.range(0, 500).forEach((i) -> written.addAll(generator.patterns()));
		for (String entry : written) {
			String canonical = WrittenOrigin.canonical(entry);
			assertThat(canonical).isEqualTo(OriginPattern.parse(entry, true).toString());
			ReferenceMatcher reference = new ReferenceMatcher(List.of(canonical));
			assertThat(BypassWitnesses.own(canonical)).isNotEmpty().allMatch(reference::admits);
			assertThat(BypassWitnesses.of(canonical)).hasSizeBetween(90, BypassWitnesses.MAX_COUNT)
				.noneMatch(reference::admits);
		}
	}

	@Test
	void lookAlikesWhenReadHoldTheAsciiFormOfTheHomograph() {
		for (String host : List.of("app.example.com", "a.example.com", "x-ray.test", "zz.co", "localhost")) {
			List<String> hosts = List.copyOf(LookAlikes.of(host));
			String homograph = hosts.stream()
				.filter((other) -> !other.matches("\\p{ASCII}*"))
				.findFirst()
				.orElseThrow();
			assertThat(hosts).contains(IDN.toASCII(homograph).toLowerCase(Locale.ROOT));
		}
	}

	@Test
	void descriptionWhenWitnessIsUnprintableEscapesIt() {
		assertThat(new Breach(0, "https://\u0430 b\r\n", true).description())
			.isEqualTo("admits 'https://\\u0430 b\\u000d\\u000a'");
		assertThat(new Breach(0, APP, false).description()).isEqualTo("denies '" + APP + "'");
	}

	private static String instance(String entry) {
		return entry.replace("*", "a");
	}

	private static Predicate<String> index(String... written) {
		OriginIndex index = OriginIndex
			.of(Stream.of(written).map((entry) -> OriginPattern.parse(entry, true)).toList());
		return (origin) -> index.match(origin) == OriginMatch.ALLOWED;
	}

	@Test
	void runWhenWildcardsWithinLabelsAreManyFindsNothing() {
		List<String> written = IntStream.range(0, 10_000)
			.mapToObj((i) -> "https://" + ((i % 2 == 0) ? i + "-*" : "*-" + i) + ".vercel.app")
			.toList();
		assertThat(OriginAttack.run(written, index(written.toArray(String[]::new)))).isNull();
	}

}
