package io.github.corsstarter.coexistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All answers of an application, which is gone by then.
 *
 * @param answers the answers
 */
record Recording(Map<Request, ComparableAnswer> answers) {

	private static final Map<List<Object>, Recording> MADE = new ConcurrentHashMap<>();

	static Recording withStarter(Mechanism mechanism, ServerStack stack, Rule rule) {
		return MADE.computeIfAbsent(List.of(mechanism, stack, rule),
				(key) -> of(mechanism, CoexistenceServer.withStarter(mechanism, stack, rule)));
	}

	static Recording withoutStarter(Mechanism mechanism, ServerStack stack, Rule rule) {
		return MADE.computeIfAbsent(List.of(mechanism, stack, rule, "without"),
				(key) -> of(mechanism, CoexistenceServer.withoutStarter(mechanism, stack, rule)));
	}

	private static Recording of(Mechanism mechanism, CoexistenceServer application) {
		Map<Request, ComparableAnswer> answers = new LinkedHashMap<>();
		try (application) {
			for (Zone zone : Zone.values()) {
				requests(mechanism, zone, Ask.values())
					.forEach((request) -> answers.put(request, application.send(request)));
			}
		}
		return new Recording(answers);
	}

	static List<Request> requests(Mechanism mechanism, Zone zone, Ask... asks) {
		List<Request> requests = new ArrayList<>();
		for (Request call : mechanism.calls()) {
			for (Ask ask : asks) {
				requests.add(ask.of(call.in(zone)));
			}
		}
		return requests;
	}

	Map<Request, ComparableAnswer> of(Mechanism mechanism, Zone zone) {
		Map<Request, ComparableAnswer> some = new LinkedHashMap<>(this.answers);
		some.keySet().retainAll(requests(mechanism, zone, Ask.values()));
		return some;
	}

	ComparableAnswer to(Request request) {
		ComparableAnswer answer = this.answers.get(request);
		if (answer == null) {
			throw new IllegalArgumentException("Was not asked: " + request);
		}
		return answer;
	}

}
