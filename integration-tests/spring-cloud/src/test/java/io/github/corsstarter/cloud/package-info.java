/**
 * A policy that changes through Spring Cloud: what a commit or a refresh brings reaches
 * the requests.
 */
@NullMarked
package io.github.corsstarter.cloud;

import org.jspecify.annotations.NullMarked;
