using AngleSharp.Dom;
using CapsPortal.Domain.AiUse;
using CapsPortal.Web.TagHelpers;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CapsPortal.Web.Tests.TagHelpers;

public sealed class FieldTests
{
    private readonly EmptyModelMetadataProvider _metadata = new();
    private readonly ViewContext _view;

    public FieldTests() => _view = new ViewContext
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(_metadata, new ModelStateDictionary()),
    };

    [Fact]
    public async Task Ties_label_help_and_error_to_the_control()
    {
        _view.ModelState.AddModelError("Title", "Donnez un titre.");

        var body = await FieldAsync("", field => field.Help = "Il dit l’action.");

        var input = body.QuerySelector("input")!;
        body.QuerySelector("label")!.GetAttribute("for").Should().Be(input.Id);
        input.GetAttribute("aria-invalid").Should().Be("true");
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => body.QuerySelector($"#{id}")!.TextContent);
        described.Should().Equal("Il dit l’action.", "Erreur\u00A0: Donnez un titre.");
    }

    [Fact]
    public async Task Keeps_what_was_typed_rather_than_what_is_recorded()
    {
        _view.ModelState.SetModelValue("Title", "<tapé>", "<tapé>");

        var body = await FieldAsync("enregistré");

        body.QuerySelector("input")!.GetAttribute("value").Should().Be("<tapé>");
    }

    [Fact]
    public async Task Never_shows_a_password_again()
    {
        _view.ModelState.SetModelValue("Title", "secret", "secret");

        var body = await FieldAsync("", field => field.Type = "password");

        body.InnerHtml.Should().NotContain("secret");
    }

    [Fact]
    public async Task Refuses_a_long_text_without_cutting_it()
    {
        var body = await FieldAsync("", field => (field.Rows, field.MaxLength) = (4, 1000));

        body.QuerySelector("textarea")!.HasAttribute("maxlength").Should().BeFalse();
        body.QuerySelector(".help")!.TextContent.Should().Contain("caractères au plus");
    }

    /// <summary>HTML lets no page hold the carriage return that browsers send.</summary>
    [Fact]
    public async Task Shows_typed_lines_again_without_carriage_returns()
    {
        _view.ModelState.SetModelValue("Title", "un\r\ndeux", "un\r\ndeux");

        var body = await FieldAsync("", field => field.Rows = 4);

        body.QuerySelector("textarea")!.TextContent.Should().Be("un\ndeux");
    }

    [Fact]
    public async Task Groups_choices_under_a_legend_whose_first_bears_the_field_s_id()
    {
        var body = await FieldAsync(FollowUp.Modified, field => field.Radios = Choice.All<FollowUp>(f => f.Label()));

        body.QuerySelector("fieldset > legend")!.TextContent.Should().Be("Titre");
        body.QuerySelectorAll("input[type=radio]").Select(radio => radio.Id).Should().StartWith("Title").And.OnlyHaveUniqueItems();
        body.QuerySelector("input:checked")!.GetAttribute("value").Should().Be("Modified");
    }

    [Fact]
    public async Task Lists_errors_in_the_order_of_the_fields()
    {
        var summary = new ErrorSummaryTagHelper { ViewContext = _view };
        _view.ModelState.AddModelError("Agreed", "Second.");
        _view.ModelState.AddModelError("Title", "First.");
        await FieldAsync("", name: "Title");
        await FieldAsync("", name: "Agreed");

        var body = await Rendered.BodyAsync(summary, "error-summary");

        body.QuerySelectorAll("a").Select(link => link.TextContent).Should().Equal("First.", "Second.");
        body.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should().Equal("#Title", "#Agreed");
        body.QuerySelector("[role=alert]")!.HasAttribute("autofocus").Should().BeTrue();
    }

    private Task<IElement> FieldAsync(object model, Action<FieldTagHelper>? more = null, string name = "Title")
    {
        var field = new FieldTagHelper
        {
            ViewContext = _view,
            For = new ModelExpression(name, _metadata.GetModelExplorerForType(model.GetType(), model)),
            Label = "Titre",
        };
        more?.Invoke(field);
        return Rendered.BodyAsync(field, "field");
    }
}
