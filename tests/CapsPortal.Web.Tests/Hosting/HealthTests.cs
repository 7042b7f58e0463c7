using System.Net;
using CapsPortal.Web.Tests.Infrastructure;

namespace CapsPortal.Web.Tests.Hosting;

public sealed class HealthTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Anyone_may_ask_whether_the_portal_is_well(string address)
    {
        using var anyone = portal.Anonymous();

        var answer = await anyone.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }
}
