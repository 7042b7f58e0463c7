namespace CapsPortal.Screening;

/// <summary>What kind of personal or sensitive data a finding is. The charter's ids (edition 2026-02, « rgpd ») and those that it leaves out.</summary>
public enum FindingCategory
{
    FullName,
    Birth,
    PostalAddress,
    Email,
    Phone,
    ProfessionalId,
    SocialSecurityNumber,
    CompanyNumber,
    BankAccount,
    NumberPlate,
    IpAddress,
    SocialAccount,
    Health,
    GeneticOrBiometric,
    Origin,
    Politics,
    ReligionOrPhilosophy,
    TradeUnion,
    SexualLife,
    Offence,
    QuasiIdentifier,
}

public static class FindingCategories
{
    /// <summary>The stable id, as the command line and the charter write it.</summary>
    public static string Id(this FindingCategory category) => category switch
    {
        FindingCategory.FullName => "nom-complet",
        FindingCategory.Birth => "naissance",
        FindingCategory.PostalAddress => "adresse-postale",
        FindingCategory.Email => "courriel",
        FindingCategory.Phone => "telephone",
        FindingCategory.ProfessionalId => "identifiant-professionnel",
        FindingCategory.SocialSecurityNumber => "nir",
        FindingCategory.CompanyNumber => "siren-siret",
        FindingCategory.BankAccount => "iban",
        FindingCategory.NumberPlate => "plaque",
        FindingCategory.IpAddress => "adresse-ip",
        FindingCategory.SocialAccount => "compte-social",
        FindingCategory.Health => "sante",
        FindingCategory.GeneticOrBiometric => "genetique-biometrique",
        FindingCategory.Origin => "origine",
        FindingCategory.Politics => "politique",
        FindingCategory.ReligionOrPhilosophy => "religion-philosophie",
        FindingCategory.TradeUnion => "syndicat",
        FindingCategory.SexualLife => "orientation-vie-sexuelle",
        FindingCategory.Offence => "infractions",
        FindingCategory.QuasiIdentifier => "quasi-identifiants",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };

    /// <summary>In French, as shown beside a finding.</summary>
    public static string Label(this FindingCategory category) => category switch
    {
        FindingCategory.FullName => "nom d’une personne",
        FindingCategory.Birth => "naissance",
        FindingCategory.PostalAddress => "adresse postale",
        FindingCategory.Email => "adresse électronique",
        FindingCategory.Phone => "numéro de téléphone",
        FindingCategory.ProfessionalId => "identifiant professionnel",
        FindingCategory.SocialSecurityNumber => "numéro de sécurité sociale",
        FindingCategory.CompanyNumber => "numéro SIREN ou SIRET",
        FindingCategory.BankAccount => "numéro de compte bancaire",
        FindingCategory.NumberPlate => "plaque d’immatriculation",
        FindingCategory.IpAddress => "adresse IP",
        FindingCategory.SocialAccount => "compte de réseau social",
        FindingCategory.Health => "santé",
        FindingCategory.GeneticOrBiometric => "génétique ou biométrie",
        FindingCategory.Origin => "origine",
        FindingCategory.Politics => "opinion politique",
        FindingCategory.ReligionOrPhilosophy => "religion ou philosophie",
        FindingCategory.TradeUnion => "appartenance syndicale",
        FindingCategory.SexualLife => "orientation ou vie sexuelle",
        FindingCategory.Offence => "infraction ou condamnation",
        FindingCategory.QuasiIdentifier => "recoupement possible",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };
}
