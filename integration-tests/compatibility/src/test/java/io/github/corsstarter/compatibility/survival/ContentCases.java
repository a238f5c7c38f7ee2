package io.github.corsstarter.compatibility.survival;

import java.util.List;

import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.cut;
import static io.github.corsstarter.compatibility.survival.SurvivalOutcome.kept;

/**
 * What is cached, asked for in parts, and compressed.
 */
final class ContentCases {

	private ContentCases() {
	}

	static List<SurvivalCase> all() {
		return List.of(SurvivalCase.get("file", "/open/page.txt").everywhere(kept(200)),
				SurvivalCase.get("file that has not changed", "/open/page.txt")
					.with("If-Modified-Since", "Fri, 31 Dec 2100 00:00:00 GMT")
					.everywhere(kept(304)),
				SurvivalCase.get("part of a file", "/open/page.txt").with("Range", "bytes=0-3").everywhere(kept(206)),
				SurvivalCase.get("part behind the end", "/open/page.txt")
					.with("Range", "bytes=100000-")
					.on(Server.SERVLET, kept(416)),
				SurvivalCase.get("part behind the end, over HTTP/1.1", "/open/page.txt")
					.with("Range", "bytes=100000-")
					.overHttp1()
					.on(Server.REACTIVE, cut(416)),
				SurvivalCase.get("compressed answer", "/open/large")
					.with("Accept-Encoding", "gzip")
					.everywhere(kept(200)),
				SurvivalCase.get("error page for a client that takes compressed ones", "/open/failure")
					.with("Accept-Encoding", "gzip")
					.with("Accept", "text/html")
					.everywhere(kept(500)),
				SurvivalCase.get("compressed stream", "/open/flux")
					.with("Accept-Encoding", "gzip")
					.everywhere(kept(200)));
	}

}
