package io.github.corsstarter.sample.api;

/**
 * What a client sends to place an order or to change one.
 *
 * @param item what to order
 * @param quantity how many of it
 */
record NewOrder(String item, int quantity) {

}
