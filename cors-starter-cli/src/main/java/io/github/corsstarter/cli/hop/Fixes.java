package io.github.corsstarter.cli.hop;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The sentences that fix what a hop does, from {@code fixes.properties}. The sentence for
 * the software goes before the one for all.
 */
final class Fixes {

	private static final Properties SENTENCES = read();

	private static final String ANY = ".any";

	/** What a file that is generated can be broken in. */
	private static final Set<FaultKind> OF_FILES = EnumSet.of(FaultKind.ANSWERED, FaultKind.STRIPPED, FaultKind.DOUBLED,
			FaultKind.CHANGED, FaultKind.ADDED, FaultKind.OMITTED);

	/** A proxy that answers by itself is no longer right if it only passes on. */
	private static final String EXPORTED = " If `export` wrote its file, write it again.";

	private Fixes() {
	}

	/**
	 * A sentence.
	 * @param kind what is to be fixed
	 * @param variant what is special about it, such as {@code slash}, or {@code null}
	 * @param software what the hop is, or {@code null} if it does not say
	 */
	static String of(FaultKind kind, @Nullable String variant, @Nullable Software software) {
		boolean exported = OF_FILES.contains(kind) && (software == null || software.isExported());
		return sentence(kind, variant, software) + (exported ? EXPORTED : "");
	}

	private static String sentence(FaultKind kind, @Nullable String variant, @Nullable Software software) {
		String special = kind.id() + "-" + variant;
		String suffix = (software != null) ? "." + software.key() : ANY;
		for (String key : new String[] { special + suffix, special + ANY, kind.id() + suffix }) {
			String sentence = SENTENCES.getProperty(key);
			if (sentence != null) {
				return sentence;
			}
		}
		return Objects.requireNonNull(SENTENCES.getProperty(kind.id() + ANY));
	}

	private static Properties read() {
		Properties properties = new Properties();
		try (InputStream stream = Objects.requireNonNull(Fixes.class.getResourceAsStream("fixes.properties"));
				Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			properties.load(reader);
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
