package io.github.corsstarter.cli.export;

/**
 * The servers that policies are written for.
 *
 * @since 0.1.0
 */
public enum ExportFormat {

	/** The web server nginx, from 1.22 on. */
	NGINX("nginx", new NginxTarget()),

	/** The web server Apache httpd 2.4. */
	APACHE("Apache httpd", new ApacheTarget()),

	/** The load balancer HAProxy, from 2.6 on. */
	HAPROXY("HAProxy", new HaproxyTarget()),

	/** The web server Caddy, from 2.6 on. */
	CADDY("Caddy", new CaddyTarget()),

	/** The proxy Envoy; not run here, only read by its API. */
	ENVOY("Envoy", new EnvoyTarget()),

	/** The gateway Spring Cloud Gateway on WebFlux, from 5.0 on. */
	SPRING_CLOUD_GATEWAY("Spring Cloud Gateway", new SpringCloudGatewayTarget()),

	/** Kubernetes' Gateway API, its filter for CORS; not run here. */
	GATEWAY_API("Gateway API", new GatewayApiTarget()),

	/** The HTTP APIs of Amazon API Gateway; not run here. */
	AWS_HTTP_API("an HTTP API of Amazon API Gateway", new AwsHttpApiTarget()),

	/** Prometheus' blackbox exporter, which asks and does not answer. */
	BLACKBOX("Prometheus' blackbox exporter", new BlackboxTarget());

	private final String title;

	private final Target target;

	ExportFormat(String title, Target target) {
		this.title = title;
		this.target = target;
	}

	/**
	 * What the server is called.
	 * @return the name
	 */
	public String title() {
		return this.title;
	}

	Target target() {
		return this.target;
	}

}
