package io.github.corsstarter.compatibility.survival;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What browsers never send, and what they may be made to send.
 */
final class BadInputCases {

	/** What the table calls an answer for an origin. */
	static final Map<String, String> ALLOWED = Map.of("https://app.example.com", "allowed", "https://admin.example.com",
			"allowed (admin)");

	private static final String APP = "Origin: https://app.example.com";

	private static final String ADMIN = "Origin: https://admin.example.com";

	private static final String EVIL = "Origin: https://evil.example";

	private static final String METHOD = "Access-Control-Request-Method: GET";

	private static final String HEADERS = "Access-Control-Request-Headers: ";

	private static final String LINE_END = "\r\n";

	private static final String CLOSE = "Connection: close";

	private static final String INJECTED = "X-Injected: 1";

	private static final String SMUGGLED = kept("GET", APP);

	private BadInputCases() {
	}

	static List<BadInputCase> all() {
		return Stream
			.of(connections(), originLines(), originValues(), controls(), preflights(), heads(), targets(), versions())
			.flatMap(List::stream)
			.toList();
	}

	private static List<BadInputCase> connections() {
		return List.of(
				BadInputCase
					.pipelined("pipelined: two origins, a denied one, none, and a preflight", kept("GET", APP),
							kept("GET", ADMIN), kept("GET", EVIL), kept("GET"), kept("OPTIONS", ADMIN, METHOD))
					.everywhere("200 allowed; 200 allowed (admin); 403; 200; 204 allowed (admin)"),
				BadInputCase
					.pipelined("pipelined: preflights, the second one denied", kept("OPTIONS", ADMIN, METHOD),
							kept("OPTIONS", EVIL, METHOD), kept("OPTIONS", APP, METHOD))
					.everywhere("204 allowed (admin); 403; 204 allowed"),
				BadInputCase
					.pipelined("preflight with a request as its body, then a denied request",
							kept("OPTIONS", APP, METHOD, "Content-Length: " + SMUGGLED.length()) + SMUGGLED,
							kept("GET", EVIL))
					.everywhere("204 allowed; 403"),
				BadInputCase
					.pipelined("denied request with a request as its body, then an allowed one",
							kept("POST", EVIL, "Content-Length: " + SMUGGLED.length()) + SMUGGLED, kept("GET", ADMIN))
					.everywhere("403; 200 allowed (admin)"),
				BadInputCase.of("byte by byte", get(APP)).everywhere("200 allowed").inChunksOf(1),
				BadInputCase.of("preflight in pieces of seven bytes", preflight(APP, METHOD, HEADERS + "x-a"))
					.everywhere("204 allowed")
					.inChunksOf(7),
				BadInputCase
					.of("denied while it waits for `100 Continue`",
							last("POST", EVIL, "Expect: 100-continue", "Content-Length: 1") + "1")
					.everywhere("403")
					.on(Server.TOMCAT, "100; 403"));
	}

	private static List<BadInputCase> originLines() {
		return List.of(
				BadInputCase.of("folded `Origin`", get("Origin:\r\n https://app.example.com"))
					.everywhere("400")
					.on(Server.TOMCAT, "403"),
				BadInputCase.of("`Origin` that goes on in a folded line", get(APP + "\r\n .evil.example"))
					.everywhere("403")
					.on(Server.JETTY, "400"),
				BadInputCase.of("two equal `Origin` lines", get(APP, APP), preflight(APP, APP, METHOD))
					.everywhere("403"),
				BadInputCase
					.of("two different `Origin` lines", get(APP, EVIL), get(EVIL, APP), get("Origin:", APP),
							preflight(APP, ADMIN, METHOD))
					.everywhere("403"),
				BadInputCase.of("empty `Origin`", get("Origin:"), get("Origin: "), preflight("Origin:", METHOD))
					.everywhere("403"),
				BadInputCase
					.of("`oRIGIN`, `origin`", get("oRIGIN: https://app.example.com"),
							get("origin: https://app.example.com"))
					.everywhere("200 allowed"),
				BadInputCase
					.of("preflight in capitals, without blanks",
							preflight("ORIGIN:https://app.example.com", "ACCESS-CONTROL-REQUEST-METHOD:GET"))
					.everywhere("204 allowed"),
				BadInputCase.of("blanks and tabs around the value", get("Origin: \t https://app.example.com \t "))
					.everywhere("200 allowed"),
				BadInputCase.of("blank before the colon", get("Origin : https://app.example.com")).everywhere("400"),
				BadInputCase.of("line without a colon", get(APP, "Origin")).everywhere("400"));
	}

	private static List<BadInputCase> originValues() {
		return List.of(
				BadInputCase
					.of("`null`, `NULL`", get("Origin: null"), get("Origin: NULL"), get("Origin: null, null"),
							preflight("Origin: null", METHOD))
					.everywhere("403"),
				BadInputCase
					.of("two origins in one line", get(APP + " https://evil.example"),
							get(APP + ", https://app.example.com"))
					.everywhere("403"),
				BadInputCase
					.of("almost the origin", get("Origin: HTTPS://APP.EXAMPLE.COM"), get(APP + "/"), get(APP + ":443"),
							get(APP + "."), get("Origin: https://app.example.com@evil.example"),
							get("Origin: https://\u00e4pp.example.com"))
					.everywhere("403"),
				BadInputCase.of("`Origin` of 64 KB", get("Origin: https://" + "a".repeat(65_536) + ".example.com"))
					.everywhere("431")
					.on(Server.TOMCAT, "400"));
	}

	private static List<BadInputCase> controls() {
		return List.of(control("carriage return", "\r").everywhere("400"), control("NUL", "\0").everywhere("400"),
				control("vertical tab", "\u000b").everywhere("400"), control("DEL", "\u007f").everywhere("400"),
				control("tab", "\t").everywhere("403"), control("byte above 127", "\u0085").everywhere("403"),
				control("`%0d%0a`", "%0d%0a").everywhere("403"),
				BadInputCase.of("line feed in `Origin`", get(APP + "\n" + INJECTED))
					.everywhere("200 allowed")
					.on(Server.NETTY, "400"),
				BadInputCase.of("line feed in a preflight", injected("\n"))
					.everywhere("204 allowed")
					.on(Server.NETTY, "400"));
	}

	private static BadInputCase control(String name, String control) {
		String[] requests = and(1, get(APP + control + INJECTED), injected(control));
		return BadInputCase.of(name + " in `Origin` or in a preflight", requests);
	}

	/** Preflights with a line in each of their headers that is not theirs. */
	private static String[] injected(String control) {
		String injection = control + INJECTED;
		return new String[] { preflight(APP + injection, METHOD), preflight(APP, METHOD + injection),
				preflight(APP, METHOD, HEADERS + "x-a" + injection) };
	}

	private static List<BadInputCase> preflights() {
		return List.of(
				BadInputCase
					.of("requested method twice, empty, or in small letters", preflight(APP, METHOD, METHOD),
							preflight(APP, "Access-Control-Request-Method:"),
							preflight(APP, "Access-Control-Request-Method: get"))
					.everywhere("403"),
				BadInputCase.of("`options` in small letters", last("options", APP, METHOD)).everywhere("403"),
				BadInputCase.of("requested headers in 20 lines", preflight(and(20, HEADERS + "x-a", APP, METHOD)))
					.everywhere("204 allowed"),
				BadInputCase.of("requested headers with an empty element", preflight(APP, METHOD, HEADERS + "x-a,,x-b"))
					.everywhere("204 allowed"),
				BadInputCase
					.of("requested header that is no token", preflight(APP, METHOD, HEADERS + "\"x-a\""),
							preflight(APP, METHOD, HEADERS + "x a"), preflight(APP, METHOD, HEADERS + "x-a;q=1"))
					.everywhere("403"),
				BadInputCase.of("requested headers of 64 KB", preflight(APP, METHOD, HEADERS + "x-a,".repeat(16_384)))
					.everywhere("431")
					.on(Server.TOMCAT, "400"));
	}

	private static List<BadInputCase> heads() {
		return List.of(
				BadInputCase.of("another header of 64 KB", get(APP, "X-Large: " + "a".repeat(65_536)))
					.everywhere("431")
					.on(Server.TOMCAT, "400"),
				BadInputCase.of("300 other headers", get(and(300, "X-Many: 1", APP)))
					.everywhere("200 allowed")
					.on(Server.TOMCAT, "400"),
				BadInputCase
					.of("headers of an answer",
							get(EVIL, "Access-Control-Allow-Origin: https://evil.example", "Vary: *"))
					.everywhere("403"),
				BadInputCase.of("two lengths", last("POST", APP, "Content-Length: 1", "Content-Length: 2") + "11")
					.everywhere("400"),
				BadInputCase
					.of("length and transfer coding",
							last("POST", APP, "Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\n")
					.everywhere("400")
					.on(Server.TOMCAT, "405 allowed"),
				BadInputCase
					.of("denied origin that says it is the same, or a navigation",
							get(EVIL, "Sec-Fetch-Site: same-origin"), get(EVIL, "Sec-Fetch-Mode: navigate"))
					.everywhere("200"));
	}

	private static List<BadInputCase> targets() {
		return List.of(
				BadInputCase.of("absolute target", to("GET http://localhost/open/ok", APP)).everywhere("200 allowed"),
				BadInputCase.of("absolute target of a preflight", to("OPTIONS http://localhost/open/ok", APP))
					.everywhere("204 allowed"),
				BadInputCase
					.of("absolute target on the host of a denied origin",
							to("GET http://evil.example/open/ok", "Origin: http://evil.example"))
					.everywhere("400")
					.on(Server.NETTY, "403"),
				BadInputCase.of("`OPTIONS *`", to("OPTIONS *", APP))
					.everywhere("204 allowed")
					.on(Server.TOMCAT, "200")
					.on(Server.JETTY, "404"),
				BadInputCase.of("`OPTIONS *` of a denied origin", to("OPTIONS *", EVIL))
					.everywhere("403")
					.on(Server.TOMCAT, "200")
					.on(Server.JETTY, "404"),
				BadInputCase.of("`GET *`", to("GET *", APP)).everywhere("400").on(Server.NETTY, "401 allowed"),
				// one answer is all of them: Jetty then waits for the bytes of the tunnel until the client gives up
				BadInputCase.pipelined("`CONNECT`", to("CONNECT localhost:80", APP))
					.everywhere("403")
					.on(Server.TOMCAT, "501"),
				BadInputCase.of("`TRACE`", to("TRACE /open/ok", APP))
					.everywhere("403")
					.on(Server.TOMCAT, "405 (400 on 3.5)"),
				BadInputCase.of("unknown method", to("BREW /open/ok", APP)).everywhere("403"));
	}

	private static List<BadInputCase> versions() {
		String end = LINE_END + LINE_END;
		return List.of(BadInputCase.of("HTTP/1.0", "GET /open/ok HTTP/1.0\r\n" + APP + end).everywhere("200 allowed"),
				BadInputCase.of("HTTP/1.0, preflight", "OPTIONS /open/ok HTTP/1.0\r\n" + APP + LINE_END + METHOD + end)
					.everywhere("204 allowed"),
				BadInputCase.of("HTTP/1.0, denied", "GET /open/ok HTTP/1.0\r\n" + EVIL + end).everywhere("403"),
				BadInputCase.of("HTTP/1.2", get(APP).replace("HTTP/1.1", "HTTP/1.2"))
					.everywhere("505")
					.on(Server.NETTY, "200 allowed"));
	}

	/** A request whose connection stays. */
	private static String kept(String method, String... headers) {
		return request(method + " /open/ok", headers);
	}

	/** A request after which the connection ends. */
	private static String last(String method, String... headers) {
		return kept(method, and(1, CLOSE, headers));
	}

	private static String get(String... headers) {
		return last("GET", headers);
	}

	private static String preflight(String... headers) {
		return last("OPTIONS", headers);
	}

	private static String to(String methodAndTarget, String origin) {
		return request(methodAndTarget, CLOSE, origin, METHOD);
	}

	private static String request(String methodAndTarget, String... headers) {
		return Stream.concat(Stream.of(methodAndTarget + " HTTP/1.1", "Host: localhost"), Stream.of(headers))
			.collect(Collectors.joining(LINE_END, "", LINE_END + LINE_END));
	}

	private static String[] and(int times, String header, String... headers) {
		return Stream.concat(Stream.of(headers), Collections.nCopies(times, header).stream()).toArray(String[]::new);
	}

}
