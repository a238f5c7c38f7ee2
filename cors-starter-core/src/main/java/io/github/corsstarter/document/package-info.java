/**
 * The policies of an application in one file that people review and programs compare.
 * Start at {@link io.github.corsstarter.document.PolicyDocument}. Not API: may change in
 * any release.
 */
@NullMarked
package io.github.corsstarter.document;

import org.jspecify.annotations.NullMarked;
