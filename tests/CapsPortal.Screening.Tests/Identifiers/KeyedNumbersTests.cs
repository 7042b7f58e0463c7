using CsCheck;

namespace CapsPortal.Screening.Tests.Identifiers;

/// <summary>Numbers that a key proves: social security, SIREN and SIRET, IBAN.</summary>
public sealed class KeyedNumbersTests
{
    [Theory]
    [InlineData("Son numéro est 1 85 05 78 006 084 91.", "1 85 05 78 006 084 91")]
    [InlineData("NIR 185057800608491", "185057800608491")]
    [InlineData("n° sécu : 2.69.12.2A.004.123 29", "2.69.12.2A.004.123 29")]
    [InlineData("sécurité sociale 2 84 02 974 11 032 (clé 41)", "2 84 02 974 11 032 (clé 41")]
    [InlineData("N° de sécurité sociale : 1 85 05 78 006 084", "1 85 05 78 006 084")]
    public void A_social_security_number_is_found_whatever_its_spaces(string text, string number) =>
        Found.In(text, FindingCategory.SocialSecurityNumber).Should().Equal(number);

    [Theory]
    [InlineData("Exemple faux : 1 85 05 78 006 084 92")]
    [InlineData("Commande 1850578006084")]
    [InlineData("Le total est 185057800608491234")]
    public void Other_runs_of_figures_are_no_social_security_number(string text) =>
        Found.In(text, FindingCategory.SocialSecurityNumber).Should().BeEmpty();

    [Fact]
    public void One_figure_changed_and_the_social_security_number_is_no_longer_found() =>
        Gen.Select(Gen.Long[1_01_01_01_001_001, 2_99_12_95_990_999], Gen.Int[1, 8], Gen.Int[7, 12]).Where(drawn => HasMonth(drawn.Item1)).Sample(drawn =>
        {
            var (number, shift, place) = drawn;
            var valid = $"{number}{97 - (number % 97):00}";
            var changed = valid.ToCharArray();
            changed[place] = (char)('0' + ((changed[place] - '0' + shift) % 10));

            return Found.In($"Voici {valid}.", FindingCategory.SocialSecurityNumber).SequenceEqual([valid])
                && Found.In($"Voici {new string(changed)}.", FindingCategory.SocialSecurityNumber).Count == 0;
        });

    [Theory]
    [InlineData("SIRET 356 000 000 00048", "356 000 000 00048")]
    [InlineData("Siret : 73282932000074", "73282932000074")]
    [InlineData("association, SIREN 732 829 320", "732 829 320")]
    [InlineData("732 829 320 00074", "732 829 320 00074")]
    [InlineData("TVA FR44732829320", "FR44732829320")]
    public void Company_numbers_with_a_right_key_are_found(string text, string number) =>
        Found.In(text, FindingCategory.CompanyNumber).Should().Equal(number);

    [Theory]
    [InlineData("SIRET 732 829 320 00075")]
    [InlineData("Un budget de 732 829 320 euros")]
    [InlineData("SIREN 732 829 321")]
    [InlineData("Fil santé jeunes : 0 800 235 236")]
    public void Other_figures_are_no_company_number(string text) =>
        Found.In(text, FindingCategory.CompanyNumber).Should().BeEmpty();

    [Theory]
    [InlineData("IBAN : FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189")]
    [InlineData("fr7630006000011234567890189", "fr7630006000011234567890189")]
    [InlineData("Compte BE68 5390 0754 7034 chez lui", "BE68 5390 0754 7034")]
    [InlineData("DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00")]
    public void Bank_accounts_with_a_right_key_are_found(string text, string account) =>
        Found.In(text, FindingCategory.BankAccount).Should().Equal(account);

    [Fact]
    public void One_figure_changed_and_the_bank_account_is_no_longer_found() =>
        Gen.Select(Gen.Int[4, 26], Gen.Int[1, 9]).Sample(drawn =>
        {
            var account = "FR7630006000011234567890189".ToCharArray();
            account[drawn.Item1] = (char)('0' + ((account[drawn.Item1] - '0' + drawn.Item2) % 10));
            return Found.In(new string(account), FindingCategory.BankAccount).Count == 0;
        });

    private static bool HasMonth(long number) => number / 100_000_000 % 100 is >= 1 and <= 12 && number / 1_000_000 % 100 is >= 1 and <= 95;
}
