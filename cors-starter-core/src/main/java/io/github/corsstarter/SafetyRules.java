package io.github.corsstarter;

/**
 * How strict a policy is compiled: what production rules out and what an operator has
 * allowed in spite of its danger.
 *
 * @param production whether loopback origins, {@code :*} and wildcards within labels are
 * prohibited
 * @param allowNullOrigin whether {@code null} and {@code file://} may be allowed origins
 * @param allowInsecureOriginsWithCredentials whether origins of plain http that are not
 * loopback may be combined with credentials
 * @param allowSubdomainsOfPublicSuffixes whether patterns may cover domains that
 * unrelated people register
 * @param allowLoopbackOriginsInProduction whether loopback origins are allowed in
 * production, too, for hybrid applications
 * @param allowWildcardsWithinLabels whether patterns may have their wildcard within a
 * label, outside of production
 * @since 0.1.0
 */
public record SafetyRules(boolean production, boolean allowNullOrigin, boolean allowInsecureOriginsWithCredentials,
		boolean allowSubdomainsOfPublicSuffixes, boolean allowLoopbackOriginsInProduction,
		boolean allowWildcardsWithinLabels) {

	/** Nothing dangerous is allowed, and the environment is not production. */
	public static final SafetyRules DEFAULT = new SafetyRules(false, false, false, false, false, false);

	/**
	 * These rules for another environment.
	 * @param production whether that environment is production
	 * @return the rules
	 */
	public SafetyRules inProduction(boolean production) {
		return new SafetyRules(production, this.allowNullOrigin, this.allowInsecureOriginsWithCredentials,
				this.allowSubdomainsOfPublicSuffixes, this.allowLoopbackOriginsInProduction,
				this.allowWildcardsWithinLabels);
	}

}
