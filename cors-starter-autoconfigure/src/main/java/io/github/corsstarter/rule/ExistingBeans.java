package io.github.corsstarter.rule;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.annotation.OrderUtils;

/**
 * The singletons that are there already. To look must not make any: under lazy
 * initialization most are not.
 *
 * @since 0.1.0
 */
public final class ExistingBeans {

	private final ListableBeanFactory beanFactory;

	/**
	 * Creates a view.
	 * @param beanFactory the beans
	 */
	public ExistingBeans(ListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * The beans of a type.
	 * @param <T> the type
	 * @param type the type
	 * @return those that are there, by their names
	 */
	public <T> Map<String, T> ofType(Class<T> type) {
		Map<String, T> beans = new LinkedHashMap<>();
		// to ask for their types would take longer than to look at the beans themselves
		for (String name : singletons().getSingletonNames()) {
			Object bean = singletons().getSingleton(name);
			if (type.isInstance(bean)) {
				beans.put(name, type.cast(bean));
			}
		}
		return beans;
	}

	/**
	 * Whether beans of a type are still to be made.
	 * @param type the type
	 * @return {@code true} if there are definitions without a bean
	 */
	public boolean isAnyMissing(Class<?> type) {
		for (String name : this.beanFactory.getBeanNamesForType(type, false, false)) {
			if (!singletons().containsSingleton(name)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The order of a bean.
	 * @param name the name of the bean
	 * @param bean the bean
	 * @return what it says itself, or the annotation of its class or bean method says
	 */
	public int orderOf(String name, Object bean) {
		Order order = (bean instanceof Ordered) ? null
				: this.beanFactory.findAnnotationOnBean(name, Order.class, false);
		return (order != null) ? order.value() : ownOrderOf(bean);
	}

	/**
	 * The order of a bean for those who do not look at its bean method.
	 * @param bean the bean
	 * @return what it says itself, or the annotation of its class says
	 */
	public static int ownOrderOf(Object bean) {
		return (bean instanceof Ordered ordered) ? ordered.getOrder()
				: OrderUtils.getOrder(bean.getClass(), Ordered.LOWEST_PRECEDENCE);
	}

	/**
	 * Whether the class or the method of a bean has an annotation.
	 * @param name the name of the bean
	 * @param annotation the annotation
	 * @return {@code true} if it has
	 */
	public boolean isAnnotated(String name, Class<? extends Annotation> annotation) {
		return this.beanFactory.findAnnotationOnBean(name, annotation, false) != null;
	}

	private SingletonBeanRegistry singletons() {
		return (SingletonBeanRegistry) this.beanFactory;
	}

}
