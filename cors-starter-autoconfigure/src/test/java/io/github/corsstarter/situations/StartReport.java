package io.github.corsstarter.situations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report of a failed start, read as a person reads it.
 *
 * @param text the report
 */
record StartReport(String text) {

	private static final Pattern DESCRIPTION = Pattern.compile("(?s)Description:\\R\\R(.*?)\\R\\RAction:");

	private static final Pattern PROBLEM = Pattern.compile("(?m)^[0-9]+\\) (\\S+) \\[([a-z-]+)]$");

	private static final Pattern SOURCE_OR_FIX = Pattern.compile("(?m)^   (Source|Fix): +(.*(?:\\R {12}.*)*)$");

	/** Finds the report in what the application printed. */
	static StartReport in(String output) {
		Matcher description = DESCRIPTION.matcher(output);
		if (!description.find()) {
			throw new IllegalStateException("There is no report: " + output);
		}
		return new StartReport(Deployment.withoutFolders(description.group(1)));
	}

	/** The problems, each as its code and its property. */
	List<String> problems() {
		return PROBLEM.matcher(this.text).results().map((result) -> result.group(2) + " " + result.group(1)).toList();
	}

	/**
	 * What to write where, the last line first, so that the numbers of the others hold.
	 */
	List<FixedPlace> fixes() {
		List<FixedPlace> places = new ArrayList<>();
		String source = "";
		Matcher matcher = SOURCE_OR_FIX.matcher(this.text);
		while (matcher.find()) {
			String content = matcher.group(2).replaceAll("\\R {12}", "\n");
			if (matcher.group(1).equals("Fix")) {
				places.add(new FixedPlace(source, content));
			}
			source = content;
		}
		return places.stream().sorted(Comparator.comparingInt(FixedPlace::line).reversed()).toList();
	}

}
