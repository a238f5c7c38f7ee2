/**
 * Auto-configuration of metrics and trace attributes. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.observation;

import org.jspecify.annotations.NullMarked;
