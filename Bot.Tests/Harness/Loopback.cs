using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Bot.Tests.Harness;

/// <summary>A certificate of this machine for this run alone: whoever is to trust it is told so, the machine's own store stays as it is.</summary>
public static class Loopback
{
    private static readonly Lazy<X509Certificate2> Made = new(Make);
    private static readonly Lazy<string> Written = new(() =>
    {
        var file = Path.Combine(Path.GetTempPath(), $"thidua-{Guid.NewGuid():N}.pem");
        File.WriteAllText(file, Certificate.ExportCertificatePem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        return file;
    });

    public static X509Certificate2 Certificate => Made.Value;

    /// <summary>For a process of its own: on Linux the variable SSL_CERT_FILE names what it trusts.</summary>
    public static string CertificateFile => Written.Value;

    /// <summary>Trusts the certificate of this run and no other.</summary>
    public static SocketsHttpHandler Handler() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = new()
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString(),
            },
        };

    public static void Listen(this WebApplicationBuilder builder, bool https) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(
                IPAddress.Loopback,
                0,
                listen =>
                {
                    if (https)
                    {
                        listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = Certificate });
                    }
                }
            )
        );

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}

/// <summary>A process of its own can be told whom to trust on Linux alone.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() =>
        Skip = OperatingSystem.IsLinux() ? null : "a process of its own can be told to trust a certificate of one run only on Linux";
}
