namespace CapsPortal.Screening.Tests.Names;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Mme Dupont est venue.", "Mme Dupont")]
    [InlineData("avec M. N’Diaye et Monsieur O’Brien", "M. N’Diaye", "Monsieur O’Brien")]
    [InlineData("Le Dr Anne-Laure Le Bihan anime.", "Dr Anne-Laure Le Bihan")]
    [InlineData("MM. Durand et Petit", "MM. Durand", "et Petit")]
    [InlineData("M. et Mme Lefebvre", "M. et Mme Lefebvre")]
    [InlineData("madame fernandez a appelé", "madame fernandez")]
    [InlineData("Mme D. est partie", "Mme D")]
    [InlineData("Mme d’Alembert", "Mme d’Alembert")]
    public void A_title_makes_a_name(string text, params string[] names) => Found.In(text, FindingCategory.FullName).Should().Equal(names);

    [Theory]
    [InlineData("Je suis Karim Benali.", "Karim Benali")]
    [InlineData("Jean-Baptiste de La Tour a signé", "Jean-Baptiste de La Tour")]
    [InlineData("DUPONT Sophie, 45 ans", "DUPONT Sophie")]
    [InlineData("vu Dupont Sophie hier", "Dupont Sophie")]
    [InlineData("SOPHIE DUPONT ET KARIM BENALI SONT ABSENTS", "SOPHIE DUPONT", "KARIM BENALI")]
    [InlineData("selon J.-B. Martin et S. Dupont", "J.-B. Martin", "S. Dupont")]
    [InlineData("Karim B. a parlé", "Karim B")]
    [InlineData("Gwenaëlle Le Floc’h coordonne", "Gwenaëlle Le Floc’h")]
    [InlineData("Ahmed Ould Mohamed", "Ahmed Ould Mohamed")]
    public void A_known_first_name_or_an_initial_makes_a_name(string text, params string[] names) =>
        Found.In(text, FindingCategory.FullName).Should().Equal(names);

    [Theory]
    [InlineData("Merci à Josiane pour le café.", "Josiane")]
    [InlineData("Karim a animé l’atelier.", "Karim")]
    [InlineData("Pierre a animé l’atelier.", "Pierre")]
    [InlineData("L’idée de Samira et d’Elsa", "Samira", "d’Elsa")]
    [InlineData("un appel de Kofi", "Kofi")]
    [InlineData("Chère Sophie, merci", "Sophie")]
    [InlineData("Demande à Momo, Mado le sait.", "Momo", "Mado")]
    [InlineData("Binôme : Lucas/Assia", "Lucas", "Assia")]
    [InlineData("Et là Thierry me regarde.", "Thierry")]
    [InlineData("Ti-Jo l’a dit.", "Ti-Jo")]
    [InlineData("Bravo Claire ! Merci Pierre.", "Claire", "Pierre")]
    [InlineData("ANIMATION JOSIANE, VAISSELLE", "JOSIANE")]
    [InlineData("Bonne journée,\nFred", "Fred")]
    public void A_first_name_alone_is_a_name_when_it_stands_for_a_person(string text, params string[] names) =>
        Found.In(text, FindingCategory.FullName).Should().Equal(names);

    [Theory]
    [InlineData("Locuteur 1 : bonjour\nFatima : oui\nKarim B. : non\nFATIMA – bien", "Fatima", "Karim B", "FATIMA")]
    [InlineData("Ghislou : bonjour\nEnquêteur : oui\nGhislou : voilà", "Ghislou", "Ghislou")]
    [InlineData("Elle s’appelle Xanthippe.", "Xanthippe")]
    [InlineData("Contact : Ngozi Okonkwo, CPTS", "Ngozi Okonkwo")]
    [InlineData("Présents : Sophie Dupont (ARS), J. Lambert (CPAM), Mme Roux", "Sophie Dupont", "J. Lambert", "Mme Roux")]
    [InlineData("Cordialement,\nSophie MARTIN\nChargée de mission", "Sophie MARTIN")]
    [InlineData("De : Julie NGUYEN <j@exemple.fr>\nÀ : Paul-Henri d’Ornano", "Julie NGUYEN", "Paul-Henri d’Ornano")]
    [InlineData("Nom : BERTRAND\nPrénom : Élodie", "BERTRAND", "Élodie")]
    [InlineData("NOM\tPrénom\tStructure\nMAGNE\tFrance\tCHU\nPETIT\tAvril\tCCAS", "MAGNE", "France", "PETIT", "Avril")]
    [InlineData("Lefèvre\tAurélie\tinfirmière", "Lefèvre", "Aurélie")]
    [InlineData("Mme Dubois née Lambert", "Mme Dubois", "Lambert")]
    [InlineData("la famille Traoré", "Traoré")]
    public void What_stands_around_makes_a_name(string text, params string[] names) => Found.In(text, FindingCategory.FullName).Should().Equal(names);

    [Theory]
    [InlineData("avec sophie martin et remi", "sophie martin", "remi")]
    [InlineData("Merci\ng. fontaine", "g. fontaine")]
    [InlineData("ok, mme dupont et le dr lefevre", "mme dupont", "dr lefevre")]
    public void Names_need_no_capital_where_persons_are_told_of(string text, params string[] names) => Found.In(text, FindingCategory.FullName).Should().Equal(names);

    [Theory]
    [InlineData("Sanchez conteste, Le Goff a repris.", "Sanchez", "Le Goff")]
    [InlineData("J’ai croisé Van den Berghe hier.", "Van den Berghe")]
    [InlineData("Boulanger n’était pas d’accord.", "Boulanger")]
    [InlineData("le fils Marchetti, un certain Castaing, au nom de Pujol", "Marchetti", "Castaing", "Pujol")]
    [InlineData("Référente repas : Payet.", "Payet")]
    [InlineData("BEN YOUSSEF NADIR, DA SILVA MARIA", "BEN YOUSSEF NADIR", "DA SILVA MARIA")]
    [InlineData("Perrin, Nathalie\tanimation", "Perrin, Nathalie")]
    [InlineData("Mme Avril remplace M. Lundi.", "Mme Avril", "M. Lundi")]
    [InlineData("- Sanchez R.\n- Lefevre S. (CCAS)", "Sanchez R", "Lefevre S")]
    [InlineData("C’est sœur Marie-Agnès.", "sœur Marie-Agnès")]
    public void A_surname_may_stand_alone(string text, params string[] names) => Found.In(text, FindingCategory.FullName).Should().Equal(names);

    [Theory]
    [InlineData("Mme Dupont", FindingLevel.Blocking)]
    [InlineData("Sophie Dupont", FindingLevel.Blocking)]
    [InlineData("Fatima : oui", FindingLevel.Blocking)]
    [InlineData("Cordialement,\nSophie", FindingLevel.Blocking)]
    [InlineData("On a vu Karim hier.", FindingLevel.Warning)]
    [InlineData("Karim B. est là.", FindingLevel.Warning)]
    [InlineData("comme l’écrit Anne Vasseur", FindingLevel.Warning)]
    [InlineData("Sanchez conteste.", FindingLevel.Warning)]
    public void What_is_sure_blocks_and_what_is_likely_warns(string text, FindingLevel level) =>
        Screener.Screen(text, TestContext.Current.CancellationToken).Should().ContainSingle().Which.Level.Should().Be(level);

    [Theory]
    [InlineData("l’idée d’Antoine, qu’Aïcha reprend", "l’idée de M. X, que Mme Y reprend")]
    [InlineData("l’Antoine est là", "M. X est là")]
    [InlineData("Mesdames Carlier et Nogueira", "Mme X et Mme Y")]
    [InlineData("Nom : Delahaye\nPrénom : Bastien", "Nom : M. X\nPrénom : M. X")]
    public void What_is_written_instead_reads_well(string text, string rewritten) => Found.Rewritten(text).Should().Be(rewritten);

    [Fact]
    public void A_surname_seen_once_is_found_again_alone() =>
        Found.In("Bruno Alvarez a validé. Le lendemain, Alvarez a insisté.", FindingCategory.FullName).Should().Equal("Bruno Alvarez", "Alvarez");

    [Theory]
    [InlineData("rue Victor-Hugo, place du Docteur Roux, avenue Simone Veil")]
    [InlineData("le lycée Jean-Moulin et l’hôpital Sainte-Anne")]
    [InlineData("la maison de quartier Georges-Brassens, salle Jacques-Brel")]
    [InlineData("la loi Évin, le plan Ségur, la méthode Freinet")]
    [InlineData("l’échelle de Rosenberg et la maladie de Parkinson")]
    [InlineData("(Bury, 1988), Bandura (1977), Prochaska et al.")]
    [InlineData("Dupont S., Martin J. (2019). La santé. Paris : PUF.")]
    [InlineData("les travaux de Paulo Freire et de Carl Rogers")]
    [InlineData("à Florence, à Nancy, en Savoie, à Saint-Étienne")]
    [InlineData("Avril et mai, la Saint-Valentin, Noël, lundi")]
    [InlineData("Claire et précise, la démarche. Pierre après pierre.")]
    [InlineData("Monsieur le Maire, Madame la Présidente, le professeur des écoles")]
    [InlineData("ChatGPT, Claude et Mistral, Le Chat, NotebookLM, Noota")]
    [InlineData("Santé publique France, la Croix-Rouge, Médecins du Monde")]
    [InlineData("Objectif : former\nQuestion : qui ?\nSage-femme : oui\nDate : lundi")]
    [InlineData("Le jeu de cartes « Les voisins de Gustave » plaît, le kit « Zoé et Malik » aussi.")]
    [InlineData("Personnages du jeu : Mme Carotte, M. Brocoli et le Dr Dodo.")]
    [InlineData("le buffet des Cuisines de Suzanne, le bus Aliénor, la halle Martin")]
    [InlineData("Ma sœur et mon frère viennent. La sœur aînée aussi.")]
    [InlineData("Le Havre a répondu, Le Creusot propose une date. La Poste a fermé.")]
    [InlineData("Roux est la couleur de la saison. Petit à petit. Manuel à relire.")]
    [InlineData("A. Consentement\nB. Accueillir un élève")]
    [InlineData("Me voici. M’appeler. M. le Directeur.")]
    [InlineData("l’Agence Régionale de Santé, le Conseil Départemental, la Ville de Limoges")]
    public void Places_laws_works_and_words_are_no_person(string text) => Found.In(text, FindingCategory.FullName).Should().BeEmpty();

    [Theory]
    [InlineData("Mme X a rencontré M. Y. puis Mme X2 et M. Z.")]
    [InlineData("Mme *** et M. [nom], [prénom]")]
    [InlineData("Léa (prénom modifié) a 16 ans. Léa vit chez sa mère.")]
    [InlineData("Les prénoms ont été modifiés. Karim vit ici, Sofia aussi.")]
    [InlineData("Inès (le prénom a été changé) raconte.")]
    public void Admitted_pseudonyms_are_no_findings(string text) => Found.In(text, FindingCategory.FullName).Should().BeEmpty();
}
