using CapsPortal.Domain.Sheets;

namespace CapsPortal.Web.Data.Seed.Demo;

/// <summary>One act and the moment when it happened.</summary>
public sealed record DemoAct(DateTimeOffset At, Func<Task> Play);

/// <summary>A demo sheet as a suite of acts. Those of one day follow each other by a few minutes, in the order of a sheet's life.</summary>
public sealed class DemoScript(DemoSheet told, DemoActs acts, DateTimeOffset now)
{
    private static readonly TimeSpan FirstHour = TimeSpan.FromHours(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(4);

    private readonly List<DemoAct> _acts = [];

    public IReadOnlyList<DemoAct> Write()
    {
        Add(told.Opened, acts.OpenAsync);
        foreach (var person in told.Contributors)
        {
            Add(told.Opened, () => acts.AddContributorAsync(person));
        }

        Agreements();
        foreach (var (stage, day) in told.Stages.OrderBy(s => s.Key))
        {
            Add(day, () => acts.MoveToAsync(stage));
        }

        foreach (var declaration in told.Declarations)
        {
            Add(declaration.Declared, () => acts.DeclareAsync(declaration));
        }

        foreach (var statement in told.NoUse)
        {
            Add(statement.On, () => acts.StateNoUseAsync(statement.Stage));
        }

        Texts(told.Sections, told.Written);
        foreach (var submission in told.Submissions)
        {
            Submission(submission);
        }

        return _acts;
    }

    private void Agreements()
    {
        foreach (var line in told.Plan)
        {
            Add(told.Planned, () => acts.PlanAsync(line));
        }

        if (told.Planned is not null && told.Plan.Count == 0)
        {
            Add(told.Planned, acts.PlanNothingAsync);
        }

        if (told.Invited is not null)
        {
            Add(told.Invited, acts.InviteAsync);
        }

        foreach (var answers in told.Answers)
        {
            Add(answers.On, () => acts.AnswerAsync(answers));
        }

        foreach (var signature in told.Signatures)
        {
            Add(signature.On, () => acts.SignAsync(signature));
        }
    }

    private void Texts(Dictionary<string, string> sections, int? day)
    {
        foreach (var (key, text) in sections)
        {
            Add(day, () => acts.WriteAsync(key, text));
        }
    }

    private void Submission(DemoSubmission submission)
    {
        Texts(submission.Sections, submission.Rewritten);
        Add(submission.On, acts.SubmitAsync);
        if (submission.Review is { } review)
        {
            Add(review.Opened, () => acts.OpenReviewAsync(review));
            Add(review.Decided, () => acts.DecideAsync(review));
        }
    }

    private void Add(int? daysAgo, Func<Task> play)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-(daysAgo ?? throw new FormatException($"A day is missing: {told.Card.Title}.")));
        _acts.Add(new DemoAct(day + FirstHour + (Pause * _acts.Count), play));
    }
}
