package io.github.corsstarter.cli.hop;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.ClientText;

/**
 * What a hop does to CORS that the hop behind it does not, and what would fix it.
 *
 * @param hop the name of the hop
 * @param kind what it does
 * @param header the name of the header that it does it to, in lower case, or {@code null}
 * if it is the whole answer
 * @param requests the requests, as method and path
 * @param detail what it was about, in a few words
 * @param software the name of the software that the answer names, or {@code null}
 * @param fix what to change
 * @since 0.1.0
 */
public record HopFault(String hop, FaultKind kind, @Nullable String header, List<String> requests, String detail,
		@Nullable String software, String fix) {

	private static final int SHOWN = 2;

	/** A server may send values of any length. */
	private static final int MAX_DETAIL = 600;

	/**
	 * Copies the list.
	 * @param hop the name of the hop
	 * @param kind what it does
	 * @param header the name of the header that it does it to, in lower case, or
	 * {@code null} if it is the whole answer
	 * @param requests the requests, as method and path
	 * @param detail what it was about, in a few words
	 * @param software the name of the software that the answer names, or {@code null}
	 * @param fix what to change
	 */
	public HopFault {
		requests = List.copyOf(requests);
		detail = (detail.length() > MAX_DETAIL) ? detail.substring(0, MAX_DETAIL) + "..." : detail;
	}

	/**
	 * What tells faults apart from one run to the next.
	 * @return the hop, the kind and the header
	 */
	public String key() {
		return this.hop + " " + this.kind.id() + ((this.header != null) ? " " + this.header : "");
	}

	/** The same of more requests. */
	HopFault and(HopFault more) {
		List<String> all = Stream.concat(this.requests.stream(), more.requests.stream()).distinct().toList();
		return new HopFault(this.hop, this.kind, this.header, all, this.detail, this.software, this.fix);
	}

	/**
	 * The fault on one line, without the fix, fit for a terminal.
	 */
	@Override
	public String toString() {
		String what = (this.header != null) ? " " + this.header + ((this.kind != FaultKind.OMITTED) ? " on" : ":") : "";
		String where = this.requests.stream().limit(SHOWN).collect(Collectors.joining(", "));
		int more = this.requests.size() - SHOWN;
		return ClientText.visible(this.hop + " " + this.kind.verb() + what + " " + where
				+ ((more > 0) ? " and " + more + " more" : "") + ": " + this.detail);
	}

}
