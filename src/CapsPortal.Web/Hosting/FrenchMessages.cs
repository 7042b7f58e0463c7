using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CapsPortal.Web.Hosting;

/// <summary>What the framework says by itself of a refused form, in French. A page that knows better says it better.</summary>
public static class FrenchMessages
{
    public static IMvcBuilder AddFrenchMessages(this IMvcBuilder mvc) => mvc.AddMvcOptions(options =>
    {
        var binding = options.ModelBindingMessageProvider;
        binding.SetAttemptedValueIsInvalidAccessor((_, _) => "Cette valeur n’est pas de la forme attendue.");
        binding.SetMissingBindRequiredValueAccessor(_ => "Ce champ est à remplir.");
        binding.SetMissingKeyOrValueAccessor(() => "Ce champ est à remplir.");
        binding.SetMissingRequestBodyRequiredValueAccessor(() => "La demande est vide.");
        binding.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Cette valeur n’est pas de la forme attendue.");
        binding.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Cette valeur n’est pas de la forme attendue.");
        binding.SetNonPropertyValueMustBeANumberAccessor(() => "Écrivez un nombre, en chiffres.");
        binding.SetUnknownValueIsInvalidAccessor(_ => "Cette valeur n’est pas de la forme attendue.");
        binding.SetValueIsInvalidAccessor(_ => "Cette valeur n’est pas de la forme attendue.");
        binding.SetValueMustBeANumberAccessor(_ => "Écrivez un nombre, en chiffres.");
        binding.SetValueMustNotBeNullAccessor(_ => "Ce champ est à remplir.");
        options.ModelMetadataDetailsProviders.Add(new FrenchValidation());
        options.ModelMetadataDetailsProviders.Add(new FrenchForms(binding));
    });

    /// <summary>Says what form was expected, where the type of the answer tells it.</summary>
    private sealed class FrenchForms(DefaultModelBindingMessageProvider general) : IBindingMetadataProvider
    {
        public void CreateBindingMetadata(BindingMetadataProviderContext context)
        {
            var type = Nullable.GetUnderlyingType(context.Key.ModelType) ?? context.Key.ModelType;
            var message = type == typeof(int) ? "Écrivez un nombre, en chiffres." : type == typeof(DateOnly) ? "Choisissez une date du calendrier." : null;
            if (message is not null)
            {
                var own = new DefaultModelBindingMessageProvider(general);
                own.SetAttemptedValueIsInvalidAccessor((_, _) => message);
                own.SetValueIsInvalidAccessor(_ => message);
                context.BindingMetadata.ModelBindingMessageProvider = own;
            }
        }
    }

    private sealed class FrenchValidation : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            {
                if (rule.ErrorMessageResourceName is null && Message(rule) is { } message)
                {
                    rule.ErrorMessage ??= message;
                }
            }
        }

        private static string? Message(ValidationAttribute rule) => rule switch
        {
            RequiredAttribute => "Ce champ est à remplir.",
            StringLengthAttribute { MinimumLength: > 0 } => "De {2} à {1} caractères, s’il vous plaît.",
            StringLengthAttribute => "{1} caractères au plus.",
            MaxLengthAttribute => "{1} caractères au plus.",
            EmailAddressAttribute => "Écrivez une adresse de la forme nom@exemple.fr.",
            RangeAttribute => "Écrivez un nombre de {1} à {2}.",
            CompareAttribute => "Les deux saisies diffèrent.",
            _ => null,
        };
    }
}
