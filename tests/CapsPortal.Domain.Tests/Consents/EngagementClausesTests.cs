using CapsPortal.Domain.Common;
using CapsPortal.Domain.Consents;

namespace CapsPortal.Domain.Tests.Consents;

public sealed class EngagementClausesTests
{
    [Fact]
    public void Clauses_left_empty_are_left_out()
    {
        var stated = State(("Objet", "Cette charte dit ceci."), (" ", null), ("Se retirer", "À tout moment."));

        stated.Value.Clauses.Should().Equal(new EngagementClause("Objet", "Cette charte dit ceci."), new EngagementClause("Se retirer", "À tout moment."));
    }

    [Fact]
    public void A_clause_takes_a_title_and_a_text() => State(("Objet", ""), ("", "Un texte")).Errors.Should().Equal(
        new DomainError("Clauses[0].Text", "Écrivez cette clause, ou effacez aussi son titre."),
        new DomainError("Clauses[1].Title", "Donnez un titre à cette clause."));

    [Fact]
    public void A_charter_without_any_clause_is_refused() =>
        State().Errors.Should().Equal(new DomainError("Clauses[0].Title", "Une charte d’engagement compte au moins une clause."));

    [Fact]
    public void Twenty_clauses_are_enough() =>
        State([.. Enumerable.Repeat<(string?, string?)>(("Titre", "Texte"), 21)]).Errors.Should().ContainSingle();

    private static Result<EngagementClauses> State(params (string? Title, string? Text)[] clauses) =>
        EngagementClauses.State(1, clauses, Given.Owner, Given.Start);
}
