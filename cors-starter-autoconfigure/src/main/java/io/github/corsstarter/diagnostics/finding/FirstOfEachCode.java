package io.github.corsstarter.diagnostics.finding;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;

/**
 * Lets the first finding of each code pass.
 */
final class FirstOfEachCode implements Consumer<Finding> {

	private final Set<FindingCode> seen = EnumSet.noneOf(FindingCode.class);

	private final Consumer<Finding> findings;

	FirstOfEachCode(Consumer<Finding> findings) {
		this.findings = findings;
	}

	@Override
	public void accept(Finding finding) {
		if (this.seen.add(finding.code())) {
			this.findings.accept(finding);
		}
	}

}
