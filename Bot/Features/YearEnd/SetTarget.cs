using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Domain;
using Bot.Figures;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using Bot.Understanding;
using Storage;

namespace Bot.Features.YearEnd;

public sealed class TargetDraft
{
    public string Period { get; set; } = "";

    public string TargetId { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>"Cập nhật chỉ tiêu T10 là 2", "cập nhật chỉ tiêu T02 đạt": what the Office states about a target that nothing is counted for.</summary>
public sealed partial class SetTargetForm(SetTarget set, OperationRunner operations) : Form<TargetDraft>("target.set")
{
    private static readonly (string Value, string[] Words)[] States =
    [
        ("not_achieved", ["chua dat", "khong dat", "not met", "not achieved", "missed"]),
        ("not_applicable", ["khong ap dung", "not applicable"]),
        ("pending", ["cho cong nhan", "cho ket qua", "pending", "waiting"]),
        ("in_progress", ["dang thuc hien", "dang lam", "in progress"]),
        ("achieved", ["dat", "da dat", "hoan thanh", "xong", "achieved", "met", "done"]),
    ];

    protected override void Define(FormBuilder<TargetDraft> form) =>
        form.Start(BeginAsync)
            .Ask(
                "value",
                d => d.Value.Length == 0,
                (_, draft, _) => Asking(draft),
                (turn, draft, _) =>
                {
                    draft.Value = Value(turn.Message.Words);
                    return Task.FromResult(draft.Value.Length > 0 ? Answer.Taken : Answer.NotMine);
                }
            )
            .Confirm(ReviewAsync)
            .Then(
                async (turn, draft, stop) =>
                {
                    if (await operations.TryAsync(turn, set, draft, stop) is { } target)
                    {
                        var said = new Text("Đã cập nhật {ma}: {gia_tri}.", "{ma} is updated: {gia_tri}.")
                            .With("ma", target.Id)
                            .With("gia_tri", Said(target));
                        turn.Become(
                            new Card(said)
                                .Line(said)
                                .Typed(new("chỉ tiêu thi đua đến đâu rồi", "target progress"), new("Tất cả chỉ tiêu", "All targets"))
                        );
                    }
                }
            );

    private static async Task<bool> BeginAsync(Turn turn, TargetDraft draft, CancellationToken stop)
    {
        draft.Period = (await YearFacts.YearAsync(turn.Db, turn.Message.Meaning["period"], turn.Today, stop)).ToString(
            CultureInfo.InvariantCulture
        );
        draft.TargetId = TargetDesk.Code().Match(VietnameseLetters.Fold(turn.Message.Words).ToLowerInvariant()).Value.ToUpperInvariant();
        draft.Value = Value(turn.Message.Words);
        var target = await turn.Db.Targets.FindAsync([draft.Period, draft.TargetId], stop);
        if (target is null || target.IsCounted)
        {
            turn.Refuse(
                target is null
                    ? SetTarget.UnknownTarget.With(("ma", draft.TargetId), ("nam", draft.Period))
                    : Target.CountedFromRecords.With(("ma", target.Id))
            );
            return false;
        }
        return true;
    }

    private static Task<Card> Asking(TargetDraft draft)
    {
        var ask = new Text(
            "Kết quả của {ma}: một số (2), một tỷ lệ (98%), hoặc đạt, chưa đạt, đang thực hiện, chờ công nhận, không áp dụng?",
            "The result of {ma}: a number (2), a share (98%), or met, not met, in progress, waiting, not applicable?"
        ).With("ma", draft.TargetId);
        return Task.FromResult(new Card(ask).Line(ask));
    }

    private static async Task<Card> ReviewAsync(Turn turn, TargetDraft draft, CancellationToken stop)
    {
        var target = (await turn.Db.Targets.FindAsync([draft.Period, draft.TargetId], stop))!;
        var title = new Text("Cập nhật chỉ tiêu {ma} năm {nam}?", "Update target {ma} of {nam}?")
            .With("ma", draft.TargetId)
            .With("nam", draft.Period);
        return new Card(title)
            .Title(title)
            .Facts(
                (new("Chỉ tiêu", "Target"), Text.Same(target.NameVi)),
                (new("Đang là", "Now"), Said(target)),
                (new("Thành", "Becomes"), Said(new() { RuleText = target.RuleText, ValueOrMode = draft.Value }))
            );
    }

    private static Text Said(Target target) =>
        target.IsCounted ? new("hệ thống tự đếm", "counted by the bot")
        : TargetRule.TryParse(target.RuleText, out var rule) && TargetRule.Words.Contains(target.ValueOrMode)
            ? TargetWords.State(new(new(), rule, WordState(target.ValueOrMode)))
        : target.ValueOrMode.Contains('.') && TargetRule.TryShare(target.ValueOrMode, out var share) ? Format.Score(share) + Text.Same("%")
        : Text.Same(target.ValueOrMode);

    private static TargetState WordState(string word) =>
        word switch
        {
            "achieved" => TargetState.Achieved,
            "not_achieved" => TargetState.NotAchieved,
            "pending" => TargetState.Pending,
            "not_applicable" => TargetState.NotApplicable,
            _ => TargetState.InProgress,
        };

    // "98%" is the share 0.98; a bare number a count
    internal static string Value(string words)
    {
        var said = TargetDesk.Code().Replace(VietnameseLetters.Fold(words.Normalize()).ToLowerInvariant(), " ");
        said = Year().Replace(said, " ");
        if (Amount().Match(said) is { Success: true } amount)
        {
            var digits = amount.Groups[1].Value.Replace(',', '.');
            return amount.Groups[2].Success ? Percent(digits)
                : digits.Contains('.') ? ""
                : digits;
        }
        return States.FirstOrDefault(s => s.Words.Any(w => Regex.IsMatch(said, $@"\b{w}\b"))).Value ?? "";
    }

    private static string Percent(string digits)
    {
        var parts = digits.Split('.');
        var share =
            int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture) * 100
            + (parts.Length == 2 ? int.Parse(parts[1].PadRight(2, '0')[..2], NumberStyles.None, CultureInfo.InvariantCulture) : 0);
        return share > TargetRule.Whole ? ""
            : share == TargetRule.Whole ? "1.0"
            : $"0.{share:0000}";
    }

    [GeneratedRegex(@"(?<![\d.,])(\d{1,4}(?:[.,]\d{1,2})?)\s*(%|phan tram|percent)?")]
    private static partial Regex Amount();

    [GeneratedRegex(@"(nam|year|in)\s+20\d\d|^\s*20\d\d\b")]
    private static partial Regex Year();
}

public sealed class SetTarget(BotDb db) : IOperation<TargetDraft, Target>
{
    public static readonly Refusal UnknownTarget = new(
        "target.unknown",
        new(
            "Không có chỉ tiêu {ma} trong năm {nam}. Gõ \"chỉ tiêu thi đua\" để xem danh sách.",
            "There is no target {ma} in {nam}. Type \"emulation targets\" for the list."
        )
    );
    public static readonly Refusal ValueDoesNotFit = new(
        "target.value",
        new(
            "Kết quả này không hợp với cách tính của {ma}: chỉ tiêu số lượng cần một số (ví dụ 2), chỉ tiêu tỷ lệ cần phần trăm (ví dụ "
                + "98%), hoặc đạt, chưa đạt, đang thực hiện.",
            "This does not fit the rule of {ma}: a count needs a number (2), a ratio a percentage (98%), or met, not met, in progress."
        )
    );

    public string Capability => "target.set";

    public async Task<Result<Target>> RunAsync(Actor who, TargetDraft input, CancellationToken stop)
    {
        if (await db.Targets.FindAsync([input.Period, input.TargetId], stop) is not { } target)
        {
            return UnknownTarget.With(("ma", input.TargetId), ("nam", input.Period));
        }
        var fits = target.IsCounted || TargetRule.TryParse(target.RuleText, out var rule) && Fits(rule, input.Value);
        return !fits ? ValueDoesNotFit.With(("ma", target.Id))
            : target.State(input.Value) is { } refusal ? refusal
            : target;
    }

    private static bool Fits(TargetRule rule, string value) =>
        TargetRule.Words.Contains(value)
        || rule.Kind switch
        {
            TargetKind.Count => value.All(char.IsAsciiDigit) && TargetRule.IsValue(value),
            TargetKind.Ratio => TargetRule.TryShare(value, out _),
            _ => TargetRule.IsValue(value),
        };
}
