package io.github.corsstarter.contract;

import java.io.Reader;
import java.util.List;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import io.github.corsstarter.contract.InvalidContractException.ContractProblem;

/**
 * Reads YAML, and is the only class that knows SnakeYAML. Nothing is constructed from
 * tags.
 */
final class YamlNodes {

	/** Deeper than any contract, so that an alias of itself is found. */
	private static final int MAX_DEPTH = 8;

	private final String file;

	private YamlNodes(String file) {
		this.file = file;
	}

	/**
	 * Reads a file.
	 * @throws InvalidContractException if it is no YAML, or empty
	 */
	static ContractNode read(Reader text, String file) {
		YamlNodes nodes = new YamlNodes(file);
		try {
			Node root = new Yaml(new LoaderOptions()).compose(text);
			if (root == null) {
				throw nodes.problem(new ContractPosition(file, 1, 1), "The file is empty.");
			}
			return nodes.translate(root, 0);
		}
		catch (MarkedYAMLException ex) {
			Mark mark = (ex.getProblemMark() != null) ? ex.getProblemMark() : ex.getContextMark();
			throw nodes.problem((mark != null) ? nodes.position(mark) : new ContractPosition(file, 1, 1),
					"This is not valid YAML: " + ex.getProblem() + ".");
		}
		catch (YAMLException ex) {
			String message = String.valueOf(ex.getMessage());
			throw nodes.problem(new ContractPosition(file, 1, 1),
					"This is not valid YAML: " + message.lines().findFirst().orElse("") + ".");
		}
	}

	private ContractNode translate(Node node, int depth) {
		ContractPosition position = position(node.getStartMark());
		if (depth > MAX_DEPTH) {
			throw problem(position, "This is nested deeper than a contract can be.");
		}
		if (node instanceof ScalarNode scalar) {
			return ContractNode.text(position, scalar.getValue());
		}
		if (node instanceof SequenceNode sequence) {
			return ContractNode.list(position,
					sequence.getValue().stream().map((item) -> translate(item, depth + 1)).toList());
		}
		List<NodeTuple> tuples = ((MappingNode) node).getValue();
		return ContractNode.mapping(position, tuples.stream().map((tuple) -> entry(tuple, depth + 1)).toList());
	}

	private ContractNode.Entry entry(NodeTuple tuple, int depth) {
		ContractPosition position = position(tuple.getKeyNode().getStartMark());
		if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
			throw problem(position, "A key must be a text.");
		}
		return new ContractNode.Entry(position, key.getValue(), translate(tuple.getValueNode(), depth));
	}

	private ContractPosition position(Mark mark) {
		return new ContractPosition(this.file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	private InvalidContractException problem(ContractPosition position, String message) {
		return new InvalidContractException(List.of(new ContractProblem(position, message)));
	}

}
