using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Access;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Movements;

public static class MovementCapabilities
{
    public static readonly Capability[] All =
    [
        Can("model.choose").Named("Chọn phòng mô hình tiêu biểu", "Name a group's model room").For(Who.HeadsOrOffice).Writes().OnlyPersonal()
            .Means("choose_model", "set")
            .Says("nhóm 2 chọn p202 làm mô hình tiêu biểu", "chọn phòng lãnh sự làm mô hình nhóm 3", "n2 chon p203 lam mo hinh", "nhóm 4 lấy p302 làm mô hình điểm",
                "doi mo hinh n1 thanh p103", "đặt p206 làm phòng mẫu của nhóm 3", "cho p102 lam mo hinh tieu bieu nhom 1", "nhóm 1 đăng ký p101 làm mô hình",
                "thay mô hình nhóm 2 bằng p201 nhé", "mô hình nhóm 4 chuyển sang p303", "chốt mô hình nhóm 3 là p206", "cử p202 làm mô hình tiêu biểu của nhóm",
                "lay bg1 lam phong mau n2", "mo hinh tieu bieu nhom 1: p102", "giới thiệu p301 làm mô hình nhóm 4", "nhóm tôi chọn phòng thông tin làm mô hình tiêu biểu",
                "chon lai mo hinh n3 la p204", "e chon p103 lam mo hinh cong so van minh", "switch group 1's model to p103", "choose room 302 as exemplary model for group 4",
                "nhom 3 doi mo hinh sang phong lanh su nhe", "nhóm mình chọn p303 làm mô hình", "nhóm 4 chốt p301 làm mô hình tiêu biểu", "doi phong mau nhom 3 thanh p204",
                "make p202 the model room of group 2")
            .Fills<ChooseModelForm>(),
        Can("model.show").Named("Phòng mô hình của các nhóm", "The groups' model rooms").Reads()
            .Means("choose_model", "show")
            .Says("mô hình của nhóm 1 là phòng nào", "mô hình nhóm 3 là phòng nào vậy", "n2 chon phong nao lam mo hinh", "phòng nào là mô hình tiêu biểu nhóm 4", "ds mo hinh cac nhom",
                "các nhóm chọn mô hình nào rồi", "nhom nao chua chon mo hinh", "xem mô hình tiêu biểu của các nhóm", "p202 co phai mo hinh cua n2 ko",
                "which room is the model of group 3", "list the model rooms", "nhom 1 chon mo hinh nao vay", "phòng mẫu của các nhóm là những phòng nào",
                "nhóm em chọn phòng nào làm mô hình rồi", "cho xem mo hinh tieu bieu", "mo hinh n1 la phong nao the", "nhóm 4 đã chọn mô hình chưa",
                "các phòng mô hình năm nay gồm phòng nào", "nhóm nào còn thiếu mô hình tiêu biểu", "liet ke phong mo hinh giup c", "phong mo hinh cua tung nhom la gi",
                "mô hình tiêu biểu là phòng nào vậy bot", "show me the model rooms", "what is group 2's model room", "which groups have no model yet", "xem phòng mẫu",
                "ds phong mau tung nhom nhe", "which office is the model of group 1")
            .Does<ShowModels>(),
    ];

    public static readonly Dictionary<string, Text> Sentences = new()
    {
        ["round.not_open"] = new("Đợt {dot} không ở trạng thái đang mở nên không khóa được.", "Round {dot} is not open and cannot be closed."),
        ["round.not_locked"] = new("Đợt {dot} chưa chốt điểm thống nhất nên không cần mở lại.", "Round {dot} is not locked; there is nothing to reopen."),
        ["round.reopened_already"] = new("Đợt {dot} đã được mở lại và đang chờ Tổ trưởng thống nhất điểm.", "Round {dot} is reopened already and waits for the panel head."),
        ["model.not_in_group"] = new("{phong} không thuộc {nhom}: mô hình phải là một phòng của nhóm.", "{phong} is not in {nhom}: the model must be one of the group's rooms."),
    };
}
