package io.github.corsstarter.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A shared cache in front of the server that keeps answers of any status: whoever asks
 * first, each gets an answer that is right for it.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CacheOrderTests {

	private static final int SHUFFLES = 20;

	private static final long SEED = 43;

	private final Map<TestServer, RunningServer> servers = new EnumMap<>(TestServer.class);

	private AutoCloseable cache;

	private int port;

	private int paths;

	/**
	 * Starts the cache. It finds the server by the port in the header {@code X-Upstream},
	 * and says in {@code X-Cache} whether the answer was a {@code HIT}.
	 */
	abstract AutoCloseable start(Path folder, int port, Collection<Integer> upstreams) throws Exception;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		for (TestServer server : List.of(TestServer.TOMCAT, TestServer.NETTY)) {
			this.servers.put(server, server.start(CachedPolicy.properties(), CacheableController.class));
		}
		this.port = ProxyProcess.freePort();
		this.cache = start(folder, this.port, this.servers.values().stream().map(RunningServer::port).toList());
	}

	@AfterAll
	void stop() throws Exception {
		this.servers.values().forEach(RunningServer::close);
		if (this.cache != null) {
			this.cache.close();
		}
	}

	@ParameterizedTest
	@CsvSource({ "TOMCAT, LISTED", "TOMCAT, QUIET", "TOMCAT, ANY_ORIGIN", "NETTY, LISTED", "NETTY, QUIET",
			"NETTY, ANY_ORIGIN" })
	void cacheWhenAnyoneComesBeforeAnyoneGivesEachARightAnswer(TestServer server, CachedPolicy policy) {
		List<String> wrong = new ArrayList<>();
		for (CacheVisitor first : CacheVisitor.values()) {
			for (CacheVisitor second : CacheVisitor.values()) {
				visit(server, policy, List.of(first, second), wrong);
			}
		}
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "TOMCAT, LISTED", "TOMCAT, QUIET", "TOMCAT, ANY_ORIGIN", "NETTY, LISTED", "NETTY, QUIET",
			"NETTY, ANY_ORIGIN" })
	void cacheWhenAllComeInSomeOrderGivesEachARightAnswer(TestServer server, CachedPolicy policy) {
		List<String> wrong = new ArrayList<>();
		Random random = new Random(SEED);
		for (int i = 0; i < SHUFFLES; i++) {
			List<CacheVisitor> order = new ArrayList<>(Arrays.asList(CacheVisitor.values()));
			Collections.shuffle(order, random);
			visit(server, policy, order, wrong);
		}
		assertThat(wrong).isEmpty();
	}

	/** All that stands above would be easy without. */
	@ParameterizedTest
	@CsvSource({ "TOMCAT", "NETTY" })
	void cacheWhenThePageComesAgainAnswersItself(TestServer server) {
		for (CachedPolicy policy : CachedPolicy.values()) {
			String path = policy.path(++this.paths);
			assertThat(send(server, path, CacheVisitor.PAGE).lines("X-Cache")).doesNotContain("HIT");
			assertThat(send(server, path, CacheVisitor.PAGE).lines("X-Cache")).contains("HIT");
		}
	}

	/** A denial is nobody else's answer, so no cache is to keep it. */
	@ParameterizedTest
	@CsvSource({ "TOMCAT", "NETTY" })
	void cacheWhenAStrangerIsRefusedAgainAsksTheServer(TestServer server) {
		for (CacheVisitor visitor : CacheVisitor.values()) {
			if (visitor.isRefusedBy(CachedPolicy.LISTED)) {
				String path = CachedPolicy.LISTED.path(++this.paths);
				for (int i = 0; i < 2; i++) {
					Answer answer = send(server, path, visitor);
					assertThat(answer.status()).as("%s", visitor).isEqualTo(403);
					assertThat(answer.lines("X-Cache")).as("%s", visitor).doesNotContain("HIT");
				}
			}
		}
	}

	/** Each comes, and then each again. */
	private void visit(TestServer server, CachedPolicy policy, List<CacheVisitor> order, List<String> wrong) {
		String path = policy.path(++this.paths);
		List<String> before = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			for (CacheVisitor visitor : order) {
				Answer answer = send(server, path, visitor);
				if (!visitor.isRight(answer, policy)) {
					wrong.add(visitor + " after " + before + " got " + answer.status() + " with '"
							+ answer.allowOrigin() + "' " + answer.lines("X-Cache"));
				}
				before.add(visitor.name());
			}
		}
	}

	private Answer send(TestServer server, String path, CacheVisitor visitor) {
		RunningServer running = this.servers.get(server);
		return running.sendTo(this.port, visitor.method(), path,
				visitor.headers("X-Upstream", Integer.toString(running.port())));
	}

}
