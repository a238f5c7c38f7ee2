package io.github.corsstarter.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.sample.browser.InstalledBrowser;
import io.github.corsstarter.sample.browser.InstalledBrowser.Window;
import io.github.corsstarter.sample.browser.RunningBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of the actuator in browsers, after hostile requests.
 */
@Tag("long")
class ActuatorPagesBrowserTests {

	private static final List<String> PAGES = List.of("cors", "corspreflights", "corshistory", "corsexplain",
			"corsexplain?origin=https://app.example&path=/api/orders&method=PUT&headers=x-a,authorization");

	/**
	 * What is wrong with a page, each in a word; nothing else may be told from outside.
	 */
	private static final String LOOK = """
			() => {
			  document.querySelectorAll('details').forEach((some) => { some.open = true; });
			  const all = [...document.querySelectorAll('*')];
			  const attributes = all.flatMap((element) => [...element.attributes]);
			  const texts = document.documentElement.textContent + attributes.map((some) => some.value).join('');
			  const root = document.documentElement;
			  const known = new Set(('html head meta title style body a header div p strong nav ul li dl dt dd span code time '
			    + 'main h1 h2 h3 h4 section article pre table caption thead tbody tr th td details summary svg rect form label '
			    + 'input datalist option select button footer').split(' '));
			  return [
			    document.querySelector('main h1') ? '' : 'no-page',
			    typeof window.hacked === 'undefined' ? '' : 'script-ran',
			    ...all.filter((some) => !known.has(some.localName)).map((some) => 'element:' + some.localName),
			    ...attributes.filter((some) => some.name.startsWith('on') || some.name === 'style' || some.name === 'autofocus')
			      .map((some) => 'attribute:' + some.name),
			    ...[...document.links].filter((some) => !/^https?:/.test(some.href)).map((some) => 'link:' + some.href),
			    /[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]/.test(texts)
			      ? 'invisible-text' : '',
			    getComputedStyle(document.body).marginTop === '0px' ? '' : 'no-style',
			    root.scrollWidth > root.clientWidth ? 'wide:' + root.scrollWidth + '>' + root.clientWidth : '',
			  ].filter((some) => some !== '').join(' ');
			}
			""";

	/**
	 * The first stop of the keyboard is the link over the links, and none is left out.
	 */
	private static final String KEYBOARD = """
			() => {
			  const stops = [...document.querySelectorAll('a, button, input, select, summary, pre')];
			  const wrong = stops.filter((some) => some.tabIndex !== 0).map((some) => some.localName);
			  const first = stops[0];
			  first.focus();
			  const visible = first.getBoundingClientRect().top >= 0;
			  const target = document.querySelector(first.getAttribute('href'));
			  target.focus();
			  return [...wrong, first.className, visible, document.activeElement === target].join(' ');
			}
			""";

	private static RunningSample sample;

	@BeforeAll
	static void start() {
		sample = RunningSample.on("servlet");
		HostileRequests.send(sample.api("/"));
	}

	@AfterAll
	static void stop() {
		sample.close();
	}

	@ParameterizedTest
	@EnumSource
	void pageWhenClientsAreHostileShowsTextAndFitsAPhone(InstalledBrowser name) {
		Assumptions.assumeTrue(name.isPresentOrRequired());
		try (RunningBrowser browser = name.start(Window.NORMAL)) {
			browser.shrink();
			Stream.concat(PAGES.stream(), HostileRequests.questions()).forEach((page) -> {
				browser.open(sample.url() + "/actuator/" + page);
				assertThat(browser.call(LOOK, "")).as("%s: %s", name.title(), page).isEmpty();
				assertThat(browser.console()).filteredOn((line) -> line.contains("Content Security Policy"))
					.as("%s: %s", name.title(), page)
					.isEmpty();
			});
			browser.open(sample.url() + "/actuator/corspreflights");
			assertThat(browser.call("() => document.body.textContent", "")).contains(
					"https://app.example\\u0022><script>window.hacked=1</script>", "<svg onload=window.hacked=1>");
		}
	}

	@Test
	void pageIsFitForEverybody() throws IOException {
		Assumptions.assumeTrue(InstalledBrowser.CHROMIUM.isPresentOrRequired());
		String axe = axe();
		try (RunningBrowser browser = InstalledBrowser.CHROMIUM.start(Window.NORMAL)) {
			for (String page : PAGES) {
				browser.open(sample.url() + "/actuator/" + page);
				assertThat(browser.call(LOOK, "")).isEmpty();
				assertThat(browser.call(axe, "")).as(page).isEmpty();
				assertThat(browser.call(KEYBOARD, "")).as(page).isEqualTo("skip true true");
			}
		}
	}

	/** A function that says what axe finds. */
	private static String axe() throws IOException {
		try (InputStream in = ActuatorPagesBrowserTests.class.getResourceAsStream("/axe.min.js")) {
			String script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
			return "async () => {" + script
					+ """
							;
							const found = await axe.run();
							return found.violations.map((some) => some.id + ': ' + some.nodes.map((node) => node.html).join(' ; ')).join('\\n');
							}
							""";
		}
	}

}
