package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP API of Amazon API Gateway: {@code CorsConfiguration}, which has the same names
 * in CloudFormation, SAM and the command line of AWS. It is one for the whole API.
 */
final class AwsHttpApiTarget implements Target {

	/** What a route of an HTTP API can have. */
	private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "DELETE");

	private static final long MOST_SECONDS = 86_400;

	@Override
	public List<Deviation> deviations(Edge edge) {
		List<Deviation> deviations = new ArrayList<>(WholeApi.deviations(edge));
		deviations.addAll(CommonDeviations.methods(edge));
		deviations.addAll(CommonDeviations.methodsBeside(METHODS, edge));
		deviations.addAll(CommonDeviations.wildcards(edge));
		deviations.addAll(CommonDeviations.origins(edge, AwsHttpApiTarget::omitted));
		edge.policies().forEach((policy) -> deviations(policy, deviations));
		deviations.add(Deviation.different("api-answers", Deviation.ALL, "on-denied",
				"each preflight is answered by the gateway and reaches no application, and the application's own headers "
						+ "of CORS are ignored. Other requests that are denied reach it, and pages cannot read the answers."));
		return deviations;
	}

	private static void deviations(EdgePolicy policy, List<Deviation> deviations) {
		if (!policy.origins().any()) {
			deviations.add(Deviation.different("vary-missing", policy.name(), "allowed-origins",
					"no Vary is promised. Where a cache stands in front, such as CloudFront, put Origin into its key, or "
							+ "pages of one origin get what was meant for another, and cannot read it."));
		}
		if (policy.maxAge() > MOST_SECONDS) {
			deviations.add(Deviation.different("max-age-limit", policy.name(), "max-age",
					"a day at most, so that browsers send preflights more often."));
		}
	}

	/** Only what is spelled out, and has a scheme of the web. */
	private static List<String> omitted(EdgeOrigins origins) {
		List<String> omitted = new ArrayList<>();
		origins.entries()
			.stream()
			.filter((entry) -> !entry.isExact())
			.forEach((entry) -> omitted.add(entry.toString()));
		origins.exact().stream().filter((origin) -> !isWritten(origin)).forEach(omitted::add);
		return omitted;
	}

	private static boolean isWritten(String origin) {
		return origin.equals("*") || origin.startsWith("https://") || origin.startsWith("http://");
	}

	@Override
	public String placement() {
		return "It goes into the properties of AWS::ApiGatewayV2::Api or AWS::Serverless::HttpApi, or to an API that there "
				+ "is: aws apigatewayv2 update-api --api-id ID --cli-input-yaml file://cors.yaml.";
	}

	@Override
	public String proof() {
		return "NOT RUN on AWS: it is held to the published limits and played through by what the documents say.";
	}

	@Override
	public boolean runs() {
		return false;
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		EdgePolicy policy = edge.policies().get(0);
		List<String> origins = policy.origins().any() ? List.of("*") : policy.origins().exact();
		List<String> written = origins.stream().filter(AwsHttpApiTarget::isWritten).toList();
		if (written.isEmpty()) {
			throw new ExportRefusedException("No origin of the policy '" + SafeText.comment(policy.name())
					+ "' can be written for AWS, and without one the gateway would have no CORS. Let the application answer.");
		}
		out.differences("paths").differences("on-denied").differences(policy);
		out.line("CorsConfiguration:");
		out.list("  ", "AllowOrigins", written);
		out.list("  ", "AllowMethods",
				policy.anyMethod() ? policy.methods() : policy.methods().stream().filter(METHODS::contains).toList());
		// '*' does not stand for this name
		out.list("  ", "AllowHeaders", policy.anyHeader() ? List.of("*", "authorization") : policy.headers());
		out.list("  ", "ExposeHeaders", policy.exposed());
		out.line("  AllowCredentials: " + policy.credentials());
		out.line("  MaxAge: " + Math.min(policy.maxAge(), MOST_SECONDS));
	}

}
