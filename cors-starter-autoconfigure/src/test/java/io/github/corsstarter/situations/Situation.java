package io.github.corsstarter.situations;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A row of the table: a configuration, what a page does, and what people are told.
 *
 * @param name what is broken
 * @param stacks where it can happen; everywhere unless it says so
 * @param configuration what the operator wrote
 * @param page what the page does, which works once the situation is fixed
 * @param explanation what is told of the denied request, if the application starts
 * @param report what is told of the start, if the application does not
 */
record Situation(String name, @DefaultValue List<Stack> stacks, Configuration configuration, Page page,
		@Nullable Explanation explanation, @Nullable Report report) {

	/**
	 * The arguments of a test: once for each stack if everything is tested, else for one
	 * of them, so that each stack has about half of the situations.
	 */
	Stream<Arguments> onEachStack() {
		List<Stack> all = this.stacks.isEmpty() ? List.of(Stack.values()) : List.copyOf(this.stacks);
		List<Stack> tested = Boolean.getBoolean("tests.all") ? all
				: List.of(all.get(Math.floorMod(this.name.hashCode(), all.size())));
		return tested.stream().map((stack) -> Arguments.of(this, stack));
	}

	Explanation requireExplanation() {
		if (this.explanation == null) {
			throw new IllegalStateException("'" + this.name + "' does not explain a request");
		}
		return this.explanation;
	}

	Report requireReport() {
		if (this.report == null) {
			throw new IllegalStateException("'" + this.name + "' does not report a start");
		}
		return this.report;
	}

	@Override
	public String toString() {
		return this.name;
	}

	/**
	 * What {@code /actuator/corsexplain} has to tell.
	 *
	 * @param verdict the verdict
	 * @param reason why the server denies the request, if it does
	 * @param browser why the browser keeps the answer from the page, if it does
	 * @param says words of the explanation: the cause
	 * @param advises words of the advice
	 * @param sources where the properties to change were written
	 * @param replacements what to write there instead, if it is no YAML
	 * @param fix the configuration that fixes it, if there is one
	 * @param rewritten where people have to decide: what they write who heed the advice
	 * @param instead what the page has to do if no configuration fixes it
	 */
	record Explanation(@DefaultValue("denied") String verdict, @Nullable String reason, @Nullable String browser,
			@DefaultValue List<String> says, @DefaultValue List<String> advises, @DefaultValue List<String> sources,
			@DefaultValue List<String> replacements, @Nullable String fix, @Nullable Configuration rewritten,
			@Nullable Page instead) {

		boolean isDenied() {
			return this.verdict.equals("denied");
		}

	}

	/**
	 * What the report of a failed start has to tell.
	 *
	 * @param problems the code and the property of each problem
	 * @param says words of the report: the cause
	 * @param sources where the mistakes were written
	 * @param fixes the fixed text, which is then written there instead
	 * @param rewritten where people have to decide: what they write who heed the report
	 */
	record Report(List<String> problems, @DefaultValue List<String> says, @DefaultValue List<String> sources,
			@DefaultValue List<String> fixes, @Nullable Configuration rewritten) {
	}

}
