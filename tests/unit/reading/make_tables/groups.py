"""Heads in groups: groups over groups, units by level, channels by kind, boxes in words, codes and numbered columns."""

from page import *

FIELD = "安全生产领域"
CAPTION = "<p>安全生产领域基层政务公开标准目录</p>"


def item(number="1", **other):
    names = "number level1 level2 content basis time subject channels all group active request county town".split()
    cells = [number, "政策文件", "法律法规", "与安全生产有关的法律、法规", OGI, DAYS, "区应急管理局", "■政府网站", "√", "", "√", "", "√", ""]
    for name, text in other.items():
        cells[names.index(name)] = text
    return cells


def read(level2="法律法规", subject="区应急管理局", channels="政府网站", audience=ALL, method=ACTIVE, levels="县级"):
    return [FIELD, "政策文件", level2, "与安全生产有关的法律、法规", OGI, DAYS, subject, channels, audience, method, levels]


def all_pages():
    first, second = head()
    page("75_groups_over_groups", CAPTION + table(
        [("公开目录", 1, 3), ("公开标准", 1, 9), ("公开层级", 1, 2)],
        [("序号", 2, 1), ("公开事项", 1, 2)] + [(one, 2, 1) for one in HEAD[2:7]] + [("公开对象", 1, 2), ("公开方式", 1, 2), ("县级", 2, 1), ("乡级", 2, 1)],
        ["一级事项", "二级事项", "全社会", "特定群体", "主动", "依申请"],
        [str(n) for n in range(1, 15)],
        item(), item("2", level2="标准", town="√")), [read(), read("标准", levels="县级;乡级")])

    page("76_units_by_level", CAPTION + table(
        [("序号", 2, 1), ("事项编码", 2, 1), ("公开事项", 1, 2)] + [(one, 2, 1) for one in HEAD[2:5]] +
        [("更新频率", 2, 1), ("公开主体", 1, 2), ("公开渠道和载体", 2, 1), ("公开对象", 1, 2), ("公开方式", 1, 2)],
        ["一级事项", "二级事项", "县级", "乡级", "全社会", "特定群体", "主动", "依申请"],
        ["1", "AQ-001"] + item()[1:6] + ["每月", "区应急管理局", "各镇人民政府"] + item()[7:12],
        ["2", "AQ-002"] + item(level2="标准")[1:6] + ["及时", "区应急管理局", ""] + item()[7:12]),
         [read(subject="区应急管理局、各镇人民政府", levels=""), read("标准", levels="")])

    page("77_channels_by_kind", CAPTION + table(
        first[:6] + [("公开渠道和载体", 1, 2)] + first[7:], second[:2] + ["线上", "线下"] + second[2:],
        item()[:7] + ["■政府网站 □两微一端", "■公开查阅点 □政务服务中心"] + item()[8:],
        item("2", level2="标准")[:7] + ["■政府网站 ■两微一端", "□公开查阅点 □政务服务中心"] + item()[8:]),
         [read(channels="政府网站;公开查阅点"), read("标准", channels="政府网站;两微一端")])

    page("78_a_column_for_each_channel", CAPTION + table(
        first[:6] + [("公开渠道和载体", 1, 3)] + first[7:], second[:2] + ["政府网站", "两微一端", "公开查阅点"] + second[2:],
        item()[:7] + ["√", "", "√"] + item()[8:], item("2", level2="标准")[:7] + ["", "√", ""] + item()[8:]),
         [read(channels="政府网站;公开查阅点"), read("标准", channels="两微一端")])

    page("79_boxes_for_words", CAPTION + table(
        [("序号", 2, 1), ("公开事项", 1, 2)] + [(one, 2, 1) for one in HEAD[2:]], ["一级事项", "二级事项"],
        item()[:8] + ["■全社会 □特定群体", "■主动 □依申请", "■县级 ■乡级 □村级"],
        item("2", level2="标准")[:8] + ["□全社会 ■特定群体：企业职工", "□主动公开 ■依申请公开", "■县级 □乡级 □村级"],
        item("3", level2="解读")[:8] + ["全社会、特定群体", "主动、依申请", "县、乡、村级"]),
         [read(levels="县级;乡级"), read("标准", audience="特定群体:企业职工", method="依申请公开"),
          read("解读", audience="全社会;特定群体", method="主动公开;依申请公开", levels="县级;乡级;村级")])

    # Marks as clerks type them.
    page("80_typed_marks", CAPTION + table(
        *head(),
        item(all="是", group="否", active="是", request="否", county="是", town="否"),
        item("2", level2="标准", all="●", active="●", county="○", town="●"),
        item("3", level2="解读", all="V", active="v", county="∨", town="×"),
        item("4", level2="规划", all="", group="老年人及其家属", active="√", county="√", town="√"),
        item("5", level2="计划", all="√（除涉密外）", active="√", county="区级", town="")),
         [read(), read("标准", levels="乡级"), read("解读"), read("规划", audience="特定群体:老年人及其家属", levels="县级;乡级"), read("计划")])

    page("103_levels_in_cells", CAPTION + table(
        *head(),
        item(county="√", town="√（村级）"), item("2", level2="标准", county="√ √"), item("3", level2="解读", county="√/√", town="—"),
        item("4", level2="规划", county="■县级", town="□乡级"), item("5", level2="计划", county="县级√", town="\xa0")),
         [read(levels="县级;村级"), read("标准"), read("解读"), read("规划"), read("计划")])

    page("104_groups_in_cells", CAPTION + table(
        *head(),
        item(group="√\n（企业）"), item("2", level2="标准", all="", group="建设单位"), item("3", level2="解读", group="□"),
        item("4", level2="规划", all="", group="√被征收人"), item("5", level2="计划", all="社会公众"), item("6", level2="预案", all="", group="特定群体：企业（含个体户）")),
         [read(audience="全社会;特定群体:企业"), read("标准", audience="特定群体:建设单位"), read("解读"), read("规划", audience="特定群体:被征收人"), read("计划"),
          read("预案", audience="特定群体:企业（含个体户）")])

    names = [("出生登记（补报往年出生，6岁以下的）", None), ("2.1 申请受理\n（含初审）", "申请受理（含初审）"), ("“双随机、一公开”监管", None), ("3岁以下婴幼儿照护", None), ("5G基站", None),
             ("（三）救助供养", "救助供养"), ("15分钟便民生活圈", None), ("2023年部门预算", None), ("0501特困供养", "特困供养"), ("第三方评估", None), ("一次性补贴", None),
             ("七、其他", "其他"), ("1）流程 ", "流程"), ("1-1 政策", "政策"), ("12、标准", "标准"), ("3、5年规划", "5年规划"), ("2.24小时热线", "24小时热线")]
    page("105_numbers_in_names", CAPTION + table(*head(), *[item(str(n), level2=printed) for n, (printed, _) in enumerate(names, 1)]),
         [read(name or printed) for printed, name in names])
