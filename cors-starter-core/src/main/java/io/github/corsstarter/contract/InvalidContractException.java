package io.github.corsstarter.contract;

import java.util.List;

import io.github.corsstarter.yaml.InvalidYamlException;
import io.github.corsstarter.yaml.YamlProblem;

/**
 * A contract file has mistakes. Carries all of them.
 *
 * @since 0.1.0
 */
public class InvalidContractException extends InvalidYamlException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param problems the mistakes, at least one
	 */
	InvalidContractException(List<YamlProblem> problems) {
		super(problems);
	}

}
