package io.github.corsstarter;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Methods;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Compiles a specification, one small check per key. A value with a mistake is reported
 * and ignored.
 */
final class PolicyCompiler {

	/** Any origin, method or header name. */
	static final String ANY = "*";

	/** The methods that people mean; others are possible. */
	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	private final CorsPolicySpec spec;

	private final Consumer<CorsPolicyProblem> problems;

	PolicyCompiler(CorsPolicySpec spec, Consumer<CorsPolicyProblem> problems) {
		this.spec = spec;
		this.problems = problems;
	}

	CorsPolicy compile() {
		boolean credentials = this.spec.allowCredentials().value();
		OriginAllowlist origins = new OriginCompiler(this.spec, this.problems).compile();
		List<String> exposed = exposedHeaders(credentials);
		List<String> headers = headerNames(this.spec.allowedHeaders());
		List<String> methods = methods();
		return new CorsPolicy(this.spec, origins, new MethodAllowlist(methods.contains(ANY), methods),
				new HeaderAllowlist(headers.contains(ANY), headers),
				new HeaderAllowlist(exposed.contains(ANY), exposed), maxAge(), credentials);
	}

	/** Blank items, which empty variables leave behind, say nothing. */
	private List<String> methods() {
		Set<String> methods = new LinkedHashSet<>();
		Setting<List<String>> setting = this.spec.allowedMethods();
		for (int i = 0; i < setting.value().size(); i++) {
			String method = setting.value().get(i).strip();
			if (!method.isEmpty()) {
				addMethod(methods, method, setting.elementProperty(i));
			}
		}
		return methods.contains(ANY) ? List.of(ANY) : List.copyOf(methods);
	}

	private void addMethod(Set<String> methods, String method, String property) {
		if (!Tokens.isToken(method)) {
			report(ProblemCode.INVALID_METHOD, property, method,
					"'" + method
							+ "' is not a method. A method is a token such as GET or PATCH (RFC 9110, section 9.1).",
					separated(method, "[\\s,;\"\\[\\]]+", METHODS::contains));
		}
		else if (Methods.isForbidden(method)) {
			report(ProblemCode.FORBIDDEN_METHOD, property, method,
					"'" + method + "' can never be sent by a script (Fetch, forbidden method). Remove it.", "");
		}
		else {
			addWithHead(methods, method.toUpperCase(Locale.ROOT));
		}
	}

	/**
	 * Who may GET may HEAD: the answer is the same, without its content (RFC 9110,
	 * 9.3.2).
	 */
	private static void addWithHead(Set<String> methods, String method) {
		methods.add(method);
		if (method.equals("GET")) {
			methods.add("HEAD");
		}
	}

	private List<String> exposedHeaders(boolean credentials) {
		List<String> names = headerNames(this.spec.exposedHeaders());
		if (credentials && names.contains(ANY)) {
			String property = this.spec.allowCredentials().property();
			this.problems.accept(new CorsPolicyProblem(ProblemCode.WILDCARD_WITH_CREDENTIALS,
					this.spec.exposedHeaders().property(), ANY,
					"'*' exposes no header at all to a page that sends credentials, and '" + property
							+ ": true' allows credentials. Name each header that pages read.",
					null, List.of(property)));
			return List.of();
		}
		return names;
	}

	private List<String> headerNames(Setting<List<String>> setting) {
		Set<String> names = new LinkedHashSet<>();
		for (int i = 0; i < setting.value().size(); i++) {
			String name = setting.value().get(i).strip();
			if (!name.isEmpty()) {
				addHeaderName(names, name, setting.elementProperty(i));
			}
		}
		return names.contains(ANY) ? List.of(ANY) : List.copyOf(names);
	}

	private void addHeaderName(Set<String> names, String name, String property) {
		if (!Tokens.isToken(name)) {
			report(ProblemCode.INVALID_HEADER_NAME, property, name,
					"'" + name + "' is not a header name. A header name is a token such as X-Request-Id (RFC 9110, "
							+ "section 5.1).",
					separated(name, (name.indexOf('-') != -1) ? "[\\s,;:\"\\[\\]]+" : "[,;:\"\\[\\]]+",
							Tokens::isToken));
		}
		else {
			names.add(HeaderNames.fold(name));
		}
	}

	/** What stands between the marks of other notations, if that is what it should be. */
	private static @Nullable String separated(String text, String marks, Predicate<String> meant) {
		List<String> parts = Arrays.stream(text.split(marks))
			.map(String::strip)
			.filter((part) -> !part.isEmpty())
			.toList();
		return (!parts.isEmpty() && parts.stream().allMatch(meant)) ? String.join(", ", parts) : null;
	}

	private Duration maxAge() {
		Setting<Duration> setting = this.spec.maxAge();
		Duration maxAge = setting.value();
		if (maxAge.isNegative() || maxAge.toSeconds() > Integer.MAX_VALUE || maxAge.getNano() != 0) {
			String text = (maxAge.getNano() == 0) ? maxAge.toSeconds() + "s" : maxAge.toString();
			report(ProblemCode.INVALID_MAX_AGE, setting.property(), text,
					"'" + text + "' is not a max-age. It is a whole number of seconds, from 0 for no caching to "
							+ Integer.MAX_VALUE + " (Fetch, Access-Control-Max-Age).",
					maxAge.isNegative() ? "0" : "30m");
			return CorsPolicySpec.DEFAULT_MAX_AGE;
		}
		return maxAge;
	}

	private void report(ProblemCode code, String property, String value, String message, @Nullable String fix) {
		this.problems.accept(new CorsPolicyProblem(code, property, value, message, fix));
	}

}
