using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Sheets;

public sealed class ContributorTests
{
    private readonly Sheet _sheet = Given.Sheet();

    [Fact]
    public void A_contributor_is_added_with_what_was_written_trimmed()
    {
        var added = Add(" Awa Diallo ", "Chargée de projet\n", "\tTilleuls", " awa@tilleuls.example ").Value;

        _sheet.Contributors.Should().Equal(added);
        added.Should().BeEquivalentTo(new { Name = "Awa Diallo", Function = "Chargée de projet", Structure = "Tilleuls", Email = "awa@tilleuls.example" });
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        Add(null, " ", "", "\u200B").Errors.Should().Equal(
            new DomainError("Name", "Indiquez le prénom et le nom."),
            new DomainError("Function", "Indiquez la fonction."),
            new DomainError("Structure", "Indiquez la structure."),
            new DomainError("Email", "Indiquez l’adresse électronique."));
        Unchanged();
    }

    [Fact]
    public void Each_text_has_a_longest_length()
    {
        var errors = Add(new string('a', 121), new string('b', 121), new string('c', 161), new string('d', 245) + "@ex.example").Errors;

        errors.Select(e => e.Field).Should().Equal("Name", "Function", "Structure", "Email", "Email");
        Add(new string('a', 120), new string('b', 120), new string('c', 160), "d@ex.example").IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void A_name_that_would_not_read_as_it_is_stored_is_refused() =>
        Add("Awa \u202Eollaid", "Chargée", "Tilleuls", "awa@tilleuls.example").Errors.Should().Equal(
            new DomainError("Name", "Ce texte contient des caractères invisibles ; retapez-le."));

    [Fact]
    public void An_address_without_the_form_of_one_is_refused()
    {
        Add("Awa Diallo", "Chargée", "Tilleuls", "awa.tilleuls.example").Errors.Should().Equal(
            new DomainError("Email", "Cette adresse électronique n’a pas la forme attendue, par exemple prenom.nom@structure.fr."));
        Unchanged();
    }

    [Fact]
    public void Two_contributors_do_not_share_an_address()
    {
        Add("Awa Diallo", "Chargée", "Tilleuls", "awa@tilleuls.example").WithoutValue().Demand();
        var revision = _sheet.Revision;

        Add("Brice Morel", "Médiateur", "Ville", "AWA@Tilleuls.example").Errors.Should().Equal(
            new DomainError("Email", "Cette adresse est déjà celle d’un·e autre contributeur·ice de la fiche."));
        _sheet.Contributors.Should().HaveCount(1);
        _sheet.Revision.Should().Be(revision);
    }

    [Fact]
    public void A_sheet_has_twenty_contributors_at_most()
    {
        for (var i = 0; i < Sheet.MaxContributors; i++)
        {
            Add("Awa Diallo", "Chargée", "Tilleuls", $"awa{i}@tilleuls.example").WithoutValue().Demand();
        }

        Add("Brice Morel", "Médiateur", "Ville", "brice@ville.example").Errors.Should().Equal(
            new DomainError("Name", "Une fiche compte 20 contributeur·ices au plus."));
        var last = _sheet.Contributors[^1];
        _sheet.CorrectContributor(last.Id, "Anna Diallo", "Chargée", "Tilleuls", last.Email, Given.Start).IsSuccess.Should().BeTrue("correcting adds nobody");
    }

    [Fact]
    public void A_contributor_is_corrected_in_place()
    {
        var awa = Add("Awa Dialo", "Chargée", "Tilleuls", "awa@tilleuls.example").Value;

        _sheet.CorrectContributor(awa.Id, "Awa Diallo", "Coordinatrice", "Les Tilleuls", "AWA@tilleuls.example", Given.Start)
            .IsSuccess.Should().BeTrue("her own address is not another's");
        _sheet.FindContributor(awa.Id).Should().BeEquivalentTo(
            new { awa.Id, Name = "Awa Diallo", Function = "Coordinatrice", Structure = "Les Tilleuls", Email = "AWA@tilleuls.example" });
    }

    [Fact]
    public void A_refused_correction_changes_nothing()
    {
        var awa = Add("Awa Diallo", "Chargée", "Tilleuls", "awa@tilleuls.example").Value;
        Add("Brice Morel", "Médiateur", "Ville", "brice@ville.example").WithoutValue().Demand();
        var revision = _sheet.Revision;

        _sheet.CorrectContributor(awa.Id, "Anna", "Chargée", "Tilleuls", "brice@ville.example", Given.Start).IsSuccess.Should().BeFalse();
        _sheet.CorrectContributor(awa.Id, "", "Chargée", "Tilleuls", "awa@tilleuls.example", Given.Start).IsSuccess.Should().BeFalse();

        awa.Name.Should().Be("Awa Diallo");
        _sheet.Revision.Should().Be(revision);
    }

    [Fact]
    public void Correcting_someone_who_is_not_on_the_sheet_is_a_bug() =>
        FluentActions.Invoking(() => _sheet.CorrectContributor(ContributorId.New(), "Awa", "Chargée", "Tilleuls", "awa@tilleuls.example", Given.Start))
            .Should().Throw<ArgumentException>();

    [Fact]
    public void A_contributor_who_has_not_answered_can_be_taken_off()
    {
        var awa = Add("Awa Diallo", "Chargée", "Tilleuls", "awa@tilleuls.example").Value;

        _sheet.RemoveContributor(awa.Id, hasAnswered: false, Given.Start).IsSuccess.Should().BeTrue();
        _sheet.Contributors.Should().BeEmpty();
        _sheet.RemoveContributor(awa.Id, hasAnswered: false, Given.Start).Errors.Should().Equal(
            new DomainError(null, "Cette personne ne fait plus partie de la fiche."));
    }

    [Fact]
    public void What_a_contributor_answered_is_kept()
    {
        var awa = Add("Awa Diallo", "Chargée", "Tilleuls", "awa@tilleuls.example").Value;
        var revision = _sheet.Revision;

        _sheet.RemoveContributor(awa.Id, hasAnswered: true, Given.Start).Errors.Should().Equal(
            new DomainError(null, "Cette personne a déjà répondu : ses réponses sont conservées, elle ne peut plus être retirée de la fiche."));
        _sheet.Contributors.Should().Equal(awa);
        _sheet.Revision.Should().Be(revision);
    }

    private Result<Contributor> Add(string? name, string? function, string? structure, string? email) =>
        _sheet.AddContributor(name, function, structure, email, Given.Start);

    private void Unchanged()
    {
        _sheet.Contributors.Should().BeEmpty();
        _sheet.Revision.Should().Be(1);
    }
}
