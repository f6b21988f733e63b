using System.Collections.Frozen;

namespace Bot.Understanding;

/// <summary>A bare answer to a yes-or-no question. Anything with more in it is null: it may be a new request.</summary>
public static class YesNo
{
    private static readonly FrozenSet<string> Yes = Set(
        "có|co|ừa|uà|ờ|ờ đúng rồi|vâng|vang|dạ|da|dạ vâng|da vang|ừ|ừm|u|uh|uhm|um|ok|oke|okay|oki|okie|okela|okla|đúng|dung|đúng rồi|dung roi|đúng vậy|chính xác|chinh xac|phải|phai|"
            + "được|duoc|được rồi|duoc roi|đồng ý|dong y|nhất trí|nhat tri|xác nhận|xac nhan|gửi|gui|gửi đi|gui di|gửi luôn|gui luon|làm đi|lam di|lưu|luu|lưu đi|luu di|tiếp đi|tiep di|"
            + "tiếp tục|chuẩn|chuan|chắc chắn|chac chan|chốt|chot|duyệt|yes|yep|yeah|y|sure|correct|right|confirm|confirmed|go ahead|of course|send|send it|submit|save|do it|"
            + "có chứ|hợp lý|chuẩn rồi|ok luôn|ok gửi đi|đồng ý gửi|vâng đúng rồi|dạ đúng|dạ có|dạ được|ừ đúng rồi|vâng ok|ok đồng ý|đúng thế|that's right|looks good|agree|agreed"
    );

    private static readonly FrozenSet<string> No = Set(
        "không|khong|không phải|khong phai|không đúng|khong dung|sai|sai rồi|sai roi|chưa|chua|chưa đúng|chua dung|không đồng ý|khong dong y|thôi|thoi|thôi không|thoi khong|"
            + "không gửi|khong gui|đừng|dung gui|đừng gửi|khỏi|khoi|khỏi cần|không cần|khong can|để sau|de sau|no|nope|n|not yet|nah|don't|do not|no thanks|wrong|incorrect|không được|khong duoc|"
            + "chưa gửi|hủy|huy|hủy đi|bỏ|bo|bỏ đi|bo di|dạ không|dạ chưa|không thôi|khoan|khoan đã|từ từ|chờ đã|chưa chắc|never mind|cancel|stop|không lưu|đừng lưu|sửa lại đã|chưa xong"
    );

    private static readonly FrozenSet<string> Particles = Set(
        "ạ|a|nhé|nhe|nha|nhá|đi|di|bot|em|anh|chị|chi|luôn|luon|please|giúp|giup|giùm|gium|dùm|dum|cái|phát|nào|nghe|nghen|hen|rồi|roi|mà|ma|nhỉ|thế|the|vậy|vay|đó|do|tôi|toi|mình|minh|bạn|ban|trợ|lý|ơi|oi|à|nữa|nua|cảm|ơn|cam|on|thanks|ad|sếp"
    );

    public static bool? Read(string? text)
    {
        var words = Words.Of(Words.Cut(text)).ConvertAll(w => w.Marked);
        if (words.Count is 0 or > 8)
            return null;
        for (var end = words.Count; end > 0; end--)
        {
            for (var start = 0; start < end; start++)
            {
                var bare = string.Join(' ', words.Skip(start).Take(end - start));
                if (No.Contains(bare))
                    return false;
                if (Yes.Contains(bare))
                    return true;
                if (!Particles.Contains(words[start]))
                    break;
            }
            if (!Particles.Contains(words[end - 1]))
                break;
        }
        // "ừ gửi đi", "ok lưu luôn": a yes and once more a yes
        for (var cut = 1; cut < words.Count; cut++)
        {
            if (Yes.Contains(string.Join(' ', words.Take(cut))) && Yes.Contains(Bare(words.Skip(cut))))
                return true;
        }
        return null;
    }

    private static string Bare(IEnumerable<string> words) =>
        string.Join(' ', words.Reverse().SkipWhile(w => Particles.Contains(w) && w is not ("đi" or "luôn")).Reverse());

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
