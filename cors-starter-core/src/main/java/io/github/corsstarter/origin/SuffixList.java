package io.github.corsstarter.origin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * A list of the hosts below which unrelated people get names: a file of the jar, whose
 * lines have a rule in the format of the Public Suffix List, and perhaps more columns. It
 * is read anew for each question, so that without a question there is no cost.
 *
 * @see <a href="https://github.com/publicsuffix/list/wiki/Format">the format of the
 * list</a>
 */
enum SuffixList {

	/** Mozilla's Public Suffix List. */
	PUBLIC_SUFFIXES("effective_tld_names.dat"),

	/** What it lacks, each line with what strangers get there, and with a source. */
	SHARED_DOMAINS("shared-domains.txt");

	/** What the Public Suffix List has behind the rules of registries. */
	static final String PRIVATE_SECTION = "// ===BEGIN PRIVATE DOMAINS===";

	private static final String COLUMN = " | ";

	private final String file;

	SuffixList(String file) {
		this.file = file;
	}

	/**
	 * Reads the list.
	 * @param rules receives each rule in ASCII, and what stands behind it
	 */
	void read(BiConsumer<String, String> rules) {
		read("", rules);
	}

	/**
	 * Reads the list up to a line.
	 * @param end the line, or an empty text for all of the list
	 * @param rules receives each rule in ASCII, and what stands behind it
	 */
	void read(String end, BiConsumer<String, String> rules) {
		try (InputStream list = SuffixList.class.getResourceAsStream(this.file)) {
			if (list == null) {
				throw new IllegalStateException("The list of suffixes '" + this.file + "' is missing from the jar");
			}
			BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
			for (String line = reader.readLine(); line != null
					&& (end.isEmpty() || !line.equals(end)); line = reader.readLine()) {
				if (!line.isBlank() && !line.startsWith("//") && !line.startsWith("#")) {
					readRule(line.strip(), rules);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read the list of suffixes '" + this.file + "'", ex);
		}
	}

	private static void readRule(String line, BiConsumer<String, String> rules) {
		int column = line.indexOf(COLUMN);
		String rule = (column != -1) ? line.substring(0, column) : line;
		rules.accept(toAscii(rule), (column != -1) ? line.substring(column + COLUMN.length()) : "");
	}

	private static String toAscii(String rule) {
		String ascii = Hosts.isAscii(rule) ? rule : Hosts.toAscii(rule);
		return (ascii != null) ? ascii : rule;
	}

}
