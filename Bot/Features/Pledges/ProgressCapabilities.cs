using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Pledges;

public static class ProgressCapabilities
{
    public static readonly Capability[] All =
    [
        Can("progress.add")
            .Named("Ghi tiến độ, minh chứng cho đăng ký", "Progress and evidence on a pledge")
            .Writes()
            .OnlyPersonal()
            .Means("pledge_progress", "add")
            .Says(
                "báo cáo tiến độ DK058: đã xong 5/8 hồ sơ",
                "minh chứng DK058 https://so.example/anh.jpg",
                "report progress on DK058: 5 of 8 files are done"
            )
            .Then(Follow.TakeBack, "progress.undo")
            .Fills<ProgressForm>(),
        Can("progress.show")
            .Named("Xem tiến độ đăng ký", "See progress on pledges")
            .Reads()
            .OnlyPersonal()
            .Means("pledge_progress", "list", "unit")
            .Says("xem tiến độ DK058", "tiến độ thực hiện đăng ký của phòng em", "show progress on DK058")
            .Does<ShowPledgeProgress>(),
        Can("progress.undo")
            .Named("Rút tiến độ vừa ghi", "Take back the last progress")
            .Writes()
            .TakesBack()
            .OnlyPersonal()
            .Means("pledge_progress", "undo")
            .Says("rút tiến độ DK058", "xoa minh chung dk058", "undo my progress on DK058")
            .Fills<UndoProgressForm>(),
        Can("result.state")
            .Named("Báo kết quả thực hiện đăng ký", "State the result of a pledge")
            .Writes()
            .OnlyPersonal()
            .Means("pledge_result", "kept", "not_kept")
            .MaySayNot("not_kept")
            .WhenSaid(
                "not_kept",
                "khong hoan thanh",
                "chua hoan thanh",
                "khong dat",
                "chua dat",
                "khong giu",
                "khong lam duoc",
                "khong kip",
                "khong xong",
                "chua xong",
                "not",
                "did not",
                "didn t",
                "failed",
                "missed"
            )
            .Says("DK058 đã thực hiện", "khong hoan thanh dk058 vi thieu kinh phi", "DK058 is fulfilled")
            .Fills<ResultForm>(),
        Can("result.show")
            .Named("Kết quả thực hiện đăng ký", "Results of pledges")
            .Reads()
            .OnlyPersonal()
            .Means("pledge_result")
            .Means("pledge_result", "list", "mine")
            .Says("kết quả chờ xác nhận", "ket qua thuc hien dang ky cua em", "results to confirm")
            .Does<ShowResults>(),
        Can("result.decide")
            .Named("Xác nhận, trả lại kết quả", "Confirm or send back a result")
            .For(Permissions.Approvers)
            .Writes()
            .OnlyPersonal()
            .Means("pledge_result", "confirm", "return")
            .OnButtons(ProgressCards.ConfirmVerb, ProgressCards.ReturnVerb)
            .WhenSaid(
                "return",
                "tra lai",
                "tra ve",
                "gui ve",
                "day lai",
                "chuyen ve",
                "bo sung",
                "khong xac nhan",
                "chua xac nhan",
                "chua dat",
                "tu choi",
                "return",
                "send back",
                "reject",
                "more evidence"
            )
            .Says("xác nhận kết quả DK058", "tra lai ket qua dk058 vi chua co minh chung", "confirm the result of DK058")
            .Fills<DecideResultForm>(),
    ];
}
