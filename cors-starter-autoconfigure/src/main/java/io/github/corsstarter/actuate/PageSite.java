package io.github.corsstarter.actuate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;

import io.github.corsstarter.web.CorsPolicies;

/**
 * What each page needs besides what it shows. No class of a page is loaded before
 * somebody asks for one.
 *
 * @param policies the policies, for the head of the page
 * @param endpoints where the endpoints are, for the links
 * @since 0.1.0
 */
public record PageSite(CorsPolicies policies, ObjectProvider<PathMappedEndpoints> endpoints) {
}
