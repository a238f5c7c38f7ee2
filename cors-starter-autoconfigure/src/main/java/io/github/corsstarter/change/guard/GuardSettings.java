package io.github.corsstarter.change.guard;

import java.time.Duration;

/**
 * How changes are guarded.
 *
 * @param window how long after a change
 * @param rollbackAfter after how many requests that a change denies for their method or
 * headers it is undone; 0 for never
 * @param logged whether denials are logged
 * @since 0.1.0
 */
public record GuardSettings(Duration window, int rollbackAfter, boolean logged) {
}
