/**
 * Runs the starter's jars on the lines of Spring Boot that they are built for. Nothing
 * here is named whose name differs between those lines.
 */
package io.github.corsstarter.compatibility;
