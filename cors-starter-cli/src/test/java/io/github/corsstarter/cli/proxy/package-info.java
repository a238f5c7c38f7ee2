/**
 * Real proxies, started by tests.
 */
@NullMarked
package io.github.corsstarter.cli.proxy;

import org.jspecify.annotations.NullMarked;
