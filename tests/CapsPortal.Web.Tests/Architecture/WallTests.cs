using System.Reflection;
using CapsPortal.Domain.Sheets;
using CapsPortal.Screening;
using NetArchTest.Rules;

namespace CapsPortal.Web.Tests.Architecture;

/// <summary>Who may use whom, as in docs/decisions and the plan of the house.</summary>
public sealed class WallTests
{
    private static readonly Assembly Domain = typeof(Sheet).Assembly;
    private static readonly Assembly Documents = Assembly.Load("CapsPortal.Documents");
    private static readonly Assembly ScreeningRoom = typeof(Screener).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    [Fact]
    public void The_domain_uses_nothing_but_the_base_library() =>
        ReferencesOf(Domain).Should().OnlyContain(name => name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard");

    [Fact]
    public void The_documents_use_nothing_of_ours() =>
        ReferencesOf(Documents).Should().NotContain(name => name.StartsWith("CapsPortal.", StringComparison.Ordinal));

    [Fact]
    public void The_screening_uses_nothing_of_ours_and_no_network()
    {
        ReferencesOf(ScreeningRoom).Should().NotContain(name => name.StartsWith("CapsPortal.", StringComparison.Ordinal));
        // It reads addresses of the network and calls none.
        ReferencesOf(ScreeningRoom).Should().NotContain(name => name.StartsWith("System.Net", StringComparison.Ordinal) && name != "System.Net.Primitives");
    }

    [Fact]
    public void The_domain_asks_no_clock_file_or_network()
    {
        var clocks = Types.InAssembly(Domain).ShouldNot().HaveDependencyOnAny("System.TimeProvider", "System.IO", "System.Net.Http", "System.Net.Sockets").GetResult();

        clocks.FailingTypeNames.Should().BeNullOrEmpty();
    }

    [Fact]
    public void The_writers_of_documents_do_not_know_the_templates()
    {
        var writers = Types.InAssembly(Documents)
            .That().ResideInNamespaceMatching(@"^CapsPortal\.Documents\.(Html|Pdf|Docx)")
            .ShouldNot().HaveDependencyOn("CapsPortal.Documents.Templates").GetResult();

        writers.FailingTypeNames.Should().BeNullOrEmpty();
    }

    [Fact]
    public void A_feature_does_not_call_the_handlers_of_another()
    {
        var handlers = Web.GetTypes().Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal) && type.Namespace!.StartsWith("CapsPortal.Web.Pages", StringComparison.Ordinal)).ToList();

        var calls =
            from handler in handlers
            from caller in Types.InAssembly(Web).That().ResideInNamespaceStartingWith("CapsPortal.Web.Pages").And().HaveDependencyOn(handler.FullName).GetTypes()
            where caller != handler && caller.Namespace != handler.Namespace && caller != typeof(Pages.PortalHandlers)
            // The demonstration does what people do, through what the pages do it with.
            where caller.Namespace != typeof(Data.Seed.Demo.DemoData).Namespace
            select $"{caller.FullName} calls {handler.FullName}";

        calls.Should().BeEmpty();
    }

    [Fact]
    public void Pages_leave_the_building_of_the_portal_alone()
    {
        var result = Types.InAssembly(Web)
            .That().ResideInNamespaceStartingWith("CapsPortal.Web.Pages")
            .ShouldNot().HaveDependencyOnAny("CapsPortal.Web.Hosting.PostgreSql", "CapsPortal.Web.Commands").GetResult();

        result.FailingTypeNames.Should().BeNullOrEmpty();
    }

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
