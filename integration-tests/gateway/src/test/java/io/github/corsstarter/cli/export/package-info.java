/**
 * The exports of the command line, on a gateway that is an application.
 */
@NullMarked
package io.github.corsstarter.cli.export;

import org.jspecify.annotations.NullMarked;
