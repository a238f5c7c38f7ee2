package io.github.corsstarter.registry.reader;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a registry in a database is asked.
 *
 * @param query the query whose first column has the origins
 * @param changeQuery the query whose first row differs when the origins do; {@code null}
 * if there is none
 * @param dataSource the name of the bean; {@code null} for the only or primary one
 * @param timeout the longest time until a query answers, and from some rows to the next
 * @since 0.1.0
 */
public record JdbcRegistry(String query, @Nullable String changeQuery, @Nullable String dataSource, Duration timeout) {
}
