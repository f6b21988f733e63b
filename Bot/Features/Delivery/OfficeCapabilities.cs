using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Delivery;

/// <summary>What the Office asks about the bot's own work.</summary>
public static class OfficeCapabilities
{
    public static readonly Capability[] All =
    [
        Can("delivery.status")
            .Named("Tình trạng gửi tin", "Delivery of messages")
            .For(Permissions.Office)
            .Reads()
            .OnlyPersonal()
            .Means("delivery_status")
            .Says("tình trạng gửi", "tin nào chưa gửi được", "outbox")
            .Does<ShowDelivery>(),
        Can("delivery.resend")
            .Named("Gửi lại một tin", "Resend a message")
            .For(Permissions.Office)
            .Writes()
            .OnlyPersonal()
            .Means("resend_message")
            .Says("gửi lại tin 12", "gửi lại tin 15", "resend no 29")
            .Fills<ResendForm>(),
        Can("job.status")
            .Named("Tình trạng công việc tự động", "What runs by itself")
            .For(Permissions.Office)
            .Reads()
            .OnlyPersonal()
            .Means("job_status")
            .Says("tình trạng công việc", "tình trạng công việc thế nào", "viec nao chay loi")
            .Does<ShowJobs>(),
    ];
}
