using CapsPortal.Screening.Lists;
using CapsPortal.Screening.Text;

namespace CapsPortal.Screening.Names;

/// <summary>What a part of a chain of capitals may be.</summary>
[Flags]
internal enum NameKinds
{
    None = 0,
    FirstName = 1,
    RareFirstName = 2,
    Surname = 4,
    Word = 8,
    Initial = 16,
    Capitals = 32,
    Town = 64,

    /// <summary>« de », « van », « Le »: goes with what follows.</summary>
    Particle = 128,
}

/// <summary>A part of a name: « Jean-Baptiste », « D'Almeida », « S. ». Indexes are those of words.</summary>
internal readonly record struct NameUnit(int First, int Last, NameKinds Kinds, Gender Gender)
{
    public bool Is(NameKinds kinds) => (Kinds & kinds) != 0;

    public bool IsFirstName => Is(NameKinds.FirstName);

    public bool IsInitial => Is(NameKinds.Initial);

    public bool IsParticle => Is(NameKinds.Particle);

    /// <summary>Nothing but a capital tells that it is a name, and the dictionary says that it is a word.</summary>
    public bool IsOnlyWord => Is(NameKinds.Word) && !Is(NameKinds.FirstName | NameKinds.Surname);
}
