package io.github.corsstarter.configuration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.contract.Contract;
import io.github.corsstarter.contract.ContractClause;
import io.github.corsstarter.contract.ContractResult;
import io.github.corsstarter.contract.ContractRunner;
import io.github.corsstarter.contract.InvalidContractException;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PathPolicy;

/**
 * Holds policies to the contract that {@code cors.contract} names, before they become
 * active.
 */
final class ContractCheck {

	private static final String PROPERTY = "cors.contract";

	private final String location;

	private final ManagementPaths management;

	private final Consumer<CorsPolicyProblem> problems;

	private final @Nullable Contract contract;

	ContractCheck(String location, ManagementPaths management, Consumer<CorsPolicyProblem> problems) {
		this.location = location;
		this.management = management;
		this.problems = problems;
		this.contract = read();
	}

	private @Nullable Contract read() {
		Resource resource = new DefaultResourceLoader().getResource(this.location);
		try (Reader text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
			return Contract.read(text, Objects.requireNonNullElse(resource.getFilename(), this.location));
		}
		catch (IOException ex) {
			report(ProblemCode.INVALID_CONTRACT, "The contract cannot be read: " + ex.getMessage() + ".");
		}
		catch (InvalidContractException ex) {
			ex.problems().forEach((problem) -> report(ProblemCode.INVALID_CONTRACT, problem.toString()));
		}
		return null;
	}

	/**
	 * Whether the contract names environments that the configuration does not have. Their
	 * clauses would never be checked.
	 * @param known the environments of the configuration
	 */
	void checkNames(List<String> known) {
		if (this.contract == null) {
			return;
		}
		List<String> folded = known.stream().map(FoldedNames::fold).toList();
		this.contract.environments()
			.keySet()
			.stream()
			.filter((name) -> !folded.contains(FoldedNames.fold(name)))
			.forEach((name) -> report(ProblemCode.INVALID_CONTRACT,
					"The contract has the environment '" + name
							+ "', which is not an entry of 'cors.environments'. The entries are: "
							+ (known.isEmpty() ? "none" : String.join(", ", known)) + "."));
	}

	/**
	 * Checks the policies of an environment. What the contract says nothing about is
	 * right.
	 * @param environment the name of the environment, or {@code null} if there are none
	 * @param policies its policies
	 */
	void check(@Nullable String environment, List<PathPolicy> policies) {
		if (this.contract == null) {
			return;
		}
		String name = nameInContract(this.contract, environment);
		if (name == null && !this.contract.environments().isEmpty()) {
			return;
		}
		ActivePolicies active = new ActivePolicies(environment, policies, List.of(), this.management, 0, Instant.EPOCH);
		ContractRunner runner = ContractRunner.sending(PolicyTransport.of((path) -> active.find(path)));
		Map<ContractClause, ContractResult> failed = new LinkedHashMap<>();
		this.contract.cases(name)
			.stream()
			.map(runner::run)
			.filter((result) -> !result.passes())
			.forEach((result) -> failed.putIfAbsent(result.contractCase().clause(), result));
		failed.values().forEach((result) -> report(environment, result));
	}

	private static @Nullable String nameInContract(Contract contract, @Nullable String environment) {
		String folded = (environment != null) ? FoldedNames.fold(environment) : "";
		return contract.environments()
			.keySet()
			.stream()
			.filter((name) -> FoldedNames.fold(name).equals(folded))
			.findFirst()
			.orElse(null);
	}

	private void report(@Nullable String environment, ContractResult result) {
		ContractClause clause = result.contractCase().clause();
		String where = (environment != null) ? " In the environment '" + environment + "': " : " ";
		String remedy = (clause.expected().allowed() && result.diagnosis() != null) ? " " + result.diagnosis().remedy()
				: "";
		report(ProblemCode.BROKEN_CONTRACT,
				clause.position() + " fails." + where + result.contractCase() + ": " + result.summary() + "." + remedy);
	}

	private void report(ProblemCode code, String message) {
		this.problems.accept(new CorsPolicyProblem(code, PROPERTY, this.location, message, null));
	}

}
