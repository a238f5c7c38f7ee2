package io.github.corsstarter.cli.check;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import io.github.corsstarter.cli.hop.CheckedCase;
import io.github.corsstarter.cli.hop.FaultKind;
import io.github.corsstarter.cli.hop.HopFault;
import io.github.corsstarter.cli.hop.HopReport;
import io.github.corsstarter.cli.text.TerminalText;
import io.github.corsstarter.contract.ContractResult;

/**
 * A report in the form of JUnit's XML, which build servers show. It is in ASCII, so that
 * it is valid whatever encoding the terminal has.
 */
final class JUnitReport {

	private final XMLStreamWriter xml;

	private JUnitReport(XMLStreamWriter xml) {
		this.xml = xml;
	}

	static String write(CheckReport report) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			String encoding = StandardCharsets.US_ASCII.name();
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, encoding);
			xml.writeStartDocument(encoding, "1.0");
			new JUnitReport(xml).suite(report);
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toString(StandardCharsets.US_ASCII) + "\n";
	}

	private void suite(CheckReport report) throws XMLStreamException {
		HopReport found = report.report();
		List<HopFault> caches = found.faults().stream().filter((fault) -> fault.kind() == FaultKind.CACHED).toList();
		start("\n", "testsuite", "name", report.subject().contract(), "tests",
				String.valueOf(found.cases().size() + caches.size()), "failures",
				String.valueOf(found.failures() + caches.size()), "errors", "0", "skipped", "0");
		for (CheckedCase checked : found.cases()) {
			testCase(checked.edge(), found.edge().url());
		}
		for (HopFault cache : caches) {
			testCase(cache, found.edge().url());
		}
		if (!found.faults().isEmpty()) {
			start("\n  ", "system-out");
			text(found.faults()
				.stream()
				.map((fault) -> fault + "\nFix: " + fault.fix())
				.collect(Collectors.joining("\n")));
			this.xml.writeEndElement();
		}
		this.xml.writeCharacters("\n");
	}

	private void testCase(ContractResult result, String url) throws XMLStreamException {
		start("\n  ", "testcase", "classname", url, "name", result.contractCase().toString());
		if (!result.passes()) {
			start("\n    ", "failure", "message", result.summary());
			text(result.report());
			this.xml.writeEndElement();
		}
		this.xml.writeEndElement();
	}

	/** A cache that mixes origins up fails the check, whatever the cases say. */
	private void testCase(HopFault cache, String url) throws XMLStreamException {
		start("\n  ", "testcase", "classname", url, "name", "no cache mixes origins up at " + cache.hop());
		start("\n    ", "failure", "message", cache.toString());
		text("Fix: " + cache.fix());
		this.xml.writeEndElement();
		this.xml.writeEndElement();
	}

	private void start(String indent, String name, String... attributes) throws XMLStreamException {
		this.xml.writeCharacters(indent);
		this.xml.writeStartElement(name);
		for (int i = 0; i < attributes.length; i += 2) {
			this.xml.writeAttribute(attributes[i], TerminalText.of(attributes[i + 1]));
		}
	}

	/** Control characters cannot be written in XML at all. */
	private void text(String text) throws XMLStreamException {
		this.xml.writeCharacters(TerminalText.of(text));
	}

}
