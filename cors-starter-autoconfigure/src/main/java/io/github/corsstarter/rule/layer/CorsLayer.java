package io.github.corsstarter.rule.layer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A CORS layer other than the policies.
 *
 * @param name how people call it: {@code @CrossOrigin}, {@code the CorsRegistry}
 * @param property the property, annotation or bean
 * @param source where that is, or {@code null} if it is a property
 * @param paths its paths, and what it allows there
 * @since 0.1.0
 */
public record CorsLayer(String name, String property, @Nullable String source, List<LayerPath> paths) {
}
