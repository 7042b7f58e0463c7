using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Consents;

public sealed class EngagementCharterTests
{
    private static readonly DateTimeOffset Later = Given.Start.AddDays(1);
    private readonly Sheet _sheet = Given.SheetWithContributor();
    private readonly EngagementCharter _charter;

    public EngagementCharterTests() => _charter = Prepare(1);

    private Signature Awa => _charter.SignatureOf(_sheet.Contributors[0].Id)!;

    private Signature Camille => _charter.SignatureOf(Given.Owner)!;

    [Fact]
    public void A_charter_asks_the_accompagnateur_and_every_contributor()
    {
        _charter.Signatures.Select(s => (s.UserId, s.ContributorId, s.SignatoryName)).Should().Equal(
            (Given.Owner, null, "Camille Roux"), (null, _sheet.Contributors[0].Id, "Awa Diallo"));
        _charter.IsOpen.Should().BeTrue();
        _charter.Should().BeEquivalentTo(new { SheetId = _sheet.Id, Version = 1, PlanVersion = 0, Content = "{}", ContentHash = "hash", PreparedAt = Given.Start });
        _charter.SignatureOf(ContributorId.New()).Should().BeNull();
    }

    [Fact]
    public void The_last_signature_completes_the_charter()
    {
        _charter.Sign(Awa, " Awa  Diallo ", null, true, Given.Start).Demand();
        _charter.CompletedAt.Should().BeNull();
        _charter.IsOpen.Should().BeTrue();

        _charter.Sign(Camille, "Camille Roux", null, true, Later).Demand();
        _charter.CompletedAt.Should().Be(Later);
        _charter.IsOpen.Should().BeFalse();
        (Awa.TypedName, Awa.SignedAt, Camille.SignedAt).Should().Be(("Awa  Diallo", Given.Start, Later));
        _charter.Revision.Should().Be(3);
    }

    [Fact]
    public void Signing_twice_changes_nothing()
    {
        _charter.Sign(Awa, "Awa Diallo", null, true, Given.Start).Demand();

        _charter.Sign(Awa, "Autre Nom", null, true, Later).IsSuccess.Should().BeTrue();

        (Awa.TypedName, Awa.SignedAt, _charter.Revision).Should().Be(("Awa Diallo", Given.Start, 2));
    }

    [Theory]
    [InlineData(null, false, "TypedName", "ReadAndApproved")]
    [InlineData("\u200B", true, "TypedName")]
    [InlineData("...", true, "TypedName")]
    [InlineData("Awa \u202EDiallo", true, "TypedName")]
    [InlineData("Awa Diallo", false, "ReadAndApproved")]
    public void A_signature_takes_a_name_and_an_explicit_tick(string? name, bool ticked, params string[] refused)
    {
        _charter.Sign(Awa, name, null, ticked, Later).Errors.Select(e => e.Field).Should().Equal(refused);

        Awa.IsSigned.Should().BeFalse();
        _charter.Revision.Should().Be(1);
    }

    [Fact]
    public void A_name_has_a_longest_length() =>
        _charter.Sign(Awa, new string('a', 121), null, true, Later).Errors.Should().Equal(
            new DomainError("TypedName", "Ce texte compte 121 caractères ; 120 au plus."));

    [Fact]
    public void A_refusal_closes_this_version_to_everyone()
    {
        _charter.Refuse(Awa, " Je préfère sans enregistrement.\r\nMerci. ", Later).Demand();

        (Awa.RefusedAt, Awa.RefusalReason, _charter.IsRefused, _charter.IsOpen, _charter.Revision).Should().Be(
            (Later, "Je préfère sans enregistrement.\nMerci.", true, false, 2));
        foreach (var late in new[] { Awa, Camille })
        {
            _charter.Sign(late, "Un nom", null, true, Later).Errors.Should().Equal(
                new DomainError(null, "Cette version ne peut plus être signée : une personne a refusé de la signer."));
            _charter.Refuse(late, null, Later).Errors.Should().Equal(
                new DomainError(null, "Cette version ne peut plus être refusée : elle est déjà signée, refusée ou remplacée."));
        }

        _charter.CompletedAt.Should().BeNull();
        _charter.Revision.Should().Be(2);
    }

    [Fact]
    public void A_refusal_needs_no_reason_but_not_an_endless_one()
    {
        _charter.Refuse(Awa, new string('a', 1_001), Later).Errors.Should().ContainSingle().Which.Field.Should().Be("RefusalReason");
        _charter.IsRefused.Should().BeFalse();

        _charter.Refuse(Awa, " ", Later).IsSuccess.Should().BeTrue();
        Awa.RefusalReason.Should().BeNull();
    }

    [Fact]
    public void Who_has_signed_does_not_refuse()
    {
        _charter.Sign(Awa, "Awa Diallo", null, true, Given.Start).Demand();

        _charter.Refuse(Awa, null, Later).IsSuccess.Should().BeFalse();
        Awa.RefusedAt.Should().BeNull();
    }

    [Fact]
    public void A_replaced_version_is_neither_signed_nor_refused()
    {
        _charter.Sign(Awa, "Awa Diallo", null, true, Given.Start).Demand();
        _charter.ReplaceBy(Prepare(2), Later);
        _charter.ReplaceBy(Prepare(3), Later.AddDays(1));

        _charter.ReplacedAt.Should().Be(Later);
        _charter.IsOpen.Should().BeFalse();
        _charter.Sign(Camille, "Camille Roux", null, true, Later).Errors.Should().Equal(
            new DomainError(null, "Une nouvelle version de la charte d’engagement a remplacé celle-ci ; ouvrez-la pour la signer."));
        _charter.Refuse(Camille, null, Later).IsSuccess.Should().BeFalse();
        _charter.CompletedAt.Should().BeNull();
    }

    [Fact]
    public void Only_a_later_version_of_the_same_sheet_replaces()
    {
        FluentActions.Invoking(() => _charter.ReplaceBy(Prepare(1), Later)).Should().Throw<ArgumentException>();
        var other = EngagementCharter.Prepare(Given.SheetWithContributor(), 2, "{}", "hash", Given.Owner, "Camille Roux", Given.Start);
        FluentActions.Invoking(() => _charter.ReplaceBy(other, Later)).Should().Throw<ArgumentException>();
        _charter.ReplacedAt.Should().BeNull();
    }

    [Fact]
    public void A_signatory_of_another_charter_can_neither_sign_nor_refuse()
    {
        var stranger = Prepare(2).SignatureOf(Given.Owner)!;

        FluentActions.Invoking(() => _charter.Sign(stranger, "Un nom", null, true, Later)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => _charter.Refuse(stranger, null, Later)).Should().Throw<ArgumentException>();
        (stranger.SignedAt, stranger.RefusedAt, _charter.Revision).Should().Be((null, null, 1));
    }

    [Fact]
    public void A_charter_is_sealed_once_complete()
    {
        var file = Guid.CreateVersion7();
        FluentActions.Invoking(() => _charter.AttachSealedFile(file)).Should().Throw<InvalidOperationException>();

        _charter.Sign(Awa, "Awa Diallo", null, true, Given.Start).Demand();
        _charter.Sign(Camille, "Camille Roux", null, true, Later).Demand();
        _charter.AttachSealedFile(file);
        (_charter.SealedFileId, _charter.Revision).Should().Be((file, 4));
    }

    [Fact]
    public void A_drawn_signature_is_worth_a_typed_name()
    {
        _charter.Sign(Awa, " ", "10,20 80,60;90,60 120,30", true, Later).Demand();

        (Awa.TypedName, Awa.Drawing, Awa.SignedAt).Should().Be(("Awa Diallo", "10,20 80,60;90,60 120,30", Later));
    }

    [Theory]
    [InlineData("10,20 12,22", "Ce tracé est trop court pour une signature. Tracez de nouveau, ou écrivez votre nom.")]
    [InlineData("10,20 601,22", "Ce tracé n’a pas pu être lu. Tracez de nouveau, ou écrivez votre nom.")]
    [InlineData("10,20 -80,22", "Ce tracé n’a pas pu être lu. Tracez de nouveau, ou écrivez votre nom.")]
    [InlineData("10,20 1e2,22", "Ce tracé n’a pas pu être lu. Tracez de nouveau, ou écrivez votre nom.")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=", "Ce tracé n’a pas pu être lu. Tracez de nouveau, ou écrivez votre nom.")]
    [InlineData("10,20 80,22;", "Ce tracé n’a pas pu être lu. Tracez de nouveau, ou écrivez votre nom.")]
    public void A_drawing_that_is_no_signature_is_refused(string drawing, string refusal)
    {
        _charter.Sign(Awa, null, drawing, true, Later).Errors.Should().Equal(new DomainError("Drawing", refusal));
        Awa.IsSigned.Should().BeFalse();
    }

    [Fact]
    public void A_drawing_of_five_megabytes_is_refused_without_being_read()
    {
        _charter.Sign(Awa, null, string.Concat(Enumerable.Repeat("10,20 ", 900_000)), true, Later).Errors.Should().ContainSingle()
            .Which.Message.Should().StartWith("Ce tracé est trop lourd pour être gardé.");
    }

    [Fact]
    public void A_version_is_cancelled_while_nobody_has_signed()
    {
        _charter.Cancel(Later).Demand();

        (_charter.CancelledAt, _charter.IsOpen).Should().Be((Later, false));
        _charter.Sign(Awa, "Awa Diallo", null, true, Later).Errors.Should().Equal(
            new DomainError(null, "Cette version a été annulée : il n’y a rien à signer pour l’instant."));
        _charter.Cancel(Later).IsSuccess.Should().BeFalse();
    }

    [Fact]
    public void A_version_that_one_person_has_signed_is_no_longer_cancelled()
    {
        _charter.Sign(Awa, "Awa Diallo", null, true, Given.Start).Demand();

        _charter.Cancel(Later).IsSuccess.Should().BeFalse();
        _charter.CancelledAt.Should().BeNull();
    }

    [Fact]
    public void A_charter_matches_its_sheet_until_the_plan_or_the_people_change()
    {
        _charter.Matches(_sheet).Should().BeTrue();

        _sheet.PlanUse(Given.Use(), "Gagner du temps", [DataKind.PromptOnly], Later).WithoutValue().Demand();
        _charter.Matches(_sheet).Should().BeFalse("the plan has changed");
        var second = Prepare(2);
        second.Matches(_sheet).Should().BeTrue();

        var brice = _sheet.AddContributor("Brice Morel", "Médiateur", "Ville", "brice@ville.example", Later).Value;
        second.Matches(_sheet).Should().BeFalse("someone joined");
        _sheet.RemoveContributor(brice.Id, false, Later).Demand();
        second.Matches(_sheet).Should().BeTrue();

        var awa = _sheet.Contributors[0];
        _sheet.CorrectContributor(awa.Id, "Awa Diallo-Petit", awa.Function, awa.Structure, awa.Email, Later).Demand();
        second.Matches(_sheet).Should().BeFalse("a name has changed");
    }

    private EngagementCharter Prepare(int version) =>
        EngagementCharter.Prepare(_sheet, version, "{}", "hash", Given.Owner, "Camille Roux", Given.Start);
}
