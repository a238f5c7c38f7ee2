/**
 * Readers of registries of origins: files, URLs and databases. Each class that needs the
 * JDBC API or the HTTP client of the JDK is loaded only where a registry of that kind is
 * configured. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.registry.reader;

import org.jspecify.annotations.NullMarked;
