package io.github.corsstarter.cli.draft;

import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * YAML as people write contracts: each key has a line, lists are in brackets. All that is
 * not ASCII is escaped.
 */
final class ContractYaml {

	private final Yaml yaml;

	ContractYaml() {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(FlowStyle.BLOCK);
		options.setSplitLines(false);
		options.setAllowUnicode(false);
		options.setNonPrintableStyle(NonPrintableStyle.ESCAPE);
		this.yaml = new Yaml(new BracketedLists(options), options);
	}

	/** Writes a mapping, a list of one text as that text. */
	String write(Map<String, ?> mapping) {
		return this.yaml.dump(mapping);
	}

	/** Writes an item of a list below a key. */
	String writeItem(Map<String, ?> mapping) {
		return "  - " + write(mapping).strip().replace("\n", "\n    ") + "\n";
	}

	/**
	 * Writes lists in brackets.
	 */
	private static final class BracketedLists extends Representer {

		BracketedLists(DumperOptions options) {
			super(options);
		}

		@Override
		protected Node representSequence(Tag tag, Iterable<?> sequence, FlowStyle style) {
			return (sequence instanceof List<?> list && list.size() == 1) ? representData(list.get(0))
					: super.representSequence(tag, sequence, FlowStyle.FLOW);
		}

	}

}
