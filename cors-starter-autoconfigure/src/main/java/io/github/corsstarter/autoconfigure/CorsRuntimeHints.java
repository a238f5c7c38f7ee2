package io.github.corsstarter.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.boot.context.properties.bind.BindableRuntimeHintsRegistrar;
import org.springframework.http.HttpHeaders;

import io.github.corsstarter.configuration.CorsProperties;

/**
 * What a native image must keep.
 */
class CorsRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		BindableRuntimeHintsRegistrar.forTypes(CorsProperties.class).registerHints(hints);
		hints.resources().registerPattern("io/github/corsstarter/origin/effective_tld_names.dat");
		hints.resources().registerPattern("io/github/corsstarter/origin/shared-domains.txt");
		hints.resources().registerPattern("io/github/corsstarter/problem/project.properties");
		hints.resources().registerPattern("io/github/corsstarter/actuate/page/page.css");
		registerFreshEnvironment(hints);
		hints.reflection()
			.registerType(HttpHeaders.class,
					(type) -> type.withMethod("get", List.of(TypeReference.of(String.class)), ExecutableMode.INVOKE));
	}

	/**
	 * What is found when configuration files are read again. Spring itself keeps what it
	 * finds at a start.
	 */
	private static void registerFreshEnvironment(RuntimeHints hints) {
		hints.resources().registerPattern("META-INF/cors-starter/fresh-environment.factories");
		for (String type : List.of("SkippedLocations", "SkippedLocations$Loader")) {
			hints.reflection()
				.registerType(TypeReference.of("io.github.corsstarter.change.watch." + type),
						MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		}
	}

}
