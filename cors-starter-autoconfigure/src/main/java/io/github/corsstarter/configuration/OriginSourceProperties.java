package io.github.corsstarter.configuration;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

import io.github.corsstarter.problem.MaskedText;

/**
 * A registry that origins are read from. Without 'file', 'http' and 'jdbc' it is a bean
 * of the type 'OriginSource' that has the name of the source.
 *
 * @param file Path of a text file with one origin a line.
 * @param http Registry on the web.
 * @param jdbc Registry in a database.
 * @param refreshInterval Time from one look at the registry to the next. If a duration
 * suffix is not specified, seconds will be used.
 * @param required Whether the application starts only if the registry can be read.
 * Otherwise it starts without the registry's origins, and denies them until they are
 * there.
 * @param maxOrigins Number of origins that the registry may have at most.
 * @param maxStaleness Time after which origins that could not be read again are reported.
 * They are still allowed. If a duration suffix is not specified, seconds will be used.
 * @param acceptShrink Whether the registry may lose all of its origins, or more than
 * half, from one look to the next.
 * @since 0.1.0
 */
public record OriginSourceProperties(@Nullable String file, @Nullable HttpProperties http,
		@Nullable JdbcProperties jdbc, @DefaultValue("30s") @DurationUnit(ChronoUnit.SECONDS) Duration refreshInterval,
		@DefaultValue("true") boolean required, @DefaultValue("1000000") int maxOrigins,
		@DefaultValue("24h") @DurationUnit(ChronoUnit.SECONDS) Duration maxStaleness,
		@DefaultValue("false") boolean acceptShrink) {

	/** A bean, with the defaults of all keys. */
	static final OriginSourceProperties OF_BEAN = new OriginSourceProperties(null, null, null, Duration.ofSeconds(30),
			true, 1_000_000, Duration.ofHours(24), false);

	/** Everything that a change can change, and no secret. */
	String digest() {
		return String.join(" ", String.valueOf(this.file), (this.http != null) ? this.http.digest() : "",
				String.valueOf(this.jdbc), this.refreshInterval.toString(), String.valueOf(this.required),
				String.valueOf(this.maxOrigins), this.maxStaleness.toString(), String.valueOf(this.acceptShrink));
	}

	/**
	 * A registry on the web.
	 *
	 * @param url Address of the registry: a text with one origin a line, or a JSON array.
	 * @param headers Request headers, such as 'Authorization'.
	 * @param connectTimeout Time that a connection may take. If a duration suffix is not
	 * specified, seconds will be used.
	 * @param timeout Time that a whole answer may take. If a duration suffix is not
	 * specified, seconds will be used.
	 */
	public record HttpProperties(@Nullable String url, @DefaultValue Map<String, String> headers,
			@DefaultValue("2s") @DurationUnit(ChronoUnit.SECONDS) Duration connectTimeout,
			@DefaultValue("10s") @DurationUnit(ChronoUnit.SECONDS) Duration timeout) {

		/** The values of headers are secrets, as is what stands before the host. */
		String digest() {
			String address = (this.url != null) ? MaskedText.of(this.url) : "";
			return address + " " + new TreeSet<>(this.headers.keySet()) + " " + this.connectTimeout + " "
					+ this.timeout;
		}

		/** Shows no secret, of which the URL may have one, too. */
		@Override
		public String toString() {
			return "HttpProperties";
		}

	}

	/**
	 * A registry in a database.
	 *
	 * @param query Query whose first column has the origins.
	 * @param changeQuery Query whose answer differs when the origins do, such as 'select
	 * max(updated_at), count(*) from tenant_domain where verified'. If unset, all origins
	 * are read each time.
	 * @param dataSource Name of the bean of the type 'DataSource'. If unset, the only one
	 * or the primary one.
	 */
	public record JdbcProperties(@Nullable String query, @Nullable String changeQuery, @Nullable String dataSource) {
	}

}
