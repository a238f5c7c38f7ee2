package io.github.corsstarter.change;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.web.Generation;

/**
 * Policies that were put to the tests of a change and did not become active.
 *
 * @param generation the policies, as the generation after the active one, or {@code null}
 * if they may not become active
 * @param obstacles why not, the first hundred reasons; empty if they may
 * @param obstaclesTotal how many reasons there are
 * @param report the reasons in words, for the log; empty if there are none
 * @since 0.1.0
 */
public record CheckedChange(@Nullable Generation generation, List<Obstacle> obstacles, int obstaclesTotal,
		String report) {

	/**
	 * Policies that cannot be read.
	 * @param obstacle the one reason
	 * @return the outcome
	 */
	public static CheckedChange of(Obstacle obstacle) {
		return new CheckedChange(null, List.of(obstacle), 1, obstacle.message());
	}

}
