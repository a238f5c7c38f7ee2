package io.github.corsstarter.test;

import java.util.function.BiConsumer;

import io.github.corsstarter.browser.HeaderList;

/**
 * Request headers as mock requests want them: these do not read cookies off their header.
 */
final class MockHeaders {

	private MockHeaders() {
	}

	static void write(HeaderList list, BiConsumer<String, String> headers, BiConsumer<String, String> cookies) {
		for (HeaderList.Line line : list.lines()) {
			if (line.name().equals("Cookie")) {
				writeCookies(line.value(), cookies);
			}
			else {
				headers.accept(line.name(), line.value());
			}
		}
	}

	private static void writeCookies(String header, BiConsumer<String, String> cookies) {
		for (String pair : header.split("; ")) {
			int delimiter = pair.indexOf('=');
			cookies.accept(pair.substring(0, delimiter), pair.substring(delimiter + 1));
		}
	}

}
