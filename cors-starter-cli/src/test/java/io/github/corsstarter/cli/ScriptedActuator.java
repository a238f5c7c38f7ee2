package io.github.corsstarter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * An actuator whose endpoints say what a test wants.
 */
public final class ScriptedActuator implements AutoCloseable {

	/** A policy as the endpoint shows it; tests replace parts of it. */
	public static final String CORS = """
			{"environment":"prod","version":"3f2a9c51","pinned":false,"policies":{
			  "default":{"paths":["/orders/{id}","/**"],
			    "allowedOrigins":[{"value":"https://app.example.com","source":"a.yml - 1:1","lastSeen":"2026-11-28"},
			      {"value":"https://*.example.com","source":"a.yml - 2:1","lastSeen":null}],
			    "allowedOriginsTotal":2,"allowedMethods":["GET","HEAD","PUT"],"allowedHeaders":["authorization"],
			    "exposedHeaders":["location"],"allowCredentials":true,"maxAge":"PT30M","onDenied":"forbid",
			    "preflightStatus":204}},
			 "findings":[]}""";

	/** The document of that policy. */
	public static final String LOCK = """
			# CORS policies of each environment as requests meet them: groups, inheritance and profiles are resolved.
			# For review. A program writes it: change the configuration, and not this file.
			format: 1
			environments:
			  prod:
			    version: "3f2a9c51"
			    policies:
			      default:
			        paths:
			          - "/orders/{id}"
			          - /**
			        allowed-origins:
			          - https://*.example.com
			          - https://app.example.com
			        allowed-methods:
			          - GET
			          - HEAD
			          - PUT
			        allowed-headers:
			          - authorization
			        exposed-headers:
			          - location
			        allow-credentials: true
			        max-age: 30m
			        on-denied: forbid
			        preflight-status: 204
			""";

	private final HttpServer server;

	private final Map<String, HttpHandler> endpoints = new ConcurrentHashMap<>();

	public ScriptedActuator() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/actuator/", this::handle);
		this.server.start();
	}

	public String url() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/actuator";
	}

	/** Has an endpoint say something. */
	public ScriptedActuator with(String endpoint, String json) {
		return with(endpoint, (exchange) -> answer(exchange, 200, json));
	}

	public ScriptedActuator with(String endpoint, HttpHandler handler) {
		this.endpoints.put("/actuator/" + endpoint, handler);
		return this;
	}

	public static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private void handle(HttpExchange exchange) throws IOException {
		HttpHandler handler = this.endpoints.get(exchange.getRequestURI().getPath());
		if (handler != null) {
			handler.handle(exchange);
		}
		else {
			answer(exchange, 404, "");
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
