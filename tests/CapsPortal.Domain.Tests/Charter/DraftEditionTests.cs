using CapsPortal.Domain.AiUse;
using CapsPortal.Domain.AiUse.Conformity;
using CapsPortal.Domain.Charter;
using CapsPortal.Domain.Common;
using CapsPortal.Domain.Sheets;

namespace CapsPortal.Domain.Tests.Charter;

public sealed class DraftEditionTests
{
    private static readonly DateTimeOffset Later = Given.Start.AddHours(1);

    private static readonly CharterEdition Base = Given.Edition with
    {
        Principles =
        [
            .. RuledIds.Principles.Select(id => new Principle(id, $"Principe {id}", "Une règle.")),
            new Principle("esprit-critique", "Esprit critique", "L’IA renforce la réflexion."),
        ],
    };

    private static readonly CharterEditions Published = new([Base]);

    private readonly DraftEdition _draft = DraftEdition.StartFrom(Base, Given.Start);

    [Fact]
    public void A_draft_starts_as_a_copy_and_leaves_its_base_alone()
    {
        _draft.RemoveUse("diffusion-formats", Later).Demand();

        _draft.BasedOnId.Should().Be("2026-02");
        _draft.Content.Id.Should().Be(DraftEdition.UnpublishedId);
        _draft.Content.Grid.Uses.Should().HaveCount(10);
        Base.Grid.Uses.Should().HaveCount(11);
        _draft.ChangedAt.Should().Be(Later);
    }

    [Fact]
    public void Each_change_raises_the_revision_and_a_refusal_does_not()
    {
        _draft.Entitle("Charte", "septembre 2026", Later).Demand();
        _draft.Revision.Should().Be(2);

        _draft.Entitle("", "", Later).Errors.Select(e => e.Field).Should().Equal("Title", "DateLabel");
        _draft.Revision.Should().Be(2);
        _draft.Content.DateLabel.Should().Be("septembre 2026");
    }

    [Fact]
    public void A_new_line_takes_its_id_from_its_stage_and_name_and_keeps_it()
    {
        var added = _draft.AddUse(Stage.Diffusion, Line("Écrire un podcast"), Later).Value;
        added.Id.Should().Be("diffusion-ecrire-un-podcast");

        _draft.ReviseUse(added.Id, Line("Monter une vidéo") with { Useful = "Toucher d’autres publics.", RecommendedTools = ["notebooklm", "notebooklm"] }, Later).Demand();

        var revised = _draft.Content.Grid.Find(added.Id)!;
        revised.Should().BeEquivalentTo(new GuidedUse(
            added.Id, Stage.Diffusion, "Monter une vidéo", "Toucher d’autres publics.", null, null, ["notebooklm"]));
        _draft.Content.Grid.At(Stage.Diffusion).Last().Should().BeSameAs(revised);
    }

    [Fact]
    public void An_id_is_never_borne_twice_by_whatever_the_guide_shows()
    {
        _draft.AddTool(Tool("Esprit critique"), Later).Value.Id.Should().Be("esprit-critique-2");
        _draft.AddPrinciple(new DraftedPrinciple("Esprit-critique 2", "Une règle."), Later).Value.Id.Should().Be("esprit-critique-2-2");
        _draft.AddTool(Tool("RGPD"), Later).Value.Id.Should().Be("rgpd-2");
        _draft.AddPrinciple(new DraftedPrinciple("Consentement", "Une règle."), Later).Value.Id.Should().Be("consentement-2", "it is a part of the guide");
        _draft.AddTool(Tool("Autre"), Later).Value.Id.Should().Be("autre-2");
    }

    [Fact]
    public void An_id_fits_the_columns_that_keep_it()
    {
        var name = new string('a', DraftedUse.NameMaxLength);

        _draft.AddUse(Stage.Entretien, Line(name), Later).Value.Id.Length.Should().BeLessThanOrEqualTo(60);
        _draft.AddTool(Tool(name), Later).Value.Id.Length.Should().BeLessThanOrEqualTo(60);
    }

    [Fact]
    public void What_is_typed_for_a_line_is_refused_at_its_field()
    {
        var tooLong = new string('a', DraftedUse.AdviceMaxLength + 1);
        var typed = new DraftedUse(" ", tooLong, tooLong, tooLong, ["mistral-le-chat", "inconnu"]);

        FieldsOf(_draft.AddUse(null, typed, Later).WithoutValue()).Should().BeEquivalentTo("Stage", "Name", "Useful", "Vigilance", "ToAvoid", "RecommendedTools");
        FieldsOf(_draft.AddUse((Stage)12, Line("Un usage"), Later).WithoutValue()).Should().Equal("Stage");
        FieldsOf(_draft.ReviseUse("redaction-texte", Line(new string('a', DraftedUse.NameMaxLength + 1)), Later)).Should().Equal("Name");
        FieldsOf(_draft.AddUse(Stage.Redaction, Line("RÉDIGER"), Later).WithoutValue()).Should().Equal("Name");
        _draft.AddUse(Stage.Diffusion, Line("Rédiger"), Later).IsSuccess.Should().BeTrue("another stage may have a line of that name");
        _draft.ReviseUse("redaction-texte", Line("Rédiger"), Later).IsSuccess.Should().BeTrue("a line may keep its own name");
    }

    [Fact]
    public void Lines_that_a_rule_names_are_all_known_and_stay()
    {
        RuledIds.Uses.Should().BeSubsetOf(Given.Edition.Grid.Uses.Select(u => u.Id));
        foreach (var id in RuledIds.Uses)
        {
            _draft.RemoveUse(id, Later).Errors.Single().Message.Should().Contain("règle de conformité");
        }

        _draft.Content.Grid.Uses.Should().HaveCount(11);
        _draft.RemoveUse("diffusion-formats", Later).IsSuccess.Should().BeTrue();
        _draft.RemoveUse("diffusion-formats", Later).IsSuccess.Should().BeFalse();
    }

    [Fact]
    public void Principles_that_a_rule_names_stay()
    {
        foreach (var id in RuledIds.Principles)
        {
            _draft.RemovePrinciple(id, Later).IsSuccess.Should().BeFalse();
        }

        _draft.RemovePrinciple("esprit-critique", Later).IsSuccess.Should().BeTrue();
        _draft.RemovePrinciple("esprit-critique", Later).IsSuccess.Should().BeFalse();
    }

    /// <summary>Two uses that between them wake the rules which rest on no line of their own.</summary>
    [Fact]
    public void Whatever_a_reason_rests_on_is_a_line_of_the_grid_or_cannot_be_removed()
    {
        var everything = Given.Answers with
        {
            Access = ToolAccess.Open,
            Data = [DataKind.PersonalData, DataKind.Transcript, DataKind.ProviderDocument],
            Discouraged = [.. Enum.GetValues<DiscouragedPractice>()],
            ImageGenerated = true,
            Requests = RequestCount.MoreThanTwenty,
            Verified = [VerifiedAspect.Nothing],
            VigilanceHeeded = false,
            Justification = "Un essai.",
        };
        var agreements = new Story().Agreements;
        UseOfTool[] uses = [Given.OtherUse(Stage.Analyse, "Traduire", "DeepL"), Given.OtherUse(Stage.Entretien, "Traduire", "DeepL"), Given.Use("cadrage-question")];

        var ids = uses.SelectMany(use => CharterRules.Assess(Given.Report(use, everything), Published, agreements).Reasons).Select(r => r.CharterId).ToHashSet();

        ids.Should().BeSubsetOf([.. RuledIds.Uses, .. RuledIds.Principles, .. RuledIds.Fixed]);
        ids.Should().Contain(RuledIds.Principles).And.Contain(RuledIds.Fixed);
    }

    [Fact]
    public void A_removed_tool_is_recommended_no_more()
    {
        _draft.UsesRecommending("perplexity").Select(u => u.Id).Should().Equal("cadrage-recherche-biblio", "analyse-materiel");

        _draft.RemoveTool("perplexity", Later).Demand();

        _draft.Content.FindTool("perplexity").Should().BeNull();
        _draft.UsesRecommending("perplexity").Should().BeEmpty();
        _draft.Content.Grid.Find("analyse-materiel")!.RecommendedTools.Should().Equal("mistral-le-chat");
        _draft.RemoveTool("perplexity", Later).IsSuccess.Should().BeFalse();
    }

    [Fact]
    public void The_facts_of_a_tool_are_kept_and_those_unknown_stay_empty()
    {
        var checkedOn = new DateOnly(2026, 3, 2);
        _draft.ReviseTool("noota", new DraftedTool("Noota", true, "Noota SAS", " ", "payant", null, checkedOn), Later).Demand();

        _draft.Content.FindTool("noota").Should().Be(new Tool("noota", "Noota", true, null) { Provider = "Noota SAS", Pricing = "payant", CheckedOn = checkedOn });
    }

    [Fact]
    public void What_is_typed_for_a_tool_is_refused_at_its_field()
    {
        var tooLong = new string('a', 10_000);
        var typed = new DraftedTool(tooLong, true, tooLong, tooLong, tooLong, tooLong, new DateOnly(2026, 3, 3));

        FieldsOf(_draft.AddTool(typed, Later).WithoutValue()).Should().BeEquivalentTo("Name", "Provider", "Hosting", "Pricing", "Attention", "CheckedOn");
        FieldsOf(_draft.AddTool(Tool("noota"), Later).WithoutValue()).Should().Equal("Name");
        FieldsOf(_draft.ReviseTool("noota", Tool("PERPLEXITY"), Later)).Should().Equal("Name");
        _draft.ReviseTool("inconnu", Tool("Inconnu"), Later).Errors.Single().Field.Should().BeNull();
    }

    [Fact]
    public void What_is_typed_for_a_principle_is_refused_at_its_field()
    {
        FieldsOf(_draft.AddPrinciple(new DraftedPrinciple("", ""), Later).WithoutValue()).Should().Equal("Name", "Rule");
        FieldsOf(_draft.AddPrinciple(new DraftedPrinciple("Esprit critique", "Une règle."), Later).WithoutValue()).Should().Equal("Name");
        _draft.RevisePrinciple("esprit-critique", new DraftedPrinciple("Esprit critique", "Une autre règle."), Later).Demand();
        _draft.Content.Principles[^1].Should().Be(new Principle("esprit-critique", "Esprit critique", "Une autre règle."));
    }

    [Fact]
    public void An_edition_is_published_under_the_month_from_which_it_is_in_force()
    {
        _draft.Entitle("Charte", "avril 2026", Later).Demand();

        var edition = _draft.Publish(new DateOnly(2026, 3, 3), Published, Later).Value;

        edition.Id.Should().Be("2026-03");
        edition.InForceFrom.Should().Be(new DateOnly(2026, 3, 3));
        edition.Grid.Should().BeSameAs(_draft.Content.Grid);

        var next = DraftEdition.StartFrom(edition, Later);
        next.Entitle("Charte", "mai 2026", Later).Demand();
        next.Publish(new DateOnly(2026, 3, 31), new CharterEditions([Base, edition]), Later).Value.Id.Should().Be("2026-03-2");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-02")]
    public void No_edition_is_in_force_on_a_day_already_begun(string? from)
    {
        _draft.Entitle("Charte", "avril 2026", Later).Demand();

        FieldsOf(_draft.Publish(Day(from), Published, Later).WithoutValue()).Should().Equal("InForceFrom");
    }

    [Fact]
    public void A_mistyped_year_does_not_hold_up_the_editions_after()
    {
        _draft.Entitle("Charte", "avril 2026", Later).Demand();

        FieldsOf(_draft.Publish(new DateOnly(2027, 3, 3), Published, Later).WithoutValue()).Should().Equal("InForceFrom");
        _draft.Publish(new DateOnly(2027, 3, 2), Published, Later).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void The_day_begins_in_Paris()
    {
        _draft.Entitle("Charte", "avril 2026", Later).Demand();
        var afterMidnightInParis = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

        _draft.Publish(new DateOnly(2026, 3, 3), Published, afterMidnightInParis).IsSuccess.Should().BeFalse();
        _draft.Publish(new DateOnly(2026, 3, 4), Published, afterMidnightInParis).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void An_edition_comes_after_the_last_even_if_that_one_is_still_to_come()
    {
        _draft.Entitle("Charte", "avril 2026", Later).Demand();
        var toCome = new CharterEditions([Base, Base with { Id = "2026-06", DateLabel = "juin 2026", InForceFrom = new DateOnly(2026, 6, 1) }]);

        FieldsOf(_draft.Publish(new DateOnly(2026, 6, 1), toCome, Later).WithoutValue()).Should().Equal("InForceFrom");
        _draft.Publish(new DateOnly(2026, 6, 2), toCome, Later).IsSuccess.Should().BeTrue();
    }

    [Fact]
    public void Two_editions_do_not_bear_the_same_date_in_words() =>
        _draft.Publish(new DateOnly(2026, 4, 1), Published, Later).Errors.Single().Message.Should().Contain("février 2026");

    [Fact]
    public void A_use_is_judged_by_the_edition_in_force_on_its_day()
    {
        _draft.ReviseUse("cadrage-documents", Line("Analyser des documents") with { RecommendedTools = ["notebooklm"] }, Later).Demand();
        _draft.Entitle("Charte", "avril 2026", Later).Demand();
        var editions = new CharterEditions([Base, _draft.Publish(Given.Day.AddDays(1), Published, Later).Value]);
        var agreements = Story.WhereAll(Given.Use()).Agreements;

        var onTheEve = CharterRules.Assess(Given.Report(), editions, agreements);
        var thatDay = CharterRules.Assess(Given.Report(answers: Given.Answers with { UsedOn = Given.Day.AddDays(1) }), editions, agreements);

        onTheEve.Should().BeEquivalentTo(CharterRules.Assess(Given.Report(), Published, agreements));
        onTheEve.Verdict.Should().Be(Verdict.Conforme);
        thatDay.Verdict.Should().Be(Verdict.PointDeVigilance);
        editions.Find("2026-02").Should().BeSameAs(Base);
    }

    private static DraftedUse Line(string name) => new(name, null, null, null, []);

    private static DraftedTool Tool(string name) => new(name, true, null, null, null, null, null);

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string?> FieldsOf(Result result) => result.Errors.Select(e => e.Field);
}
