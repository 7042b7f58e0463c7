using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CapsPortal.Web.Tests.Infrastructure;

/// <summary>Counts the commands that the portal of one fixture sends to its database, while it is not disposed of.</summary>
public sealed class SqlCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly List<IDisposable> _subscriptions = [];
    private int _commands;

    public SqlCount(PortalFixture portal)
    {
        _database = new Npgsql.NpgsqlConnectionStringBuilder(portal.ConnectionString).Database!;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Commands => _commands;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name
            && value.Value is CommandExecutedEventData { Command.Connection.Database: var database } && database == _database)
        {
            Interlocked.Increment(ref _commands);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
