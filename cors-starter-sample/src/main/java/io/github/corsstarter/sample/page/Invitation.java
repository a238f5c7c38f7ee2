package io.github.corsstarter.sample.page;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Says, once everything runs, what to open and what to try.
 */
@Component
class Invitation implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog(Invitation.class);

	private final PageServer pages;

	Invitation(PageServer pages) {
		this.pages = pages;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		String allowed = this.pages.origins().get(0);
		String other = this.pages.origins().get(1);
		logger.info("Open %s (an allowed origin in dev), %s (never one) or %s/operations.html. Or try: %s"
			.formatted(allowed, other, allowed, curl(allowed)));
	}

	private String curl(String origin) {
		return "curl -i -X OPTIONS -H 'Origin: %s' -H 'Access-Control-Request-Method: GET' "
			.concat("-H 'Access-Control-Request-Headers: authorization' %s/api/orders")
			.formatted(origin, this.pages.apiUrl());
	}

}
