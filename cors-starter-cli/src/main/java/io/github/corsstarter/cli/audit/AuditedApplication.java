package io.github.corsstarter.cli.audit;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.actuator.ActuatorAnswer;
import io.github.corsstarter.cli.actuator.ActuatorClient;
import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.document.EnvironmentPolicies;

/**
 * A running application and what its endpoints say.
 *
 * @param target where it is
 * @param cors what {@code /actuator/cors} says
 * @param preflights what {@code /actuator/corspreflights} says, or {@code null} if it
 * says nothing
 * @since 0.1.0
 */
public record AuditedApplication(AuditTarget target, ActuatorAnswer.Cors cors,
		ActuatorAnswer.@Nullable Preflights preflights) {

	/**
	 * Asks an application.
	 * @param target where it is
	 * @param client asks it
	 * @return the application and what it says
	 */
	public static AuditedApplication read(AuditTarget target, ActuatorClient client) {
		ActuatorAnswer.Cors cors = client.cors(target.url());
		return new AuditedApplication(target, cors, preflights(target, client));
	}

	/** Counts are worth having, but an audit goes on without them. */
	private static ActuatorAnswer.@Nullable Preflights preflights(AuditTarget target, ActuatorClient client) {
		try {
			return client.get(target.url() + "/corspreflights", ActuatorAnswer.Preflights.class);
		}
		catch (CommandException ex) {
			if (ex.status() != ExitStatus.ANSWER) {
				throw ex;
			}
			return null;
		}
	}

	String environment() {
		return this.cors.environment().isEmpty() ? EnvironmentPolicies.UNNAMED : this.cors.environment();
	}

}
