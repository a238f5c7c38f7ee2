package io.github.corsstarter.sample.tenant;

/**
 * What a client sends to add a tenant.
 *
 * @param origin the origin of the tenant's page
 */
record NewTenant(String origin) {

}
