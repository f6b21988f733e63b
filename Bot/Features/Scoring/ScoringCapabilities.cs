using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using Bot.Understanding;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Scoring;

public static class ScoringCapabilities
{
    public static readonly Capability[] All =
    [
        Can("ballot.submit")
            .Named("Chấm điểm các phòng", "Score rooms")
            .For(Permissions.Panel)
            .Writes()
            .OnlyPersonal()
            .Means("submit_score", "values", "start")
            .Means("submit_score")
            .Means("correct_score")
            .Means("correct_score", "fix", "reopen")
            .Says("chấm nhóm 2: p201 9, p202 8,5, p203 9", "chấm điểm", "score room p201 8.5")
            .InMenuAs("chấm điểm", "score")
            .Then(Follow.TakeBack, "ballot.undo")
            .Then(Follow.Excel, "paper.excel")
            .Fills<ScoreForm>(),
        Can("ballot.sheet")
            .Named("Chấm theo tiêu chí", "Score by criteria")
            .For(Permissions.Panel)
            .Writes()
            .OnlyPersonal()
            .Means("submit_score", "sheet")
            .Says("chấm p201 theo tiêu chí", "cho em chấm phòng 202 theo từng tiêu chí với", "score p201 by criteria")
            .Then(Follow.TakeBack, "ballot.undo")
            .Fills<SheetForm>(),
        Can("ballot.note")
            .Named("Nhận xét, minh chứng cho phiếu", "A remark or evidence on a ballot")
            .For(Permissions.Panel)
            .Writes()
            .OnlyPersonal()
            .Means("ballot_note", "note", "evidence")
            .TakingFiles()
            .Says("ghi chú p202: cây xanh được chăm tốt", "note p203: bàn nước chưa dọn", "note on p202: tidy files")
            .Fills<NoteForm>(),
        Can("ballot.progress")
            .Named("Tiến độ chấm điểm", "Scoring progress")
            .Reads()
            .Means("score_progress")
            .Means("score_progress", "mine", "all")
            .EchoingOrders()
            .Says("tôi còn phải chấm phòng nào", "tiến độ chấm điểm", "scoring progress")
            .Then(Follow.Nudge, "ballot.nudge")
            .Does<ShowProgress>(),
        Can("ballot.nudge")
            .Named("Nhắc người chưa chấm xong", "Remind those who have not scored")
            .For(Permissions.RoundRunners)
            .Writes()
            .OnlyPersonal()
            .Means("set_reminder", "panel")
            .MaySayNot()
            .Says("nhắc những người chưa chấm xong", "giục anh em chấm đi", "remind evaluators who have not scored")
            .Fills<NudgeEvaluatorsForm>(),
        Can("ballot.history")
            .Named("Lịch sử điểm", "History of scores")
            .Reads()
            .OnlyPersonal()
            .Means("score_history", "room", "mine")
            .Says("lịch sử p202", "lịch sử chấm điểm của tôi", "history of p202")
            .Then(Follow.Excel, "paper.excel")
            .Does<ShowScoreHistory>(),
        Can("ballot.undo")
            .Named("Hoàn tác lần chấm gần nhất", "Undo the last ballots")
            .Writes()
            .TakesBack()
            .OnlyPersonal()
            .Means("undo")
            .Means("correct_score", "undo")
            .Says("hoàn tác", "hoàn tác giùm chị", "undo")
            .Fills<UndoForm>(),
        Can("ballot.recuse")
            .Named("Xin không chấm một phòng", "Stand aside from an room")
            .For(Permissions.Panel)
            .Writes()
            .OnlyPersonal()
            .Means("recuse", "self", "back")
            .WhenSaid("back", "rut lai", "cham lai duoc", "khong xin nua", "take back")
            .Says(
                "tôi xin không chấm p202 vì người nhà làm ở đó",
                "em xin không chấm phòng kế toán vì chồng em làm ở đấy",
                "recuse me from p202 because my wife works there"
            )
            .Fills<RecuseForm>(),
        Can("recusal.lift")
            .Named("Cho phép chấm phòng mình", "Let somebody score all the same")
            .For(Permissions.PanelHead)
            .Writes()
            .OnlyPersonal()
            .Means("recuse", "lift")
            .Says(
                "cho phép tổ chấm p202 vì thiếu phiếu",
                "cho phép chị Lan chấm p203 vì thiếu người",
                "let the panel score p202 because ballots are few"
            )
            .Fills<LiftRecusalForm>(),
    ];
}
