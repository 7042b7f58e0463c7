using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using CapsPortal.Web.Hosting;

namespace CapsPortal.Web.Commands;

/// <summary>The words that the executable understands. Without a command it serves the portal.</summary>
public static class PortalCommandLine
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(90);

    public static async Task<int> InvokeAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} Run with --help to see what is understood.");
            return parsed.CommandResult.Command.Name == ScreenCommand.Name ? ScreenCommand.FailureExitCode : 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToStop,
            });
        }
        catch (OperatorException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    private static RootCommand Root()
    {
        var port = new Option<int?>("--port") { Description = "Port to listen on, on this machine only (5080 by default).", HelpName = "N", CustomParser = ReadPort };
        var data = new Option<string?>("--data") { Description = "Folder of the portal's own database (./data by default).", HelpName = "DIR", Recursive = true };
        var noDemo = new Option<bool>("--no-demo") { Description = "Start empty, without fictional accounts and sheets." };
        var root = new RootCommand("CapsPortal: capitalisation sheets, from their opening to their publication.")
        {
            port,
            data,
            noDemo,
            MigrateCommand.Create(data),
            CreateAdminCommand.Create(data),
            JournalCommand.Create(data),
            ScreenCommand.Create(),
        };
        root.SetAction((parsed, cancellation) =>
            ServeCommand.RunAsync(parsed.GetValue(port), parsed.GetValue(data), parsed.GetValue(noDemo), cancellation));
        return root;
    }

    private static int? ReadPort(ArgumentResult argument)
    {
        var typed = argument.Tokens[0].Value;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= IPEndPoint.MaxPort)
        {
            return port;
        }

        argument.AddError($"\"{typed}\" is not a port: choose a number between 1 and {IPEndPoint.MaxPort}.");
        return null;
    }
}
