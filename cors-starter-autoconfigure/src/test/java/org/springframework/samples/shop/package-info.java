/**
 * A sample application of Spring's own house.
 */
@NullMarked
package org.springframework.samples.shop;

import org.jspecify.annotations.NullMarked;
