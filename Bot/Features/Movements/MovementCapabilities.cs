using Bot.Domain;
using Bot.Features.Reports;
using Bot.Platform.Chat;
using static Bot.Platform.Chat.Capability;

namespace Bot.Features.Movements;

public static class MovementCapabilities
{
    public static readonly Capability[] All =
    [
        Can("model.choose")
            .Named("Chọn phòng mô hình tiêu biểu", "Name a group's model room")
            .For(Permissions.HeadsOrOffice)
            .Writes()
            .OnlyPersonal()
            .Means("choose_model", "set")
            .Says("nhóm 2 chọn p202 làm mô hình tiêu biểu", "chọn phòng lãnh sự làm mô hình nhóm 3", "make p202 the model room of group 2")
            .Fills<ChooseModelForm>(),
        Can("model.show")
            .Named("Phòng mô hình của các nhóm", "The groups' model rooms")
            .Reads()
            .Means("choose_model", "show")
            .Says("mô hình của nhóm 1 là phòng nào", "mô hình nhóm 3 là phòng nào vậy", "which office is the model of group 1")
            .Does<ShowModels>(),
    ];
}
