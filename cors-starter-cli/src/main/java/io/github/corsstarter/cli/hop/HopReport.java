package io.github.corsstarter.cli.hop;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a check found.
 *
 * @param hops the hops, outermost first
 * @param cases the cases of the contract
 * @param faults what hops do, innermost hop first
 * @param sightings what each hop says of itself
 * @since 0.1.0
 */
public record HopReport(List<Hop> hops, List<CheckedCase> cases, List<HopFault> faults, List<HopSighting> sightings) {

	/**
	 * Copies the lists.
	 * @param hops the hops, outermost first
	 * @param cases the cases of the contract
	 * @param faults what hops do, innermost hop first
	 * @param sightings what each hop says of itself
	 */
	public HopReport {
		hops = List.copyOf(hops);
		cases = List.copyOf(cases);
		faults = List.copyOf(faults);
		sightings = List.copyOf(sightings);
	}

	/**
	 * Whether pages get what the contract says, whoever asked before.
	 * @return {@code true} if all cases pass at the outermost hop and no cache mixes
	 * origins up
	 */
	public boolean passes() {
		return failures() == 0 && this.faults.stream().noneMatch((fault) -> fault.kind() == FaultKind.CACHED);
	}

	/**
	 * The cases that fail at the outermost hop.
	 * @return their number
	 */
	public long failures() {
		return this.cases.stream().filter((checked) -> !checked.passes()).count();
	}

	/**
	 * The verdict.
	 * @return {@code pass} or {@code fail}
	 */
	public String verdict() {
		return passes() ? "pass" : "fail";
	}

	/**
	 * The outermost hop, which pages talk to.
	 * @return the hop
	 */
	public Hop edge() {
		return this.hops.get(0);
	}

	/**
	 * The hop to look at first, on the way from the server to the page: the one that
	 * makes a case fail that passes behind it, or else the one that changes what the
	 * server says.
	 * @return the name of the hop, or nothing if all do as they should
	 */
	public Optional<String> firstHop() {
		return innermost(CheckedCase::passesBehind).or(() -> this.faults.stream().map(HopFault::hop).findFirst())
			.or(() -> innermost((checked) -> true));
	}

	private Optional<String> innermost(Predicate<CheckedCase> condition) {
		return this.cases.stream()
			.filter(condition)
			.map(CheckedCase::breaksAt)
			.filter(Objects::nonNull)
			.max(Integer::compare)
			.map((index) -> this.hops.get(index).name());
	}

}
