using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CapsPortal.Web.Hosting;

/// <summary>What the framework says of a field, in French. A field that says it in its own words keeps them.</summary>
public static class FrenchMessages
{
    private const string Missing = "Ce champ est à remplir.";
    private const string Unreadable = "Cette valeur n'est pas valable.";
    private const string NotANumber = "Ce champ attend un nombre.";

    public static void Use(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => Missing);
        messages.SetMissingKeyOrValueAccessor(() => Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide.");
        messages.SetValueMustNotBeNullAccessor(_ => Missing);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        messages.SetValueIsInvalidAccessor(_ => Unreadable);
        messages.SetValueMustBeANumberAccessor(_ => NotANumber);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => NotANumber);
        options.ModelMetadataDetailsProviders.Add(new DefaultSentences());
    }

    private sealed class DefaultSentences : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            var rules = context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>();
            foreach (var rule in rules.Where(rule => rule.ErrorMessage is null && rule.ErrorMessageResourceName is null))
            {
                rule.ErrorMessage = SentenceFor(rule) ?? rule.ErrorMessage;
            }
        }

        // {1} and {2} are the rule's own bounds.
        private static string? SentenceFor(ValidationAttribute rule) => rule switch
        {
            RequiredAttribute => Missing,
            StringLengthAttribute { MinimumLength: > 0 } => "Ce champ attend entre {2} et {1} caractères.",
            StringLengthAttribute or MaxLengthAttribute => "Ce champ ne peut pas dépasser {1} caractères.",
            MinLengthAttribute => "Ce champ attend au moins {1} caractères.",
            RangeAttribute => "Ce champ attend une valeur entre {1} et {2}.",
            EmailAddressAttribute => "Cette adresse électronique n'est pas valable.",
            UrlAttribute => "Cette adresse de page n'est pas valable.",
            CompareAttribute => "Les deux saisies ne sont pas identiques.",
            _ => null,
        };
    }
}
