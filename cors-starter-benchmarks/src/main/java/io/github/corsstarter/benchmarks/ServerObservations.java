package io.github.corsstarter.benchmarks;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/**
 * Who hears of the observations of requests.
 *
 * @since 0.1.0
 */
public final class ServerObservations {

	private ServerObservations() {
	}

	/**
	 * The timer of requests, as in an application with an actuator.
	 * @return the registry
	 */
	public static ObservationRegistry timed() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
		return registry;
	}

	/**
	 * The timer, and a tracer that records each request and sends it nowhere.
	 * @return the registry
	 */
	public static ObservationRegistry traced() {
		SdkTracerProvider provider = SdkTracerProvider.builder()
			.setSampler(Sampler.alwaysOn())
			.addSpanProcessor(SimpleSpanProcessor.create(SpanExporter.composite()))
			.build();
		Tracer tracer = provider.get("benchmarks");
		ContextPropagators propagators = ContextPropagators.create(W3CTraceContextPropagator.getInstance());
		ObservationRegistry registry = timed();
		registry.observationConfig()
			.observationHandler(new PropagatingReceiverTracingObservationHandler<>(
					new OtelTracer(tracer, new OtelCurrentTraceContext(), (event) -> {
					}), new OtelPropagator(propagators, tracer)));
		return registry;
	}

}
