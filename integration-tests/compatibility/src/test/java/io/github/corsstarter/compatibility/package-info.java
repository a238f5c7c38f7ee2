/**
 * Runs the starter's jars on the lines of Spring Boot that they are built for. Nothing
 * here is named whose name differs between those lines.
 */
@NullMarked
package io.github.corsstarter.compatibility;

import org.jspecify.annotations.NullMarked;
