using CapsPortal.Domain.Common;
using CapsPortal.Domain.Journal;
using CapsPortal.Web.Data;
using CapsPortal.Web.Hosting;
using CapsPortal.Web.Mail;
using CapsPortal.Web.Mail.Messages;
using CapsPortal.Web.Security;
using Microsoft.Extensions.Options;

namespace CapsPortal.Web.Pages.Contribution;

/// <summary>Sends a contributor's question to the accompagnateur·ice. The portal keeps that it was asked, not what it says.</summary>
public sealed class AskQuestionHandler(
    CapsDbContext db, CurrentContribution current, OutboxNudge outbox, IOptions<PortalOptions> portal, TimeProvider clock)
{
    public const int MaxLength = 2_000;

    public async Task<Result> HandleAsync(QuestionInput input, CancellationToken cancellation)
    {
        var checks = new Checks();
        var question = checks.Text(input.Question, nameof(QuestionInput.Question), "Écrivez votre question.", MaxLength, lines: true);
        if (!checks.Passed)
        {
            return checks.Refusal;
        }

        var (sheet, contributor, now) = (current.Sheet, current.Contributor, clock.GetUtcNow());
        var accompagnateur = await Accompagnateur.OfAsync(db, sheet, cancellation);
        var mail = QuestionAskedMail.Compose(sheet, contributor, accompagnateur, question, portal.Value);
        db.OutgoingMails.Add(OutgoingMail.Create(accompagnateur.Email, mail, now, sheet.Id, replyTo: contributor.Email));
        db.Record(new JournalEvent(JournalKinds.QuestionAsked, current.Actor, sheet.Id.Value, ""));
        await db.CommitAsync(now, cancellation);
        outbox.Send();
        return Result.Success;
    }
}

public sealed class QuestionInput
{
    public string? Question { get; set; }
}
