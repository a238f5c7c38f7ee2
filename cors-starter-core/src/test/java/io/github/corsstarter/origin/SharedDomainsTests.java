package io.github.corsstarter.origin;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SharedDomains} and its list.
 */
class SharedDomainsTests {

	private static final Map<String, String> LINES = new LinkedHashMap<>();

	private static final List<String> RULES = new ArrayList<>();

	static {
		SuffixList.SHARED_DOMAINS.read((rule, columns) -> {
			RULES.add(rule);
			LINES.put(rule, columns);
		});
	}

	@Test
	void listWhenReadHasWhatStrangersGetAndSourceOnEachLine() {
		assertThat(RULES).hasSizeGreaterThan(25).doesNotHaveDuplicates();
		assertThat(LINES).allSatisfy((rule, columns) -> {
			assertThat(rule).matches("(\\*\\.)?[a-z0-9-]+(\\.[a-z0-9-]+)+");
			assertThat(columns).matches("[a-z].* \\(\\w.*\\) \\| https://[^ |]+");
			assertThat(URI.create(columns.substring(columns.indexOf("https://"))).getHost()).contains(".");
		});
	}

	@Test
	void listWhenComparedWithPublicSuffixListHasNothingOfThat() {
		Set<String> listed = new HashSet<>();
		SuffixList.PUBLIC_SUFFIXES.read((rule, columns) -> listed.add(rule));
		assertThat(listed).hasSizeGreaterThan(9000);
		assertThat(RULES).noneMatch((rule) -> {
			String domain = rule.startsWith("*.") ? rule.substring(2) : rule;
			String parent = domain.substring(domain.indexOf('.') + 1);
			return listed.contains(rule) || (domain.equals(rule) && listed.contains("*." + parent))
					|| listed.contains("*." + domain);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			app.github.dev    | forwarded ports of codespaces (GitHub Codespaces)
			github.dev        | forwarded ports of codespaces (GitHub Codespaces)
			ws-eu.gitpod.io   | ports of workspaces (Gitpod)
			gitpod.io         | ports of workspaces (Gitpod)
			euw.devtunnels.ms | tunnels to any machine (Microsoft dev tunnels)
			""")
	void tenantsWhenHostIsOfPlatformSaysWhatStrangersGet(String host, String tenants) {
		assertThat(SharedDomains.tenants(host)).isEqualTo(tenants);
	}

	@ParameterizedTest
	@ValueSource(strings = { "co.uk", "vercel.app", "example.com", "a.app.github.dev", "mygithub.dev", "xgitpod.io" })
	void tenantsWhenHostIsOfNoPlatformReturnsNull(String host) {
		assertThat(SharedDomains.tenants(host)).isNull();
	}

}
