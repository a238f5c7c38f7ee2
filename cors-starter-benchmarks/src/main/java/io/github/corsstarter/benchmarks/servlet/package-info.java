/**
 * The servlet filter side by side with those of Spring, Tomcat and Jetty.
 */
@NullMarked
package io.github.corsstarter.benchmarks.servlet;

import org.jspecify.annotations.NullMarked;
