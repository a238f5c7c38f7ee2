/**
 * Auto-configuration of the reports of browsers. Not API: may change in any release.
 */
@NullMarked
package io.github.corsstarter.autoconfigure.client;

import org.jspecify.annotations.NullMarked;
