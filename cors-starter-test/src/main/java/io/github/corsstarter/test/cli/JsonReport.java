package io.github.corsstarter.test.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractResult;

/**
 * A report for programs.
 */
final class JsonReport {

	private JsonReport() {
	}

	static String write(CheckReport report) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("suite", report.verdict());
		json.put("contract", report.contract());
		json.put("url", report.url());
		if (report.originServer() != null) {
			json.put("originServer", report.originServer());
		}
		if (report.environment() != null) {
			json.put("environment", report.environment());
		}
		json.put("cases", report.cases().stream().map(JsonReport::checkedCase).toList());
		json.put("edge", report.changes().stream().map(JsonReport::change).toList());
		return Json.write(json) + "\n";
	}

	private static Map<String, Object> checkedCase(CheckedCase checked) {
		ContractResult edge = checked.edge();
		ContractCase contractCase = edge.contractCase();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("clause", contractCase.clause().position().toString());
		json.put("name", contractCase.toString());
		json.put("origin", contractCase.origin());
		json.put("method", contractCase.method());
		json.put("path", contractCase.path());
		json.put("expected", contractCase.clause().expected().toString());
		json.put("actual", (edge.diagnosis() != null) ? edge.diagnosis().reason().id() : "allowed");
		json.put("kept", edge.passes());
		json.put("complete", edge.complete());
		json.put("unreadable", edge.unreadable());
		if (checked.server() != null) {
			json.put("keptBehindEdge", checked.server().passes());
		}
		if (!edge.passes()) {
			json.put("report", edge.report());
		}
		return json;
	}

	private static Map<String, Object> change(HeaderChange change) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("request", change.request());
		json.put("header", change.header());
		json.put("kind", change.kind().id());
		json.put("server", change.server());
		json.put("edge", change.edge());
		return json;
	}

}
