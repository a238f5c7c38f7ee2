package io.github.corsstarter.registry;

import org.jspecify.annotations.Nullable;

/**
 * A registry of allowed origins, read again and again while the application runs. A bean
 * of this type is the source of the name of the bean; the properties
 * {@code cors.origin-sources.*} make sources that read files, URLs and databases.
 * <p>
 * A source is called by one thread at a time, in the background, and never by the thread
 * of a request, so it may block. What it gives to the sink becomes active as a whole when
 * {@link #load} returns, and not at all when it throws.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OriginSource {

	/**
	 * Gives each origin of the registry to the sink, or none if the registry has not
	 * changed.
	 * @param previousTag the tag that the last load returned that was taken over, or
	 * {@code null} if there was none; a load that was refused changes no tag
	 * @param sink takes the origins
	 * @return the tag of this state of the registry; if it equals the previous tag the
	 * registry has not changed, and the sink is not looked at; {@code null} if the source
	 * knows no tags
	 * @throws Exception if the registry cannot be read; the origins of the last load stay
	 */
	@Nullable String load(@Nullable String previousTag, OriginSink sink) throws Exception;

}
