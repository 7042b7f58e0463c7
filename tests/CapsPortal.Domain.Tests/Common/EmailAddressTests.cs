using CapsPortal.Domain.Common;

namespace CapsPortal.Domain.Tests.Common;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("prenom.nom@structure.fr")]
    [InlineData("p+caps@ars.sante.gouv.fr")]
    [InlineData("o'neill@sante-bf.example")]
    [InlineData("hélène@santé.example")]
    [InlineData("a@b.fr")]
    public void An_address_is_accepted(string address) => EmailAddress.IsValid(address).Should().BeTrue();

    [Theory]
    [InlineData("nom")]
    [InlineData("nom@structure")]
    [InlineData("nom@@structure.fr")]
    [InlineData("nom@structure..fr")]
    [InlineData("nom@structure.fr.")]
    [InlineData("nom@.fr")]
    [InlineData("nom@-structure.fr")]
    [InlineData("nom@structure-.fr")]
    [InlineData("nom@struc_ture.fr")]
    [InlineData("nom@structure!.fr")]
    [InlineData("nom@[127.0.0.1]")]
    [InlineData(".nom@structure.fr")]
    [InlineData("nom.@structure.fr")]
    [InlineData("pre..nom@structure.fr")]
    [InlineData("pre nom@structure.fr")]
    [InlineData("\"pre nom\"@structure.fr")]
    [InlineData("Awa Diallo <awa@structure.fr>")]
    [InlineData("nom(moi)@structure.fr")]
    [InlineData("nom@structure.fr(moi)")]
    [InlineData("nom@structure.fr,autre@structure.fr")]
    [InlineData("nom@structure.fr\r\nBcc: autre@structure.fr")]
    [InlineData("no\u200Bm@structure.fr")]
    [InlineData("nom@struc\u200Bture.fr")]
    public void What_is_no_address_is_refused(string address) => EmailAddress.IsValid(address).Should().BeFalse();

    [Fact]
    public void An_address_has_254_characters_at_most()
    {
        var domain = "@" + string.Join('.', Enumerable.Repeat(new string('d', 60), 4)) + ".fr";

        EmailAddress.IsValid(new string('a', 254 - domain.Length) + domain).Should().BeTrue();
        EmailAddress.IsValid(new string('a', 255 - domain.Length) + domain).Should().BeFalse();
    }
}
