package io.github.corsstarter.document;

import java.io.StringReader;

/**
 * Documents for tests.
 */
final class TestDocuments {

	static final String SHOP = """
			# CORS policies of each environment as requests meet them: groups, inheritance and profiles are resolved.
			# For review. A program writes it: change the configuration, and not this file.
			format: 1
			environments:
			  dev:
			    policies: {}
			  prod:
			    version: "3f2a9c51"
			    policies:
			      catalog:
			        paths:
			          - /catalog/**
			        allowed-origins:
			          - "*"
			        allowed-methods:
			          - GET
			          - HEAD
			        allowed-headers: []
			        exposed-headers: []
			        allow-credentials: false
			        max-age: 1h
			        on-denied: omit-headers
			        preflight-status: 200
			      default:
			        paths:
			          - "/orders/{id}"
			          - /**
			        allowed-origins:
			          - https://*.example.com
			          - https://app.example.com
			          - "null"
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

	private TestDocuments() {
	}

	static PolicyDocument read(String text) {
		return PolicyDocument.read(new StringReader(text), "lock.yml");
	}

	static EnvironmentPolicies prod(String text) {
		EnvironmentPolicies prod = read(text).environment("prod");
		if (prod == null) {
			throw new IllegalArgumentException("There is no 'prod'");
		}
		return prod;
	}

}
