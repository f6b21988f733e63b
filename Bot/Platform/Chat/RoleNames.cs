using Bot.Domain;
using Bot.Platform.Access;

namespace Bot.Platform.Chat;

public static class RoleNames
{
    public static Text Of(Actor who)
    {
        var names = new List<Text>();
        Add(who.IsDirector, new("Giám đốc", "Director"));
        Add(who.IsLeader && !who.IsDirector, new("Phó Giám đốc", "Deputy Director"));
        Add(who.In(null).HasFlag(Standing.PanelHead), new("Tổ trưởng Tổ đánh giá", "head of the evaluation panel"));
        Add(who.In(null).HasFlag(Standing.Panel) && !who.In(null).HasFlag(Standing.PanelHead), new("thành viên Tổ đánh giá", "member of the evaluation panel"));
        Add(who.IsHead, new("trưởng đơn vị", "head of unit"));
        Add(who.IsOffice, new("cán bộ thi đua của Văn phòng", "emulation clerk of the Office"));
        Add(who.IsSupervisor, new("giám sát", "supervisor"));
        return names.Count == 0 ? new("công chức, viên chức, người lao động", "member of staff") : Text.Join(", ", names);

        void Add(bool has, Text name)
        {
            if (has)
            {
                names.Add(name);
            }
        }
    }
}
