
namespace Bot.Understanding;

/// <summary>Which meanings change something for others or for good, and must have been ordered outright.</summary>
internal static class Writes
{
    private static readonly ConceptSet Questions = ConceptSet.Of(Concept.Asked) | ConceptSet.Of(Concept.When) | ConceptSet.Of(Concept.Who)
        // "xếp hạng nếu cộng điểm thưởng" says which ranking is wanted
        | ConceptSet.Of(Concept.Bonus) | ConceptSet.Of(Concept.What) | ConceptSet.Of(Concept.HowMany) | ConceptSet.Of(Concept.View) | ConceptSet.Of(Concept.Why);

    /// <summary>
    /// Put off, so that nothing is done. "chưa công bố kết quả vội" looks like a question for the results only because
    /// the order in it was taken back: it is left alone unless something is really asked.
    /// </summary>
    public static bool IsHeld(string intent, string? detail, ConceptSet concepts) => concepts.Has(Concept.Deferred)
        && (Does(intent, detail) || concepts.Has(Concept.PutOff) && LooksAsked(intent) && !concepts.Meets(Questions));

    /// <summary>What is entered has often no verb of doing ("quyết định công nhận LĐTT số …"): there the word that holds back is looked for itself.</summary>
    public static bool IsStated(string intent, string? detail) => (intent, detail) is ("award_decision", "add" or "withdraw") or ("targets", "set" or "base") or ("register_initiative", "outcome");

    private static bool LooksAsked(string intent) => intent is "ranking" or "score_progress" or "view_pledges" or "approve_pledge";

    private static bool Does(string intent, string? detail) => intent switch
    {
        "approve_pledge" => detail != "list",
        "register_initiative" => detail is "new" or "edit" or "submit" or "withdraw",
        "pledge_progress" => detail is "add" or "undo",
        // "chưa hoàn thành DK058" puts nothing off
        "pledge_result" => detail is "kept" or "confirm" or "return",
        "monthly_report" => detail is "post",
        "my_discipline" => detail is "explain" or "accept",
        "discipline_decision" => detail is "add",
        "award_decision" => detail is "add" or "withdraw",
        "targets" => detail is "set" or "base",
        "decide_correction" => detail != "list",
        "choose_model" or "model_bonus" => detail == "set",
        "close_round" or "reopen_round" or "recuse" or "ballot_note" => true,
        "edit_pledge" or "publish_ranking" or "submit_score" or "correct_score" or "commend" or "register_pledge" => true,
        "record_violation" => detail != "list",
        _ => false,
    };
}
