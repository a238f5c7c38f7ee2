package io.github.corsstarter.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;

/**
 * Writes one row of the table. Expected headers are a text of {@code name: value} lines,
 * {@code Vary} among them; <code>{origin}</code>, <code>{method}</code> and
 * <code>{headers}</code> stand for what the request says.
 */
final class Row {

	private static final int LARGE = 4096;

	private static final String VARY_BY_ORIGIN = "Vary: Origin\n";

	private static final String VARY_BY_PREFLIGHT = """
			Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
			""";

	private final String name;

	private final ConformancePolicy policy;

	private final String method;

	private final CorsRequestKind kind;

	private final List<ConformanceCase.Header> headers = new ArrayList<>();

	private boolean rawOnly;

	private Row(String name, ConformancePolicy policy, String method, CorsRequestKind kind) {
		this.name = name;
		this.policy = policy;
		this.method = method;
		this.kind = kind;
	}

	static Row request(String name, ConformancePolicy policy, String method) {
		return new Row(name, policy, method, CorsRequestKind.ACTUAL);
	}

	static Row actual(String name, ConformancePolicy policy, String method, String origin) {
		return request(name, policy, method).with("Origin", origin);
	}

	static Row preflight(String name, ConformancePolicy policy, String origin, String method) {
		return new Row(name, policy, "OPTIONS", CorsRequestKind.PREFLIGHT).with("Origin", origin)
			.with("Access-Control-Request-Method", method);
	}

	Row requesting(String headers) {
		return with("Access-Control-Request-Headers", headers);
	}

	Row with(String name, String value) {
		this.headers.add(new ConformanceCase.Header(name, value));
		return this;
	}

	Row rawOnly() {
		this.rawOnly = true;
		return this;
	}

	ConformanceCase notCors(String expected) {
		return build(CorsRequestKind.NOT_CORS, null, ConformanceCase.PASSED_ON, expected);
	}

	ConformanceCase allowed(String expected) {
		int status = (this.kind == CorsRequestKind.PREFLIGHT) ? 204 : ConformanceCase.PASSED_ON;
		return build(this.kind, null, status, expected);
	}

	ConformanceCase denied(CorsRejection rejection) {
		if (this.kind == CorsRequestKind.PREFLIGHT) {
			return build(this.kind, rejection, 403, VARY_BY_PREFLIGHT);
		}
		boolean forbid = !"omit-headers".equals(this.policy.settings().get("on-denied"));
		return build(this.kind, rejection, forbid ? 403 : ConformanceCase.PASSED_ON, VARY_BY_ORIGIN);
	}

	ConformanceCase refused(CorsRejection rejection) {
		return build(this.kind, rejection, 403, VARY_BY_ORIGIN);
	}

	private ConformanceCase build(CorsRequestKind kind, @Nullable CorsRejection rejection, int status,
			String expected) {
		Map<String, String> accessControl = new LinkedHashMap<>();
		Set<String> vary = new LinkedHashSet<>();
		expected.lines().map((line) -> line.split(": ", 2)).forEach((line) -> {
			if (line[0].equals("Vary")) {
				vary.addAll(List.of(line[1].split(", ")));
			}
			else {
				accessControl.put(line[0], resolve(line[1]));
			}
		});
		boolean large = this.headers.stream().anyMatch((header) -> header.value().length() > LARGE);
		return new ConformanceCase(this.name, this.policy, this.method, List.copyOf(this.headers), kind, rejection,
				status, Map.copyOf(accessControl), Set.copyOf(vary), this.rawOnly, large);
	}

	private String resolve(String value) {
		return value.replace("{origin}", joined("Origin"))
			.replace("{method}", joined("Access-Control-Request-Method"))
			.replace("{headers}", joined("Access-Control-Request-Headers"));
	}

	private String joined(String name) {
		return String.join(", ",
				this.headers.stream()
					.filter((header) -> header.name().equals(name))
					.map(ConformanceCase.Header::value)
					.toList());
	}

}
