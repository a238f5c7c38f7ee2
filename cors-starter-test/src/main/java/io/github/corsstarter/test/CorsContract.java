package io.github.corsstarter.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.contract.Contract;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.ContractResult;
import io.github.corsstarter.contract.ContractRunner;
import io.github.corsstarter.yaml.YamlPosition;

/**
 * Runs a contract as tests of JUnit, one for each case.
 *
 * <pre class="code">
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; corsContract() {
 *     return CorsContract.of("cors-contract.yml").in("dev").over(MockMvcTransport.of(this.mockMvc));
 * }
 * </pre>
 *
 * @since 0.1.0
 */
public final class CorsContract {

	private final Contract contract;

	private final URI source;

	private final @Nullable String environment;

	private CorsContract(Contract contract, URI source, @Nullable String environment) {
		this.contract = contract;
		this.source = source;
		this.environment = environment;
	}

	/**
	 * Reads a contract.
	 * @param location a resource of the class path, or else a file
	 * @return the contract
	 * @throws io.github.corsstarter.contract.InvalidContractException if it has mistakes
	 */
	public static CorsContract of(String location) {
		ClassLoader loader = Thread.currentThread().getContextClassLoader();
		try (InputStream resource = loader.getResourceAsStream(location)) {
			if (resource != null) {
				Contract contract = Contract.read(new InputStreamReader(resource, StandardCharsets.UTF_8), location);
				return new CorsContract(contract, URI.create("classpath:/" + location), null);
			}
			Path file = Path.of(location);
			if (!Files.exists(file)) {
				throw new NoSuchFileException(location, null, "neither a resource of the class path nor a file");
			}
			return new CorsContract(Contract.read(file), file.toUri(), null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * This contract in one of its environments.
	 * @param environment the name of the environment
	 * @return the contract
	 */
	public CorsContract in(String environment) {
		return new CorsContract(this.contract, this.source, environment);
	}

	/**
	 * The tests. They send all requests, as browsers do.
	 * @param transport how requests reach the server, or the policy
	 * @return a test for each case
	 */
	public Stream<DynamicTest> over(Transport transport) {
		ContractRunner runner = ContractRunner.sending(transport);
		return this.contract.cases(this.environment)
			.stream()
			.map((contractCase) -> DynamicTest.dynamicTest(contractCase.toString(),
					source(contractCase.clause().position()), () -> check(runner, contractCase)));
	}

	/** Where development environments jump to. */
	private URI source(YamlPosition position) {
		return URI.create(this.source + "?line=" + position.line() + "&column=" + position.column());
	}

	private static void check(ContractRunner runner, ContractCase contractCase) {
		ContractResult result = runner.run(contractCase);
		if (!result.passes()) {
			throw new AssertionError(result.report());
		}
	}

}
