package io.github.corsstarter.cli.hop;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.HeaderList;

/**
 * Servers that say in their answers what they are. Where nothing is said, nothing is
 * guessed.
 */
enum Software {

	NGINX("nginx", "nginx"), APACHE("Apache httpd", "apache"), HAPROXY("HAProxy", "haproxy"), CADDY("Caddy", "caddy"),
	VARNISH("Varnish", "varnish"), CLOUDFLARE("Cloudflare", "cloudflare"), CLOUDFRONT("CloudFront", "cloudfront");

	private static final Set<Software> EXPORTED = EnumSet.of(NGINX, APACHE, HAPROXY, CADDY);

	private static final String SERVER = "Server";

	private static final String VIA = "Via";

	private final String title;

	private final String token;

	Software(String title, String token) {
		this.title = title;
		this.token = token;
	}

	String title() {
		return this.title;
	}

	String key() {
		return this.token;
	}

	/** Whether policies are written for it. */
	boolean isExported() {
		return EXPORTED.contains(this);
	}

	/**
	 * Who made an answer that the hop behind did not make.
	 */
	static @Nullable Software author(HeaderList front) {
		Software server = named(front.values(SERVER));
		return (server != null) ? server : only(claims(front));
	}

	/**
	 * Who changed an answer on its way.
	 * @param front the answer of the hop
	 * @param behind the answer of the hop behind it, whose names it may pass on
	 */
	static @Nullable Software between(HeaderList front, HeaderList behind) {
		Set<Software> claims = claims(front);
		claims.removeAll(claims(behind));
		return only(claims);
	}

	private static @Nullable Software only(Set<Software> claims) {
		return (claims.size() == 1) ? claims.iterator().next() : null;
	}

	private static Set<Software> claims(HeaderList headers) {
		Set<Software> claims = EnumSet.noneOf(Software.class);
		List<String> values = new ArrayList<>(headers.values(SERVER));
		values.addAll(headers.values(VIA));
		for (Software software : values()) {
			if (values.stream().anyMatch(software::isNamedIn)) {
				claims.add(software);
			}
		}
		addIf(claims, VARNISH, headers, "X-Varnish");
		addIf(claims, CLOUDFLARE, headers, "CF-RAY");
		addIf(claims, CLOUDFRONT, headers, "X-Amz-Cf-Id");
		return claims;
	}

	private static void addIf(Set<Software> claims, Software software, HeaderList headers, String name) {
		if (headers.contains(name)) {
			claims.add(software);
		}
	}

	private static @Nullable Software named(List<String> values) {
		for (Software software : values()) {
			if (values.size() == 1 && software.isNamedIn(values.get(0))) {
				return software;
			}
		}
		return null;
	}

	/** Such as {@code nginx/1.22.1}, {@code 1.1 varnish (Varnish/7.1)}. */
	private boolean isNamedIn(String value) {
		String text = value.toLowerCase(Locale.ROOT);
		int start = text.indexOf(this.token);
		int end = start + this.token.length();
		return start != -1 && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
				&& (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
	}

}
