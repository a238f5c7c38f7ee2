/**
 * Tests over sockets: Tomcat, Jetty and Reactor Netty, with Spring Security.
 */
@NullMarked
package io.github.corsstarter.server;

import org.jspecify.annotations.NullMarked;
