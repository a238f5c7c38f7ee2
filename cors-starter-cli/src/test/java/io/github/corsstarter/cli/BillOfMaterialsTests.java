package io.github.corsstarter.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@code cors-starter-bom}: a module that is published has its version there.
 */
class BillOfMaterialsTests {

	private static final String BOM = "cors-starter-bom";

	@Test
	void modulesWhenPublishedAreInBillOfMaterials() throws Exception {
		List<String> published = new ArrayList<>();
		for (String module : texts(pom("."), "module")) {
			if (!texts(pom(module), "maven.deploy.skip").contains("true") && !module.equals(BOM)) {
				published.add(module);
			}
		}
		assertThat(published).contains("cors-starter", "cors-starter-core");
		List<String> managed = texts(pom(BOM), "artifactId");
		// its own name, its parent's and that of a plugin
		managed.removeAll(List.of(BOM, "cors-starter-parent", "flatten-maven-plugin"));
		assertThat(managed).containsExactlyInAnyOrderElementsOf(published);
	}

	@Test
	void billOfMaterialsWhenPublishedBringsNothingElse() throws Exception {
		Path flattened = Path.of("..", BOM, "target", "flattened-pom.xml");
		assumeThat(flattened).as("built before this module, if it is built at all").exists();
		Document pom = parse(flattened);
		assertThat(texts(pom, "parent")).isEmpty();
		assertThat(texts(pom, "properties")).isEmpty();
		assertThat(texts(pom, "groupId")).hasSize(6).containsOnly("io.github.cors-starter");
	}

	private static List<String> texts(Document pom, String element) {
		NodeList nodes = pom.getElementsByTagName(element);
		return new ArrayList<>(
				IntStream.range(0, nodes.getLength()).mapToObj((i) -> nodes.item(i).getTextContent()).toList());
	}

	private static Document pom(String module) throws Exception {
		return parse(Path.of("..", module, "pom.xml"));
	}

	private static Document parse(Path pom) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
	}

}
