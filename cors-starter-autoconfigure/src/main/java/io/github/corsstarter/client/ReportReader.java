package io.github.corsstarter.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.http.Methods;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.json.JsonReader;
import io.github.corsstarter.json.MalformedJsonException;

/**
 * Reads a report. Each part of it is bounded, and what a browser could not have sent
 * makes all of it malformed.
 */
final class ReportReader {

	/**
	 * The most calls that one number of a report counts for, so that none can weigh much.
	 */
	static final int MAX_COUNT = 10_000;

	private static final int MAX_NUMBER = 100_000_000;

	static final int MAX_BLOCKS = 20;

	static final int MAX_NAMES = 20;

	static final int MAX_NAME = 64;

	static final int MAX_PATH = 1024;

	private final JsonReader json;

	private int ok;

	private int network;

	private int csp;

	private final Map<ClientBlock, Integer> blocks = new LinkedHashMap<>();

	private ReportReader(JsonReader json) {
		this.json = json;
	}

	/**
	 * Reads a report.
	 * @throws IOException if it is none
	 */
	static ClientReport read(byte[] body) throws IOException {
		// the decoder reports what is malformed, and replaces nothing
		ReportReader reader = new ReportReader(new JsonReader(
				new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8.newDecoder())));
		reader.json.object(reader::readMember);
		reader.json.end();
		return new ClientReport(reader.ok, reader.network, reader.csp, reader.blocks);
	}

	private void readMember(String name) throws IOException {
		switch (name) {
			case "ok" -> {
				this.ok = count(this.json);
			}
			case "network" -> {
				this.network = count(this.json);
			}
			case "csp" -> {
				this.csp = count(this.json);
			}
			case "blocks" -> this.json.array(this::readBlock);
			default -> throw unknown();
		}
	}

	private static int count(JsonReader json) throws IOException {
		return Math.min(json.number(MAX_NUMBER), MAX_COUNT);
	}

	private void readBlock() throws IOException {
		Block block = new Block(this.json);
		this.json.object(block::readMember);
		this.blocks.merge(block.build(), block.count, (one, other) -> Math.min(one + other, MAX_COUNT));
		if (this.blocks.size() > MAX_BLOCKS) {
			throw new MalformedJsonException("has more than " + MAX_BLOCKS + " blocks");
		}
	}

	private static MalformedJsonException unknown() {
		return new MalformedJsonException("has a member that no report has");
	}

	/**
	 * One of the blocks.
	 */
	private static final class Block {

		private final JsonReader json;

		private String method = "";

		private String path = "";

		private final List<String> headers = new ArrayList<>();

		private boolean credentials;

		private final List<String> reads = new ArrayList<>();

		private int count = 1;

		private Block(JsonReader json) {
			this.json = json;
		}

		private void readMember(String name) throws IOException {
			switch (name) {
				case "method" -> {
					this.method = this.json.string(MAX_NAME);
				}
				case "path" -> {
					this.path = this.json.string(MAX_PATH);
				}
				case "headers" -> this.json.array(() -> readName(this.headers));
				case "credentials" -> {
					this.credentials = this.json.bool();
				}
				case "reads" -> this.json.array(() -> readName(this.reads));
				case "count" -> {
					this.count = count(this.json);
				}
				default -> throw unknown();
			}
		}

		private void readName(List<String> names) throws IOException {
			String name = this.json.string(MAX_NAME);
			if (names.size() == MAX_NAMES || !Tokens.isToken(name)) {
				throw new MalformedJsonException("has a list that is not of at most " + MAX_NAMES + " header names");
			}
			names.add(name);
		}

		private ClientBlock build() throws MalformedJsonException {
			if (!Tokens.isToken(this.method) || Methods.isForbidden(this.method) || !isPath(this.path)) {
				throw new MalformedJsonException("has a call that no page can make");
			}
			return new ClientBlock(this.method, this.path, this.headers, this.credentials, this.reads);
		}

		/** As the URL of a browser has it: encoded, and without query and fragment. */
		private static boolean isPath(String path) {
			return path.startsWith("/") && path.chars()
				.allMatch((character) -> character > ' ' && character < 0x7f && character != '?' && character != '#');
		}

	}

}
