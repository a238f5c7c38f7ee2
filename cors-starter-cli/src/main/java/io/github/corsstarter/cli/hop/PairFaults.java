package io.github.corsstarter.cli.hop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.http.CorsHeaders;

/**
 * What a hop does to one request: either something to the whole answer, or something to
 * single headers of it.
 */
final class PairFaults {

	private static final Set<Integer> CHALLENGES = Set.of(401, 407);

	private static final int ERROR = 400;

	private static final int FAILURE = 500;

	private final Pair pair;

	/** Whether the hop answers preflights for this path without asking further. */
	private final boolean answersItself;

	/** Whether a cache mixes up the answers to this request. */
	private final boolean mixed;

	private PairFaults(Pair pair, boolean answersItself, boolean mixed) {
		this.pair = pair;
		this.answersItself = answersItself;
		this.mixed = mixed;
	}

	/**
	 * The faults that a pair shows.
	 * @param pair the request at the hop and behind it
	 * @param selfAnswered the paths whose preflights the hop is known to answer itself
	 * @param mixed the requests whose answers its cache is known to mix up
	 */
	static List<HopFault> of(Pair pair, Set<String> selfAnswered, Set<String> mixed) {
		PairFaults faults = new PairFaults(pair, pair.isPreflight() && selfAnswered.contains(pair.path()),
				mixed.contains(pair.request()));
		HopFault whole = faults.whole();
		return (whole != null) ? List.of(whole) : faults.ofHeaders();
	}

	private @Nullable HopFault whole() {
		ServerAnswer front = this.pair.answer();
		ServerAnswer behind = this.pair.answerBehind();
		if (front.isRedirect() && ((behind != null) ? !behind.isRedirect() : this.pair.reason() != null)) {
			return redirect(Objects.requireNonNull(front.headers().get("Location")));
		}
		if (!isToBlame(behind)) {
			return null;
		}
		String variant = this.pair.isPreflight() ? null : "request";
		if (CHALLENGES.contains(front.status())) {
			return fault(FaultKind.CHALLENGED, variant, status());
		}
		if (front.status() >= ERROR) {
			// a gateway that gets no answer refuses nothing
			return fault(FaultKind.REFUSED, (front.status() >= FAILURE) ? "request" : variant, status());
		}
		return (behind != null && this.pair.isPreflight() && front.isOk()) ? answered(behind) : null;
	}

	/** Nobody is to blame for an error that comes from behind. */
	private boolean isToBlame(@Nullable ServerAnswer behind) {
		if (behind == null) {
			return this.pair.isPreflight() && this.pair.reason() == BlockReason.PREFLIGHT_REFUSED;
		}
		return behind.status() != this.pair.answer().status() || this.answersItself;
	}

	private HopFault redirect(String location) {
		String variant = RedirectVariant.of(this.pair.front().request().url(), location);
		return fault(FaultKind.REDIRECTED, variant, this.pair.answer().status() + " to " + location);
	}

	private HopFault answered(ServerAnswer behind) {
		String names = HeaderDifference.between(behind.headers(), this.pair.headers())
			.stream()
			.filter((difference) -> !difference.isVary())
			.map((difference) -> difference.kind().verb() + " " + difference.name())
			.collect(Collectors.joining(", "));
		return fault(FaultKind.ANSWERED, null, status() + (names.isEmpty() ? "" : "; " + names));
	}

	private String status() {
		ServerAnswer behind = this.pair.answerBehind();
		return "the status " + this.pair.answer().status()
				+ ((behind != null) ? ", and " + behind.status() + " behind it" : "");
	}

	/** The software is whoever made the answer. */
	private HopFault fault(FaultKind kind, @Nullable String variant, String detail) {
		return fault(kind, variant, null, detail, Software.author(this.pair.headers()));
	}

	private HopFault fault(FaultKind kind, @Nullable String variant, @Nullable String header, String detail,
			@Nullable Software software) {
		String fix = Fixes.of(kind, variant, software).replace("{header}", (header != null) ? display(header) : "");
		return new HopFault(this.pair.hop(), kind, header, List.of(this.pair.request()), detail,
				(software != null) ? software.title() : null, fix);
	}

	private List<HopFault> ofHeaders() {
		List<HopFault> faults = new ArrayList<>();
		if (this.pair.behind() == null) {
			List<String> values = this.pair.headers().values(CorsHeaders.ALLOW_ORIGIN);
			if (values.size() > 1 && this.pair.reason() != null) {
				faults.add(fault(FaultKind.DOUBLED, null, HeaderDifference.ALLOW_ORIGIN, values.toString(), by()));
			}
			return faults;
		}
		List<HeaderDifference> differences = HeaderDifference.between(this.pair.headersBehind(), this.pair.headers());
		HeaderDifference kept = differences.stream().filter(this::isKept).findFirst().orElse(null);
		if (kept != null) {
			faults.add(kept(kept));
		}
		// an answer for another request says nothing about single headers
		boolean other = this.mixed || kept != null;
		differences.stream().filter((difference) -> difference.isVary() || !other).map(this::of).forEach(faults::add);
		return faults;
	}

	private boolean isKept(HeaderDifference difference) {
		return difference.name().equals(HeaderDifference.ALLOW_ORIGIN) && difference.kind() != FaultKind.DOUBLED
				&& !difference.front().contains("*") && !difference.front().contains(String.valueOf(this.pair.origin()))
				&& CacheSigns.isKept(this.pair.headers());
	}

	private HopFault kept(HeaderDifference difference) {
		boolean told = HeaderDifference.varies(this.pair.headersBehind().values(CorsHeaders.VARY));
		return fault(FaultKind.CACHED, told ? null : "vary", null, difference.name() + " " + difference.front()
				+ " for " + this.pair.origin() + ", with " + CacheSigns.of(this.pair.headers()), by());
	}

	private HopFault of(HeaderDifference difference) {
		String variant = null;
		if (difference.kind() == FaultKind.STRIPPED) {
			variant = (this.pair.answer().status() >= ERROR) ? "error" : null;
			variant = difference.isVary() ? "vary" : variant;
		}
		String detail = switch (difference.kind()) {
			case STRIPPED -> difference.behind().toString();
			case ADDED -> difference.front().toString();
			default -> "from " + difference.behind() + " to " + difference.front();
		};
		return fault(difference.kind(), variant, difference.name(), detail, by());
	}

	/** An error that lacks what the hop adds to other answers. */
	static HopFault omitted(Pair pair) {
		PairFaults faults = new PairFaults(pair, false, false);
		return faults.fault(FaultKind.OMITTED, null, HeaderDifference.ALLOW_ORIGIN,
				"the status " + pair.answer().status(), faults.by());
	}

	/** The software is whoever is named here and not behind. */
	private @Nullable Software by() {
		return (this.pair.behind() != null) ? Software.between(this.pair.headers(), this.pair.headersBehind())
				: Software.author(this.pair.headers());
	}

	private static String display(String header) {
		return CorsHeaders.RESPONSE_HEADERS.stream()
			.filter((name) -> name.equalsIgnoreCase(header))
			.findFirst()
			.orElse(header.equals("vary") ? CorsHeaders.VARY : header);
	}

}
