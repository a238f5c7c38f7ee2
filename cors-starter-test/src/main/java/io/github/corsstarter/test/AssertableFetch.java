package io.github.corsstarter.test;

import java.util.function.Supplier;

import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BlockDiagnosis;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.contract.FetchReport;

/**
 * The result of a {@code fetch()}, for AssertJ's {@code assertThat}.
 *
 * @since 0.1.0
 */
public final class AssertableFetch implements AssertProvider<FetchAssert> {

	private final FetchResult result;

	private final Supplier<@Nullable BlockDiagnosis> diagnosing;

	AssertableFetch(FetchResult result, Supplier<@Nullable BlockDiagnosis> diagnosing) {
		this.result = result;
		this.diagnosing = diagnosing;
	}

	/**
	 * What was sent, what came back, and what the browser says.
	 * @return the result
	 */
	public FetchResult result() {
		return this.result;
	}

	/**
	 * Why the fetch was blocked. The server may be asked with more preflights.
	 * @return the diagnosis, or {@code null} if the fetch was not blocked
	 */
	public @Nullable BlockDiagnosis diagnose() {
		return this.diagnosing.get();
	}

	@Override
	public FetchAssert assertThat() {
		return new FetchAssert(this);
	}

	/**
	 * The report that failed assertions show.
	 */
	@Override
	public String toString() {
		return FetchReport.of(this.result, diagnose());
	}

}
