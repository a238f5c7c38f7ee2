package io.github.corsstarter.cli.check;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.cli.hop.Hop;
import io.github.corsstarter.cli.probe.ProbeServer;
import io.github.corsstarter.cli.text.ProgressLine;

/**
 * Runs a check whenever monitoring asks for it. The target is the outermost hop that is
 * asked; those behind it are asked as well.
 *
 * @since 0.1.0
 */
public final class CheckListener {

	private final Check check;

	private final List<Hop> hops;

	private final @Nullable String environment;

	private final CommandLine command;

	/**
	 * A listener.
	 * @param check what is run
	 * @param hops the hops, outermost first
	 * @param environment the environment of the contract, or {@code null}
	 * @param command the command that listens
	 */
	public CheckListener(Check check, List<Hop> hops, @Nullable String environment, CommandLine command) {
		this.check = check;
		this.hops = hops;
		this.environment = environment;
		this.command = command;
	}

	/**
	 * Listens until the thread is interrupted, which for a program means until its end.
	 * @param address where to listen
	 * @return the exit status
	 */
	public int listen(InetSocketAddress address) {
		List<String> targets = this.hops.stream().map(Hop::name).toList();
		try (ProbeServer server = ProbeServer.start(address, targets, this::probe)) {
			InetSocketAddress actual = server.address();
			this.command.getOut()
				.println("Listening: http://" + host(actual) + ":" + actual.getPort() + "/probe?target="
						+ targets.get(0));
			this.command.getOut().flush();
			new CountDownLatch(1).await();
			return ExitStatus.PASS;
		}
		catch (IOException ex) {
			throw new CommandException(ExitStatus.LISTEN,
					host(address) + ":" + address.getPort() + " cannot be listened on: " + ex.getMessage() + ".");
		}
		catch (InterruptedException ex) {
			return ExitStatus.PASS;
		}
	}

	private static String host(InetSocketAddress address) {
		String host = address.getAddress().getHostAddress();
		return (host.indexOf(':') != -1) ? "[" + host + "]" : host;
	}

	private String probe(String target, Duration limit) {
		long start = System.nanoTime();
		try {
			CheckReport report = run(target, limit);
			return PrometheusReport.write(this.check.keep(report, (problem) -> report(target, problem)));
		}
		catch (CommandException ex) {
			report(target, String.valueOf(ex.getMessage()));
			return PrometheusReport.unreachable(this.environment, Duration.ofNanos(System.nanoTime() - start));
		}
	}

	private CheckReport run(String target, Duration limit) {
		try (ProgressLine progress = ProgressLine.of(this.command.getErr(), "steps to check " + target)) {
			return this.check.run(from(target), limit.toNanos(), progress::step);
		}
	}

	private void report(String target, String problem) {
		this.command.getErr().println(target + ": " + problem);
	}

	private List<Hop> from(String target) {
		int first = this.hops.stream().map(Hop::name).toList().indexOf(target);
		return this.hops.subList(first, this.hops.size());
	}

}
