namespace CapsPortal.Screening.Tests.Identifiers;

/// <summary>Addresses, births, plates, IP addresses, numbers that a register or an employer gives.</summary>
public sealed class PlacesAndBirthsTests
{
    [Theory]
    [InlineData("Elle vit 12 bis, rue des Lilas, 23000 Guéret.", "12 bis, rue des Lilas, 23000 Guéret")]
    [InlineData("au 3 impasse du Moulin depuis mai", "3 impasse du Moulin")]
    [InlineData("14 AVENUE DE LA RÉPUBLIQUE 87000 LIMOGES", "14 AVENUE DE LA RÉPUBLIQUE 87000 LIMOGES")]
    [InlineData("8, bd. du 8 mai 1945\n19100 Brive-la-Gaillarde", "8, bd. du 8 mai 1945\n19100 Brive-la-Gaillarde")]
    [InlineData("BP 40021, 23000 Guéret cedex 9", "BP 40021, 23000 Guéret cedex 9")]
    [InlineData("Bât. C, apt 12, 4 allée Jean-Moulin, 97410 Saint-Pierre", "Bât. C, apt 12, 4 allée Jean-Moulin, 97410 Saint-Pierre")]
    [InlineData("5 place Bonnyaud à Guéret", "5 place Bonnyaud à Guéret")]
    [InlineData("lieu-dit La Croix Blanche, 23150 Ahun", "lieu-dit La Croix Blanche, 23150 Ahun")]
    [InlineData("c'est 21 chemin du puits, 63490 sauxillanges, voilà", "21 chemin du puits, 63490 sauxillanges")]
    [InlineData("Résidence Les Pins, 3e étage, 44 bd de la Liberté, Lille", "Résidence Les Pins, 3e étage, 44 bd de la Liberté, Lille")]
    [InlineData("2A cours Napoléon, 20000 Ajaccio", "2A cours Napoléon, 20000 Ajaccio")]
    public void An_address_is_found_with_its_town(string text, string address) =>
        Found.In(text, FindingCategory.PostalAddress).Should().Equal(address);

    [Theory]
    [InlineData("La rue des Lilas est fermée.")]
    [InlineData("23000 Guéret")]
    [InlineData("2 cours de cuisine par mois")]
    [InlineData("1 passage par semaine et 12 places assises")]
    [InlineData("Réunion en salle 12, place aux échanges")]
    [InlineData("Il a lu « 36 quai des Orfèvres ».")]
    [InlineData("30 chemins balisés")]
    public void A_street_without_number_and_other_figures_are_no_address(string text) =>
        Found.In(text, FindingCategory.PostalAddress).Should().BeEmpty();

    [Theory]
    [InlineData("née le 12/03/1987 à Guéret", "12/03/1987", "Guéret")]
    [InlineData("Né le 1er avril 1954 à La Souterraine (23)", "1er avril 1954", "La Souterraine (23)")]
    [InlineData("DDN : 03.09.51", "03.09.51")]
    [InlineData("Date de naissance : 3 septembre 1951", "3 septembre 1951")]
    [InlineData("Lieu de naissance : Saint-Denis", "Saint-Denis")]
    [InlineData("un participant né en 1954", "1954")]
    [InlineData("Elle est née à Tunis en 1961.", "Tunis", "1961")]
    [InlineData("né(e) le 12-03-87", "12-03-87")]
    [InlineData("Né le : 7 août 1999\nLieu : Montluçon", "7 août 1999", "Montluçon")]
    [InlineData("né(e) le 30/09/2004\tThiès\toui", "30/09/2004", "Thiès")]
    [InlineData("Date de naissance de l’intervenant pour le badge : 1er janvier 1985", "1er janvier 1985")]
    [InlineData("Date et lieu de naissance : 12/05/1980, Alger", "12/05/1980", "Alger")]
    [InlineData("Né à Saint-Pierre le 4 juin 1950", "Saint-Pierre", "4 juin 1950")]
    [InlineData("Il est né à Tizi Ouzou (Algérie).", "Tizi Ouzou (Algérie)")]
    [InlineData("Nom;Né le\nDURAND;12/03/1987", "12/03/1987")]
    public void Dates_and_places_of_birth_are_found(string text, params string[] births) =>
        Found.In(text, FindingCategory.Birth).Should().Equal(births);

    [Theory]
    [InlineData("Né en 2015, le projet a grandi.")]
    [InlineData("Le réseau est né en 2009 à Limoges.")]
    [InlineData("Réunion du 12/03/2024 à Guéret")]
    [InlineData("Il ne vient pas le 12 mars")]
    [InlineData("les enfants nés en 2019")]
    public void Dates_of_other_things_are_no_birth(string text) => Found.In(text, FindingCategory.Birth).Should().BeEmpty();

    [Theory]
    [InlineData("AB-123-CD")]
    [InlineData("GH 456 JK")]
    public void A_number_plate_is_found(string plate) =>
        Found.In($"garée devant, {plate}, depuis lundi", FindingCategory.NumberPlate).Should().Equal(plate);

    [Fact]
    public void A_former_plate_needs_a_vehicle()
    {
        Found.In("sa voiture 1234 AB 23", FindingCategory.NumberPlate).Should().Equal("1234 AB 23");
        Found.In("la référence 1234 AB 23", FindingCategory.NumberPlate).Should().BeEmpty();
    }

    [Theory]
    [InlineData("SS-123-CD")]
    [InlineData("IO-123-UI")]
    public void Letters_that_plates_never_bear_make_no_plate(string text) => Found.In(text, FindingCategory.NumberPlate).Should().BeEmpty();

    [Theory]
    [InlineData("connexion depuis 192.168.10.24", "192.168.10.24")]
    [InlineData("2001:db8:85a3::8a2e:370:7334 a répondu", "2001:db8:85a3::8a2e:370:7334")]
    public void An_ip_address_is_found(string text, string address) => Found.In(text, FindingCategory.IpAddress).Should().Equal(address);

    [Theory]
    [InlineData("la version 4.10.2.1 du logiciel")]
    [InlineData("v1.2.3.4")]
    [InlineData("voir 1.2.3.4 ci-dessous")]
    [InlineData("rendez-vous à 12:30:45")]
    [InlineData("adresse 300.168.10.24")]
    public void Versions_and_hours_are_no_ip_address(string text) => Found.In(text, FindingCategory.IpAddress).Should().BeEmpty();

    [Theory]
    [InlineData("RPPS 10001234566", "10001234566")]
    [InlineData("matricule : 45872", "45872")]
    [InlineData("Dossier n° DOM/26/1193 incomplet", "DOM/26/1193")]
    [InlineData("numéro d’agent 00 4521", "00 4521")]
    [InlineData("FINESS 230780413", "230780413")]
    [InlineData("badge n° B-4471", "B-4471")]
    public void A_number_announced_as_a_person_s_is_found(string text, string number) =>
        Found.In(text, FindingCategory.ProfessionalId).Should().Equal(number);

    [Theory]
    [InlineData("article 4521 du code")]
    [InlineData("un budget de 45872 euros")]
    [InlineData("page 112")]
    [InlineData("l’agent a vu 3 dossiers en 2024")]
    public void Other_numbers_are_no_identifier(string text) => Found.In(text, FindingCategory.ProfessionalId).Should().BeEmpty();
}
