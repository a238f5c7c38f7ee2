package io.github.corsstarter.cli.actuator;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.document.DocumentedPolicy;
import io.github.corsstarter.document.EnvironmentPolicies;
import io.github.corsstarter.document.PolicyDocument;

/**
 * The policies of running applications as a document has them.
 *
 * @since 0.1.0
 */
public final class RunningPolicies {

	private final ActuatorClient client;

	/**
	 * Policies that are read.
	 * @param client asks the applications
	 */
	public RunningPolicies(ActuatorClient client) {
		this.client = client;
	}

	/**
	 * The policies of applications.
	 * @param actuators the URLs of their actuators
	 * @param unnamed what the environment is called where an application does not say, or
	 * {@code null}
	 * @return the policies, environment by environment
	 */
	public PolicyDocument read(List<String> actuators, @Nullable String unnamed) {
		List<EnvironmentPolicies> environments = new ArrayList<>();
		for (String actuator : actuators) {
			EnvironmentPolicies environment = read(actuator, unnamed);
			EnvironmentPolicies known = environments.stream()
				.filter((other) -> other.name().equals(environment.name()))
				.findFirst()
				.orElse(null);
			if (known == null) {
				environments.add(environment);
			}
			else if (!known.equals(environment)) {
				throw new CommandException(ExitStatus.ANSWER, actuator + " has other policies for the environment '"
						+ environment.name() + "' than the application before it. 'diff' shows in what they differ.");
			}
		}
		return new PolicyDocument(environments);
	}

	private EnvironmentPolicies read(String actuator, @Nullable String unnamed) {
		ActuatorAnswer.Cors cors = this.client.cors(actuator);
		try {
			return environment(cors, unnamed);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new CommandException(ExitStatus.ANSWER,
					actuator + "/cors?origins=all answers with policies that this program cannot read: "
							+ String.valueOf(ex.getMessage()).lines().findFirst().orElse("") + ".");
		}
	}

	static EnvironmentPolicies environment(ActuatorAnswer.Cors cors, @Nullable String unnamed) {
		String name = cors.environment().isEmpty() ? ((unnamed != null) ? unnamed : EnvironmentPolicies.UNNAMED)
				: cors.environment();
		return new EnvironmentPolicies(name, cors.version(),
				cors.policies().entrySet().stream().map(RunningPolicies::policy).toList());
	}

	private static DocumentedPolicy policy(Map.Entry<String, ActuatorAnswer.Policy> entry) {
		ActuatorAnswer.Policy policy = entry.getValue();
		if (policy.origins().size() < policy.allowedOriginsTotal()) {
			throw new IllegalArgumentException("The policy '" + entry.getKey() + "' has " + policy.allowedOriginsTotal()
					+ " origins, of which " + policy.origins().size() + " are listed");
		}
		return new DocumentedPolicy(policy.paths(),
				CorsPolicySpec.builder(entry.getKey())
					.allowedOrigins(texts(policy.origins()))
					.allowedOriginSources(policy.originSources().keySet().toArray(String[]::new))
					.allowedMethods(texts(policy.allowedMethods()))
					.allowedHeaders(texts(policy.allowedHeaders()))
					.exposedHeaders(texts(policy.exposedHeaders()))
					.allowCredentials(policy.allowCredentials())
					.maxAge(Duration.parse(policy.maxAge()))
					.onDenied(policy.onDenied().equals("omit-headers") ? OnDenied.OMIT_HEADERS : OnDenied.FORBID)
					.preflightStatus((policy.preflightStatus() != 0) ? policy.preflightStatus()
							: CorsPolicySpec.DEFAULT_PREFLIGHT_STATUS)
					.build())
			.checked();
	}

	private static String[] texts(List<String> values) {
		return values.toArray(String[]::new);
	}

}
