using CapsPortal.Web.Observatory;
using CapsPortal.Web.Pages.Administration.Charte;
using CapsPortal.Web.Pages.Administration.Comptes;
using CapsPortal.Web.Pages.Administration.Retours;
using CapsPortal.Web.Pages.Compte;
using CapsPortal.Web.Pages.Contribution;
using CapsPortal.Web.Pages.Espace.Fiches;
using CapsPortal.Web.Pages.Espace.Fiches.Consentements;
using CapsPortal.Web.Pages.Espace.Fiches.UsagesIa;
using CapsPortal.Web.Pages.Relecture;
using CapsPortal.Web.Pages.Relecture.Retraits;
using CapsPortal.Web.Pages.Reperage;

namespace CapsPortal.Web.Pages;

public static class PortalHandlers
{
    /// <summary>The acts that take more than one aggregate; the others go through <see cref="Security.SheetChanges"/>.</summary>
    public static IServiceCollection AddPortalHandlers(this IServiceCollection services)
    {
        services.AddScoped<DeclareAiUsageHandler>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<ForgottenPasswordHandler>();
        services.AddScoped<ChoosePasswordHandler>();
        services.AddScoped<CorrectAccountHandler>();
        services.AddScoped<InviteHandler>();
        services.AddScoped<SubmitSheetHandler>();
        services.AddScoped<SettlePassagesHandler>();
        services.AddScoped<DecideHandler>();
        services.AddScoped<SettleLateWithdrawalHandler>();
        services.AddScoped<SendCharterHandler>();
        services.AddScoped<AskConsentHandler>();
        services.AddScoped<SendAgainHandler>();
        services.AddScoped<CancelCharterHandler>();
        services.AddScoped<PauseRemindersHandler>();
        services.AddScoped<RevokeLinkHandler>();
        services.AddScoped<AccessCodes>();
        services.AddScoped<AnswerPlanHandler>();
        services.AddScoped<AskQuestionHandler>();
        services.AddScoped<RenewLinksHandler>();
        services.AddScoped<ObservatoryQuery>();
        services.AddScoped<CurrentDraft>();
        services.AddScoped<DraftChanges>();
        services.AddScoped<AnswerFeedbackHandler>();
        services.AddScoped<RecordScreeningHandler>();
        return services;
    }
}
