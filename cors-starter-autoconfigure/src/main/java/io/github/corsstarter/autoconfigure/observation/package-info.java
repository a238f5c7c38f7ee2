/**
 * Auto-configuration of metrics and trace attributes.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
