using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Delivery;

/// <summary>What the Office asks about the bot's own work.</summary>
public static class OfficeCapabilities
{
    public static readonly Capability[] All =
    [
        Can("delivery.status").Named("Tình trạng gửi tin", "Delivery of messages").For(Who.Office).Reads().OnlyPersonal()
            .Means("delivery_status")
            .Says("tình trạng gửi", "tin nào chưa gửi được", "delivery status",
                "tình trạng gửi thế nào", "tinh trang gui", "tình hình gửi tin", "tinh hinh gui hom nay", "tin nào chưa gửi", "tin nao chua gui duoc",
                "có tin nào lỗi không", "co tin loi khong", "sổ gửi hôm nay", "so gui", "nhật ký gửi tin", "nhat ky gui", "tin nào không gửi được", "tin gui loi",
                "xem tin gửi lỗi", "hàng đợi gửi còn gì", "hang doi gui", "tin nhắn chưa gửi", "tin nao chua den", "tin chưa đến tay người nhận", "show delivery status",
                "undelivered messages", "failed messages", "is anything undelivered", "what was not delivered", "trạng thái gửi tin", "outbox")
            .Does<ShowDelivery>(),
        Can("delivery.resend").Named("Gửi lại một tin", "Resend a message").For(Who.Office).Writes().OnlyPersonal()
            .Means("resend_message")
            .Says("gửi lại tin 12", "resend message 12",
                "gửi lại tin 15", "gui lai tin 15", "gửi lại tin số 7", "gui lai tin so 8 nhe", "gửi lại tin nhắn 21", "gui lai tin nhan 22", "gửi lại thông báo 9",
                "gui lai thong bao 10", "gửi lại lời nhắc 33", "đăng lại tin 4", "dang lai tin 5", "phát lại tin 6", "phat lai tin 16", "gửi tin lại 17",
                "em gửi lại tin 18 giúp anh", "cho gửi lại tin 19", "gui lai tin #20", "resend 12", "resend message 13", "please resend 14", "send message again 24",
                "retry message 25", "redeliver 26", "gửi lại tin #27", "gửi lại tin 28 đi", "resend no 29")
            .Fills<ResendForm>(),
        Can("job.status").Named("Tình trạng công việc tự động", "What runs by itself").For(Who.Office).Reads().OnlyPersonal()
            .Means("job_status")
            .Says("tình trạng công việc", "job status",
                "tình trạng công việc thế nào", "tinh trang cong viec", "tình hình công việc tự động", "tinh hinh cong viec", "các công việc tự động chạy chưa",
                "cong viec tu dong", "công việc nền có chạy không", "cong viec nen", "việc nào lỗi", "viec nao loi khong", "tác vụ tự động thế nào", "tac vu nen",
                "công việc định kỳ ra sao", "cong viec dinh ky", "việc tự động chạy chưa", "viec tu dong", "job nào lỗi", "bot chạy những gì", "bot chay nhung gi",
                "lịch chạy của bot", "show job status", "scheduled jobs", "background jobs", "which job failed", "jobs", "tình trạng các công việc", "viec nao chay loi")
            .Does<ShowJobs>(),
    ];
}
