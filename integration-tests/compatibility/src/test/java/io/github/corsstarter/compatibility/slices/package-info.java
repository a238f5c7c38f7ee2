/**
 * Test slices of an application with a policy. The annotations of each generation of
 * Spring Boot are in {@code src/test/boot-3} and {@code src/test/boot-4}.
 */
@NullMarked
package io.github.corsstarter.compatibility.slices;

import org.jspecify.annotations.NullMarked;
