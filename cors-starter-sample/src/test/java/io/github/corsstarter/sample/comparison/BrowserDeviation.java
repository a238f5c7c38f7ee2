package io.github.corsstarter.sample.comparison;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.sample.browser.InstalledBrowser;

/**
 * What browsers do otherwise than the Fetch standard says, which the simulator follows.
 */
enum BrowserDeviation {

	STAR_ALLOWS_AUTHORIZATION(EnumSet.allOf(InstalledBrowser.class),
			"`*` in `Access-Control-Allow-Headers` lets `Authorization` pass.", "It must be listed by its name.",
			(difference) -> difference.goesOn() && difference.calls("Authorization")
					&& isAnyOf(difference.answered("Access-Control-Allow-Headers"), "(.*,)?\\s*\\*\\s*(,.*)?")),

	NEGATIVE_MAX_AGE_IS_ZERO(EnumSet.of(InstalledBrowser.CHROMIUM, InstalledBrowser.WEBKIT),
			"A negative `Access-Control-Max-Age` keeps the preflight out of the cache.",
			"It cannot be read, so it counts as none at all: 5 seconds.",
			(difference) -> difference.forgets() && isAnyOf(difference.answered("Access-Control-Max-Age"), "-\\d+")),

	UNREADABLE_MAX_AGE_IS_ZERO(EnumSet.of(InstalledBrowser.FIREFOX),
			"An `Access-Control-Max-Age` that cannot be read or is there twice keeps the preflight out of the cache.",
			"It counts as none at all: 5 seconds.",
			(difference) -> difference.forgets() && (difference.answered("Access-Control-Max-Age").size() > 1
					|| isAnyOf(difference.answered("Access-Control-Max-Age"), ".*\\D.*"))),

	FAILURE_LEAVES_THE_CACHE(EnumSet.of(InstalledBrowser.CHROMIUM, InstalledBrowser.WEBKIT),
			"A preflight stays in the cache though the answer to its request was blocked.",
			"A network error clears the entries of that URL.",
			(difference) -> difference.remembers() && !difference.expected().outcomes().get(0).readable()),

	CACHE_IS_SPLIT_BY_CREDENTIALS(EnumSet.of(InstalledBrowser.FIREFOX),
			"A preflight for a call with credentials does not serve one without.",
			"What is allowed with credentials is allowed without.",
			(difference) -> difference.forgets() && isMixed(difference.scenario())),

	STAR_IS_KEPT_AS_A_NAME(EnumSet.of(InstalledBrowser.FIREFOX),
			"A `*` for methods that is in the cache serves the method it was answered to, and no other.",
			"It serves them all.",
			(difference) -> difference.forgets() && difference.answered("Access-Control-Allow-Methods").contains("*")),

	STAR_IS_KEPT_WITH_CREDENTIALS(EnumSet.of(InstalledBrowser.WEBKIT),
			"A `*` that was answered to a call with credentials, and so was a mere name, is a wildcard in the cache.",
			"The same, against its own check of preflights. The other browsers ask again, and so does the simulator.",
			(difference) -> difference.remembers() && isMixed(difference.scenario())
					&& difference.answered("Access-Control-Allow-Methods").contains("*")),

	LINES_ARE_JOINED(EnumSet.of(InstalledBrowser.CHROMIUM, InstalledBrowser.WEBKIT),
			"The values of a request header that a script sets twice count as one, with its limit of 128 bytes.",
			"Each counts by itself.", (difference) -> difference.hasSameOutcomes() && difference.callsTwice()),

	SAFELISTED_VALUES_ARE_UNLIMITED(EnumSet.of(InstalledBrowser.FIREFOX),
			"Safelisted headers whose values have more than 1024 bytes together need no preflight.",
			"They do, `Accept` included.", (difference) -> difference.remembers() && difference.callsTwice()),

	CLIENT_HINTS_ARE_SAFELISTED(EnumSet.of(InstalledBrowser.CHROMIUM), "`Save-Data` needs no preflight.",
			"It is not safelisted.", (difference) -> difference.remembers() && difference.calls("Save-Data")),

	REDIRECT_REPEATS_THE_PREFLIGHT(EnumSet.of(InstalledBrowser.FIREFOX, InstalledBrowser.WEBKIT),
			"What had a preflight has another one behind a redirect, though the redirect has made it a simple request.",
			"The redirected request is looked at anew.",
			(difference) -> Difference.redirected(difference.actual())
				.size() > Difference.redirected(difference.expected()).size()),

	REDIRECT_PREFLIGHT_NAMES_THE_PAGE(EnumSet.of(InstalledBrowser.FIREFOX),
			"The preflight behind a redirect to yet another origin names the page's origin; the request itself says "
					+ "`null`.",
			"Both say `null`.",
			(difference) -> isAnyOfOrigin(Difference.redirected(difference.expected()), "null")
					&& !isAnyOfOrigin(Difference.redirected(difference.actual()), "null")),

	REDIRECT_PREFLIGHT_LISTS_DROPPED_HEADERS(EnumSet.of(InstalledBrowser.WEBKIT),
			"The preflight behind a redirect lists headers that the redirect has dropped.",
			"Only those are listed that are sent.",
			(difference) -> difference.hasSameOutcomes()
					&& difference.actual().preflights() == difference.expected().preflights()
					&& !Difference.redirected(difference.expected()).isEmpty()),

	EMPTY_LINES_ARE_SKIPPED(EnumSet.of(InstalledBrowser.FIREFOX),
			"A second `Access-Control-Allow-Origin` that is empty is not seen.",
			"All lines are joined, and the comma makes it two values.",
			(difference) -> difference.answered("Access-Control-Allow-Origin").contains("")
					&& difference.actual().outcomes().get(0).readable()),

	STAR_AHEAD_OF_NONSENSE_EXPOSES(EnumSet.of(InstalledBrowser.FIREFOX),
			"A `*` in `Access-Control-Expose-Headers` holds even if what comes behind it cannot be read.",
			"If one element cannot be read, none of them holds.", (difference) -> difference.readsMore()
					&& difference.answered("Access-Control-Expose-Headers").contains("*"));

	private final Set<InstalledBrowser> browsers;

	private final String deed;

	private final String standard;

	private final Predicate<Difference> condition;

	BrowserDeviation(Set<InstalledBrowser> browsers, String deed, String standard, Predicate<Difference> condition) {
		this.browsers = browsers;
		this.deed = deed;
		this.standard = standard;
		this.condition = condition;
	}

	/** What explains a difference, if anything does. */
	static Optional<BrowserDeviation> of(Difference difference) {
		return Arrays.stream(values())
			.filter((deviation) -> deviation.browsers.contains(difference.browser()))
			.filter((deviation) -> deviation.condition.test(difference))
			.findFirst();
	}

	Set<InstalledBrowser> browsers() {
		return this.browsers;
	}

	/** What the browsers do. */
	String deed() {
		return this.deed;
	}

	/** What the standard says. */
	String standard() {
		return this.standard;
	}

	/** The number that the page calls it by. */
	int number() {
		return ordinal() + 1;
	}

	private static boolean isAnyOf(Iterable<String> values, String pattern) {
		Pattern compiled = Pattern.compile(pattern);
		for (String value : values) {
			if (compiled.matcher(value).matches()) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAnyOfOrigin(Iterable<SeenRequest> requests, String origin) {
		for (SeenRequest request : requests) {
			if (origin.equals(request.origin())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isMixed(BrowserScenario scenario) {
		return scenario.calls().stream().map(Call::credentials).anyMatch(CredentialsMode::isIncluded)
				&& !scenario.calls().stream().map(Call::credentials).allMatch(CredentialsMode::isIncluded);
	}

}
