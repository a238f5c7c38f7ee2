package io.github.corsstarter.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The series of an application in the text format of Prometheus.
 *
 * @param series the value of each series, by its name and labels as they are written
 */
record Scrape(Map<String, Double> series) {

	private static final Pattern LINE = Pattern.compile("(?m)^(\\w+(?:\\{.*})?) (\\S+)$");

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

	static Scrape of(String text) {
		Map<String, Double> series = new LinkedHashMap<>();
		for (MatchResult line : LINE.matcher(text).results().toList()) {
			series.put(line.group(1), Double.valueOf(line.group(2)));
		}
		return new Scrape(series);
	}

	/** The labels of each metric of ours, each with its values. */
	Map<String, Map<String, Set<String>>> labels() {
		Map<String, Map<String, Set<String>>> labels = new TreeMap<>();
		for (String name : this.series.keySet()) {
			if (name.startsWith("cors_")) {
				Map<String, Set<String>> own = labels.computeIfAbsent(name.replaceFirst("\\{.*", ""),
						(metric) -> new TreeMap<>());
				Matcher matcher = LABEL.matcher(name);
				while (matcher.find()) {
					own.computeIfAbsent(matcher.group(1), (label) -> new TreeSet<>()).add(matcher.group(2));
				}
			}
		}
		return labels;
	}

	/** By how much the counters of a metric have grown, those that have. */
	Map<String, Double> grown(Scrape before, String metric) {
		Map<String, Double> grown = new LinkedHashMap<>();
		this.series.forEach((name, value) -> {
			double by = value - before.series.getOrDefault(name, 0.0);
			if (name.startsWith(metric + "{") && by > 0) {
				grown.put(name, by);
			}
		});
		return grown;
	}

}
