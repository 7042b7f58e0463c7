using CapsPortal.Web.Data;
using CapsPortal.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace CapsPortal.Web.Hosting;

/// <summary>Accounts, their passwords and their sign-in cookie.</summary>
public static class Accounts
{
    public const int MinimumPasswordLength = 12;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddIdentity<PortalUser, IdentityRole<Guid>>(options =>
            {
                // Length alone: rules on kinds of characters make passwords weaker and people unhappy.
                options.Password.RequiredLength = MinimumPasswordLength;
                options.Password.RequiredUniqueChars = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = true;
                // The address is the name: its form is checked as an address, not letter by letter.
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<CapsDbContext>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<PortalClaims>()
            .AddErrorDescriber<FrenchIdentityErrors>();
        // A changed password or role, a deactivated account: it takes effect on open sessions within this time.
        builder.Services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        builder.Services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = PasswordLinks.Lifetime);
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "caps-session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/compte/connexion";
            options.AccessDeniedPath = "/compte/acces-refuse";
            options.LogoutPath = "/compte/deconnexion";
            options.ReturnUrlParameter = "retour";
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
        });
    }

    /// <summary>A new account, to be given to Identity, whose address needs no confirming.</summary>
    public static PortalUser NewUser(string email, string displayName, string organisation) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        Email = email,
        EmailConfirmed = true,
        LockoutEnabled = true,
        DisplayName = displayName,
        Organisation = organisation,
    };

    /// <summary>Throws when Identity refuses what cannot be refused short of a bug.</summary>
    public static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Code)));
        }
    }
}
