/**
 * The browser's half of the Fetch standard: what a browser sends for a planned
 * {@code fetch()}, and what it makes of the server's answers. Start at
 * {@link io.github.corsstarter.browser.Browser}.
 */
@NullMarked
package io.github.corsstarter.browser;

import org.jspecify.annotations.NullMarked;
