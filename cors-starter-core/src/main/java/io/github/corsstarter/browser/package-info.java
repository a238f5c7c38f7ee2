/**
 * The browser's half of the Fetch standard: what a browser sends for a planned
 * {@code fetch()}, and what it makes of the server's answers. Start at
 * {@link io.github.corsstarter.browser.Browser}. API is what the page
 * {@code docs/reference/api.md} lists; the rest may change in any release.
 */
@NullMarked
package io.github.corsstarter.browser;

import org.jspecify.annotations.NullMarked;
