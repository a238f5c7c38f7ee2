/**
 * The application that the survival matrix asks. It knows nothing of CORS, and goes wrong
 * in every way that an application can.
 */
@NullMarked
package io.github.corsstarter.compatibility.survival.application;

import org.jspecify.annotations.NullMarked;
