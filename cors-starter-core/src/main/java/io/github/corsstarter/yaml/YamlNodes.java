package io.github.corsstarter.yaml;

import java.io.Reader;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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

/**
 * Reads YAML, and is the only class that knows SnakeYAML. Nothing is constructed from
 * tags.
 *
 * @since 0.1.0
 */
public final class YamlNodes {

	/** Deeper than any file of ours, so that an alias of itself is found. */
	private static final int MAX_DEPTH = 8;

	/** A million origins are less. */
	private static final int MAX_CHARACTERS = 1 << 27;

	private final String file;

	/** What aliases may name, once, or a few lines would stand for a billion nodes. */
	private final Map<Node, YamlNode> collections = new IdentityHashMap<>();

	private YamlNodes(String file) {
		this.file = file;
	}

	/**
	 * Reads a file.
	 * @param text the YAML
	 * @param file the name of the file, for messages
	 * @return the whole of it
	 * @throws InvalidYamlException if it is no YAML, or empty
	 */
	public static YamlNode read(Reader text, String file) {
		YamlNodes nodes = new YamlNodes(file);
		try {
			Node root = new Yaml(options()).compose(text);
			if (root == null) {
				throw nodes.problem(new YamlPosition(file, 1, 1), "The file is empty.");
			}
			return nodes.translate(root, 0);
		}
		catch (MarkedYAMLException ex) {
			Mark mark = (ex.getProblemMark() != null) ? ex.getProblemMark() : ex.getContextMark();
			throw nodes.problem((mark != null) ? nodes.position(mark) : new YamlPosition(file, 1, 1),
					"This is not valid YAML: " + ex.getProblem() + ".");
		}
		catch (YAMLException ex) {
			String message = String.valueOf(ex.getMessage());
			throw nodes.problem(new YamlPosition(file, 1, 1),
					"This is not valid YAML: " + message.lines().findFirst().orElse("") + ".");
		}
	}

	private static LoaderOptions options() {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(MAX_CHARACTERS);
		return options;
	}

	private YamlNode translate(Node node, int depth) {
		YamlPosition position = position(node.getStartMark());
		if (depth > MAX_DEPTH) {
			throw problem(position, "This is nested deeper than such a file can be.");
		}
		if (node instanceof ScalarNode scalar) {
			return YamlNode.text(position, scalar.getValue());
		}
		YamlNode known = this.collections.get(node);
		if (known == null) {
			known = collection(node, position, depth + 1);
			this.collections.put(node, known);
		}
		return known;
	}

	private YamlNode collection(Node node, YamlPosition position, int depth) {
		if (node instanceof SequenceNode sequence) {
			return YamlNode.list(position, sequence.getValue().stream().map((item) -> translate(item, depth)).toList());
		}
		List<NodeTuple> tuples = ((MappingNode) node).getValue();
		return YamlNode.mapping(position, tuples.stream().map((tuple) -> entry(tuple, depth)).toList());
	}

	private YamlNode.Entry entry(NodeTuple tuple, int depth) {
		YamlPosition position = position(tuple.getKeyNode().getStartMark());
		if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
			throw problem(position, "A key must be a text.");
		}
		return new YamlNode.Entry(position, key.getValue(), translate(tuple.getValueNode(), depth));
	}

	private YamlPosition position(Mark mark) {
		return new YamlPosition(this.file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	private InvalidYamlException problem(YamlPosition position, String message) {
		return new InvalidYamlException(List.of(new YamlProblem(position, message)));
	}

}
