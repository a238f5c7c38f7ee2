package io.github.corsstarter.change;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GroupNote;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notes about groups, and lists that become empty, while the application runs.
 */
class GroupNoteChangeTests {

	private static final String GROUP = """
			cors:
			  allowed-origin-groups: partners
			  origin-groups: {partners: [https://shop.partner.example]}
			""";

	private final ChangeFixture fixture = new ChangeFixture(TestConfiguration.yaml(GROUP));

	private ActivationResult note(String note) {
		return this.fixture.change(GROUP + "  group-notes: {partners: {" + note + "}}");
	}

	@Test
	void changeWhenOnlyNotesDifferTakesThemOverWithoutANewGeneration() {
		Generation before = this.fixture.policies.generation();
		assertThat(note("owner: team-shop, expires: 2020-01-01").outcome()).isEqualTo(Outcome.UNCHANGED);
		Generation after = this.fixture.policies.generation();
		assertThat(after.policies().generation()).isEqualTo(1);
		assertThat(after.policies().activatedAt()).isEqualTo(before.policies().activatedAt());
		assertThat(after.policies().version()).isEqualTo(before.policies().version());
		assertThat(this.fixture.history.entries()).hasSize(1);
		assertThat(after.notes().all()).singleElement().extracting(GroupNote::owner).isEqualTo("team-shop");
		assertThat(after.findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.code().id()).isEqualTo("expired-group"));
		note("owner: somebody else");
		assertThat(this.fixture.policies.generation().findings()).isEmpty();
		assertThat(this.fixture.policies.generation().notes().all()).extracting(GroupNote::owner)
			.containsExactly("somebody else");
		this.fixture.change(GROUP);
		assertThat(this.fixture.policies.generation().notes().all()).isEmpty();
	}

	@Test
	void changeWhenANoteIsWrongIsRefusedAsAWhole() {
		note("owner: team-shop");
		assertThat(note("owner: x, expires: soon").outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(this.fixture.policies.generation().notes().all()).extracting(GroupNote::owner)
			.containsExactly("team-shop");
	}

	@Test
	void rollbackBringsTheNotesOfItsGenerationBack() {
		note("owner: team-shop");
		String version = this.fixture.policies.active().version();
		assertThat(this.fixture.change("cors.allowed-origins: https://app.example.com").outcome())
			.isEqualTo(Outcome.ACTIVATED);
		assertThat(this.fixture.policies.generation().notes().all()).isEmpty();
		this.fixture.activator.rollback(ChangeRequest.of(ChangeCause.OPERATION), version);
		assertThat(this.fixture.policies.generation().notes().all()).extracting(GroupNote::owner)
			.containsExactly("team-shop");
	}

	@Test
	void changeWhenTheListBecomesEmptyOnPurposeLeavesNoPolicyAndALaterOneBringsOne() {
		assertThat(this.fixture.change("cors.allowed-origins: ''").outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(this.fixture.policies.active().policies()).hasSize(1);
		assertThat(this.fixture.change("cors.allowed-origins: []").outcome()).isEqualTo(Outcome.ACTIVATED);
		assertThat(this.fixture.policies.active().policies()).isEmpty();
		assertThat(this.fixture.change(GROUP).outcome()).isEqualTo(Outcome.ACTIVATED);
		assertThat(this.fixture.policies.active().policies()).hasSize(1);
	}

}
