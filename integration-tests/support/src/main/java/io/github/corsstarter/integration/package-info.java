/**
 * Applications that tests start, and a client for them. Compiled by each build that needs
 * it, against its own Spring Boot: nothing here is named whose name differs between the
 * lines.
 */
@NullMarked
package io.github.corsstarter.integration;

import org.jspecify.annotations.NullMarked;
