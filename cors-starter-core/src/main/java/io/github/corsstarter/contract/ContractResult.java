package io.github.corsstarter.contract;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BlockDiagnosis;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.contract.ContractClause.Expectation;
import io.github.corsstarter.explain.ClientText;

/**
 * The result of a case of a contract.
 *
 * @param contractCase the case
 * @param fetch what was sent and came back
 * @param diagnosis why the fetch was blocked, or {@code null} if it was not
 * @param unreadable headers that the page must be able to read, and is not
 * @param complete whether all of the case was checked: what a page reads is only known if
 * the request was sent
 * @since 0.1.0
 */
public record ContractResult(ContractCase contractCase, FetchResult fetch, @Nullable BlockDiagnosis diagnosis,
		List<String> unreadable, boolean complete) {

	/**
	 * Copies the list.
	 * @param contractCase the case
	 * @param fetch what was sent and came back
	 * @param diagnosis why the fetch was blocked, or {@code null} if it was not
	 * @param unreadable headers that the page must be able to read, and is not
	 * @param complete whether all of the case was checked: what a page reads is only
	 * known if the request was sent
	 */
	public ContractResult {
		unreadable = List.copyOf(unreadable);
	}

	/**
	 * Whether the case is as the contract has it.
	 * @return {@code true} if it is
	 */
	public boolean passes() {
		Expectation expected = this.contractCase.clause().expected();
		return expected.isMetBy((this.diagnosis != null) ? this.diagnosis.reason() : null) && this.unreadable.isEmpty();
	}

	/**
	 * What was expected, and what is.
	 * @return one line
	 */
	public String summary() {
		String actual = (this.diagnosis != null) ? this.diagnosis.reason().id() : "allowed";
		String text = this.contractCase.clause().expected() + " expected, and " + actual;
		if (this.diagnosis == null && !this.unreadable.isEmpty()) {
			return text + ", but the page cannot read " + String.join(", ", this.unreadable);
		}
		return text + (this.complete ? "" : "; what the page reads was not checked, since the request was not sent");
	}

	/**
	 * The case, what was expected, and the {@linkplain FetchReport report}.
	 * @return lines of text, without a line break at the end
	 */
	public String report() {
		return ClientText.visible(this.contractCase.clause().position() + ": " + this.contractCase) + "\n" + summary()
				+ "\n" + FetchReport.of(this.fetch, this.diagnosis);
	}

}
