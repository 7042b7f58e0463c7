using CapsPortal.Screening.Tests.Measure;

namespace CapsPortal.Screening.Tests.Sensitive;

/// <summary>Ways of telling, and of not telling, that a family of terms or a rule of grammar was written for.</summary>
public sealed class ManyWaysTests
{
    [Theory]
    [InlineData("Mon mari, [[syndicat|ancien permanent de la CFDT]], tient la buvette.")]
    [InlineData("Son oncle était [[syndicat|le délégué CGT]] de l’usine.")]
    [InlineData("La trésorière [[syndicat|a quitté le syndicat]] en juin.")]
    [InlineData("Mon voisin, c’est [[sante|l’asthme]], il ne peut pas monter.")]
    [InlineData("Une habitante a évoqué devant nous [[sante|son cancer]].")]
    [InlineData("On lui [[sante|a retiré un sein]] en mars.")]
    [InlineData("Une jeune fille du groupe, [[religion-philosophie|pentecôtiste]], est sortie.")]
    [InlineData("Le garçon qu’on suit depuis mai [[sante|a replongé dans l’alcool]].")]
    [InlineData("Elle vient d’une famille pauvre mais [[religion-philosophie|a perdu la foi]].")]
    [InlineData("Il paraît que la voisine [[politique|milite chez les Insoumis]].")]
    [InlineData("Avec [[sante|mon diabète]], je peux manger des fruits ?")]
    [InlineData("Le nouveau venu, [[origine|un Afghan]], attend dans le couloir.")]
    [InlineData("Deux jeunes étaient là : le premier [[infractions|a incendié une voiture]].")]
    [InlineData("Une aide à domicile, [[sante|dépressive]], nous a écrit.")]
    [InlineData("Mon binôme est [[sante|en arrêt maladie]].")]
    [InlineData("Mon père est [[genetique-biometrique|porteur du gène de la mucoviscidose]].")]
    [InlineData("Ma nièce [[sante|prend du Seroplex]].")]
    [InlineData("Elle [[infractions|sort de garde à vue]].")]
    [InlineData("Le gardien [[religion-philosophie|va à la mosquée]] le vendredi.")]
    [InlineData("Ma sœur [[orientation-vie-sexuelle|vit en couple avec une femme]].")]
    public void It_is_told_of_somebody(string written)
    {
        var text = MarkedText.Read("essai", written, isDocument: false);
        var found = SensitiveFindings.In(text.Text);

        text.Marks.Should().OnlyContain(mark => found.Any(finding => finding.Touches(mark) && finding.Category == mark.Category));
        found.Should().OnlyContain(finding => text.Marks.Any(mark => mark.Touches(finding) && mark.Category == finding.Category));
    }

    [Theory]
    [InlineData("Nos médiatrices parlent arabe, turc et pulaar.")]
    [InlineData("Ni elle ni son mari ne fument.")]
    [InlineData("Le film raconte l’histoire d’un boxeur atteint de la maladie de Parkinson.")]
    [InlineData("Il a fait une crise cardiaque en voyant le devis, façon de parler.")]
    [InlineData("Un lycéen imaginaire apprend qu’il a une hépatite B.")]
    [InlineData("Elle a démenti être adhérente d’un parti.")]
    [InlineData("Elle est accro aux tableaux croisés dynamiques.")]
    [InlineData("Elle est aveugle aux modes.")]
    [InlineData("Elle a été agressée dans le bus.")]
    [InlineData("Je me suis fait voler mon téléphone.")]
    [InlineData("Ma religion est faite : sans transport, pas de participation.")]
    [InlineData("Mon fils est allé vers la gauche de la salle.")]
    [InlineData("Le syndicat intercommunal des eaux prête ses gobelets.")]
    [InlineData("Lina propose un vote au lycée.")]
    [InlineData("Elle a des relations avec les partenaires du projet.")]
    [InlineData("Les empreintes de mains des enfants décorent la fresque.")]
    public void It_is_told_of_nobody(string text) => SensitiveFindings.In(text).Should().BeEmpty();
}
