package io.github.corsstarter.sample.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * The servers of all {@linkplain Site sites}. They answer as the scenarios have it, and
 * remember what they have seen. Each run, of a browser or of the simulator, has paths of
 * its own: {@code /run/scenario/answers}.
 */
final class Servers implements AutoCloseable {

	private final Map<Site, HttpServer> servers = new EnumMap<>(Site.class);

	private final Map<String, List<SeenRequest>> seen = new ConcurrentHashMap<>();

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final SSLContext certificate = LocalhostCertificate.context();

	private final List<BrowserScenario> scenarios;

	Servers(List<BrowserScenario> scenarios) {
		this.scenarios = List.copyOf(scenarios);
		for (Site site : Site.values()) {
			HttpServer server = create(site.isSecure());
			server.setExecutor(this.executor);
			server.createContext("/", new ScenarioHandler(this, site));
			this.servers.put(site, server);
		}
		this.servers.values().forEach(HttpServer::start);
	}

	private HttpServer create(boolean secure) {
		InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
		try {
			if (!secure) {
				return HttpServer.create(address, 0);
			}
			HttpsServer server = HttpsServer.create(address, 0);
			server.setHttpsConfigurator(new HttpsConfigurator(this.certificate));
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<BrowserScenario> scenarios() {
		return this.scenarios;
	}

	SSLContext certificate() {
		return this.certificate;
	}

	String origin(Site site) {
		return site.origin(this.servers.get(site).getAddress().getPort());
	}

	/** The origin that browsers name in the requests of a scenario. */
	String origin(BrowserScenario scenario) {
		return (scenario.caller() == Caller.FRAME) ? "null" : origin(scenario.page());
	}

	String url(String run, BrowserScenario scenario, Call call) {
		return origin(call.target()) + path(run, scenario) + "/" + call.answers();
	}

	String path(String run, BrowserScenario scenario) {
		return "/" + run + "/" + this.scenarios.indexOf(scenario);
	}

	void remember(String path, SeenRequest request) {
		this.seen.computeIfAbsent(path, (key) -> new CopyOnWriteArrayList<>()).add(request);
	}

	List<SeenRequest> seen(String run, BrowserScenario scenario) {
		return this.seen.getOrDefault(path(run, scenario), List.of());
	}

	@Override
	public void close() {
		this.servers.values().forEach((server) -> server.stop(0));
		this.executor.shutdownNow();
	}

}
