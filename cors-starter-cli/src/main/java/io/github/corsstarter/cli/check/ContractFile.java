package io.github.corsstarter.cli.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.contract.Contract;
import io.github.corsstarter.contract.ContractCase;
import io.github.corsstarter.contract.InvalidContractException;

/**
 * Reads the contract that a command is given.
 */
final class ContractFile {

	private ContractFile() {
	}

	static List<ContractCase> cases(Path file, @Nullable String environment) {
		Contract contract = read(file);
		try {
			return contract.cases(environment);
		}
		catch (IllegalArgumentException ex) {
			throw new CommandException(ExitStatus.USAGE, ex.getMessage() + " The option is --environment.");
		}
	}

	private static Contract read(Path file) {
		if (Files.isDirectory(file)) {
			throw new CommandException(ExitStatus.CONTRACT, "'" + file + "' is a folder, not a contract.");
		}
		try {
			return Contract.read(file);
		}
		catch (NoSuchFileException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "There is no file '" + file + "'.");
		}
		catch (IOException ex) {
			throw new CommandException(ExitStatus.CONTRACT, "The file '" + file + "' cannot be read: " + ex);
		}
		catch (InvalidContractException ex) {
			throw new CommandException(ex);
		}
	}

}
