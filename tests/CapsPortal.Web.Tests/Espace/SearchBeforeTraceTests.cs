using CapsPortal.Domain.AiUse;
using CapsPortal.Web.Data;
using CapsPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CapsPortal.Web.Tests.Espace;

/// <summary>The upgrade: what was ticked before the portal kept a trace of searches is neither lost nor judged again.</summary>
public sealed class SearchBeforeTraceTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_box_ticked_for_a_provider_document_becomes_an_attested_search_and_any_other_none()
    {
        var attested = await DeclaredAsync("ProviderDocument", PersonalDataSearch.SearchedElsewhere);
        var unsearched = await DeclaredAsync("ProviderDocument", PersonalDataSearch.NotSearched);
        var pointless = await DeclaredAsync("PublicDocument", PersonalDataSearch.SearchedElsewhere);

        await portal.WithDatabaseAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("SignedEvidence");
            await migrator.MigrateAsync();
            return true;
        });

        (await SearchOfAsync(attested)).Should().Be(PersonalDataSearch.Attested);
        (await SearchOfAsync(unsearched)).Should().Be(PersonalDataSearch.NotSearched);
        (await SearchOfAsync(pointless)).Should().Be(PersonalDataSearch.NotSearched);
    }

    private async Task<SheetAuthor> DeclaredAsync(string data, PersonalDataSearch search)
    {
        var author = await SheetAuthor.WithDraftAsync(portal, new SampleSheet("D’avant") { DeclaresUse = true });
        var (kinds, said) = (new[] { data }, search.ToString());
        await portal.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"update ai_usage_declarations set data = {kinds}, personal_data_search = {said} where sheet_id = {author.Id.Value}"));
        return author;
    }

    private static async Task<PersonalDataSearch> SearchOfAsync(SheetAuthor author)
    {
        using (author)
        {
            return (await author.SheetAsync()).Declarations.Single().Report.PersonalDataSearch;
        }
    }
}
