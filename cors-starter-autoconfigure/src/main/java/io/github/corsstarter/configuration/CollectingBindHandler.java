package io.github.corsstarter.configuration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.source.EmptyList;

/**
 * Collects what goes wrong while properties are bound, leaving the property unset, and
 * the names that binding asked for: they are the names that exist.
 */
final class CollectingBindHandler extends AbstractBindHandler {

	private static final ConfigurationPropertyName REPORTS_PATH = ConfigurationPropertyName
		.of("cors.client-reports.path");

	private static final ConfigurationPropertyName ALLOWED_ORIGINS = ConfigurationPropertyName
		.of("cors.allowed-origins");

	private final Set<ConfigurationPropertyName> knownNames = new HashSet<>();

	/** Names of texts, which the binder would otherwise take for beans with keys. */
	private final Set<ConfigurationPropertyName> texts = new HashSet<>();

	private final List<CorsPolicyProblem> problems = new ArrayList<>();

	private final Map<String, String> placeholders = new LinkedHashMap<>();

	private boolean anythingBound;

	boolean isAnythingBound() {
		return this.anythingBound;
	}

	Set<ConfigurationPropertyName> knownNames() {
		return this.knownNames;
	}

	List<CorsPolicyProblem> problems() {
		return this.problems;
	}

	Map<String, String> placeholders() {
		return this.placeholders;
	}

	@Override
	public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
		if (this.texts.contains(name.getParent())) {
			return null;
		}
		this.knownNames.add(name);
		Class<?> type = target.getType().resolve(Object.class);
		if (type == String.class) {
			this.texts.add(name);
		}
		return target;
	}

	@Override
	public @Nullable Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Object result) {
		this.anythingBound = true;
		boolean ranged = result instanceof Integer || result instanceof Duration || name.equals(REPORTS_PATH);
		ValueRange range = ranged ? ValueRange.of(name.toString()) : null;
		if (range != null && !range.allowed().test(result)) {
			String value = (result instanceof Duration) ? valueOf(name, context) : result.toString();
			report(ProblemCode.INVALID_VALUE, name, value, "'" + value + "' " + range.rule(), range.fix());
			return null;
		}
		if (name.equals(ALLOWED_ORIGINS) && List.of().equals(result)
				&& EmptyList.isWritten(context.getSources(), name)) {
			// cleared on purpose: the flat keys are then no policy, as if it was not set
			return null;
		}
		if (result instanceof String text) {
			collectPlaceholder(name, text);
		}
		else if (result instanceof List<?> list) {
			for (int i = 0; i < list.size(); i++) {
				collectPlaceholder(name.append("[" + i + "]"), String.valueOf(list.get(i)));
			}
		}
		return result;
	}

	private void collectPlaceholder(ConfigurationPropertyName name, String text) {
		if (Placeholders.isUnresolved(text)) {
			this.placeholders.put(name.toString(), text);
		}
	}

	@Override
	public @Nullable Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			Exception error) {
		if (error instanceof UnboundConfigurationPropertiesException unbound) {
			ConfigurationProperty first = unbound.getUnboundProperties().iterator().next();
			report(ProblemCode.INCOMPLETE_LIST, first.getName(), String.valueOf(first.getValue()),
					"The list '" + name + "' has no element [" + missingIndex(name, context)
							+ "]. Write the whole list in one place: a list is never merged from several.",
					null);
			return null;
		}
		if (name.getNumberOfElements() == 1) {
			// a value in place of the keys: a problem, unless it is another's variable
			return null;
		}
		String value = valueOf(name, context);
		OriginSourceProperties bean = (target.getType().resolve() == OriginSourceProperties.class)
				? OriginSourceProperties.OF_BEAN : null;
		if (value.isBlank() && bean != null) {
			return bean;
		}
		if (Placeholders.isUnresolved(value)) {
			this.placeholders.put(name.toString(), value);
			return null;
		}
		value = Secrets.masked(name, value);
		ExpectedValue expected = ExpectedValue.of(target.getType().resolve(Object.class));
		report(ProblemCode.INVALID_VALUE, name, value,
				"'" + value + "' is not " + expected.description() + "." + MissingName.hint(name),
				expected.closestTo(value));
		// so that the name of a source is known
		return bean;
	}

	private static int missingIndex(ConfigurationPropertyName list, BindContext context) {
		int index = 0;
		while (!valueOf(list.append("[" + index + "]"), context).isEmpty()) {
			index++;
		}
		return index;
	}

	private static String valueOf(ConfigurationPropertyName name, BindContext context) {
		for (ConfigurationPropertySource source : context.getSources()) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null) {
				return String.valueOf(property.getValue());
			}
		}
		return "";
	}

	private void report(ProblemCode code, ConfigurationPropertyName name, String value, String message,
			@Nullable String fix) {
		this.problems.add(new CorsPolicyProblem(code, name.toString(), value, message, fix));
	}

}
