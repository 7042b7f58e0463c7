namespace CapsPortal.Domain.Journal;

/// <summary>The kinds of event that the journal keeps.</summary>
public static class JournalKinds
{
    public const string SheetCreated = "sheet.created";
    public const string IdentityChanged = "sheet.identity-changed";
    public const string ContributorAdded = "contributor.added";
    public const string ContributorCorrected = "contributor.corrected";
    public const string ContributorRemoved = "contributor.removed";
    public const string PlanChanged = "plan.changed";
    public const string LinkSent = "link.sent";
    public const string LinkRevoked = "link.revoked";
    public const string ReminderSent = "reminder.sent";
    public const string RemindersPaused = "reminder.paused";
    public const string RemindersResumed = "reminder.resumed";
    public const string QuestionAsked = "contribution.question-asked";
    public const string CodeSent = "code.sent";
    public const string ContributionOpened = "contribution.opened";
    public const string ConsentAsked = "consent.asked";
    public const string ConsentAnswered = "consent.answered";
    public const string CharterPrepared = "charter.prepared";
    public const string CharterCancelled = "charter.cancelled";
    public const string CharterSigned = "charter.signed";
    public const string CharterRefused = "charter.refused";
    public const string CharterReplaced = "charter.replaced";
    public const string CharterSealed = "charter.sealed";
    public const string StageMoved = "stage.moved";
    public const string NoUseStated = "stage.no-use-stated";
    public const string UseDeclared = "use.declared";
    public const string UseCorrected = "use.corrected";
    public const string UseRemoved = "use.removed";
    public const string SectionWritten = "section.written";
    public const string ScreeningRecorded = "screening.recorded";
    public const string SheetSubmitted = "sheet.submitted";
    public const string ReviewOpened = "review.opened";
    public const string SheetSentBack = "sheet.sent-back";
    public const string ProvisionsStated = "sheet.provisions-stated";
    public const string LateWithdrawalOpened = "late-withdrawal.opened";
    public const string LateWithdrawalSettled = "late-withdrawal.settled";
    public const string SheetWithdrawn = "sheet.withdrawn";
    public const string ClausesPublished = "charter-clauses.published";
    public const string SheetPublished = "sheet.published";
    public const string AccountCreated = "account.created";
    public const string AccountInvited = "account.invited";
    public const string AccountCorrected = "account.corrected";
    public const string AccountRolesChanged = "account.roles-changed";
    public const string AccountDeactivated = "account.deactivated";
    public const string AccountReactivated = "account.reactivated";
    public const string PasswordChanged = "account.password-changed";
    public const string MailRetried = "mail.retried";
    public const string CharterDraftStarted = "charter-edition.draft-started";
    public const string CharterDraftChanged = "charter-edition.draft-changed";
    public const string CharterDraftDiscarded = "charter-edition.draft-discarded";
    public const string CharterEditionPublished = "charter-edition.published";
    public const string FeedbackGiven = "feedback.given";
    public const string FeedbackAnswered = "feedback.answered";
    public const string FeedbackClosed = "feedback.closed";
}
