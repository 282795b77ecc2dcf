"""Rows as scanners leave them, numbers and limits of odd kinds, heads that are missing."""

from groups import CAPTION, FIELD, item
from page import *


def line(**cells):
    names = "number level1 level2 content basis time subject channels all group active request".split()
    return [cells.get(name, "") for name in names]


def read(level2, content, basis=OGI, days=DAYS, channels="政府网站", levels="", level1="政策文件"):
    return [FIELD, level1, level2, content, basis, days, "区应急管理局", channels, ALL, ACTIVE, levels]


def all_pages():
    page("81_numbers_in_the_middle", CAPTION + table(
        *head(None),
        line(channels="■政府网站 □政府公报"),
        line(content="与安全生产有关", basis="《中华人民共和国政府信息", channels="□两微一端 □发布会/听证会"),
        line(number="1", level1="政策文件", level2="法律法规", time=DAYS, subject="区应急管理局", channels="□广播电视 □纸质媒体", all="√", active="√"),
        line(content="的法律、法规", basis="公开条例》", channels="□精准推送 □其他"),
        line(channels="■政府网站 □政府公报"),
        line(content="国家标准、行业标", channels="■两微一端 □发布会/听证会"),
        line(number="2", level2="标准", basis="《安全生产法》", time=DAYS, subject="区应急管理局", channels="□广播电视 □纸质媒体", all="√", active="√"),
        line(content="准等", channels="□精准推送 □其他")),
        [read("法律法规", "与安全生产有关的法律、法规"), read("标准", "国家标准、行业标准等", "《安全生产法》", channels="政府网站;两微一端")])

    page("82_cells_cut_into_rows", CAPTION + table(
        *head(None),
        line(number="1", level1="政策文", level2="法律法", content="与安全生产有关", basis="《中华人民共和国政府信息", time="信息形成或者变更之", subject="区应急管", channels="■政府网站 □政府公报",
             all="√", active="√"),
        line(level1="件", level2="规", content="的法律、法规", basis="公开条例》", time="日起20个工作日内", subject="理局", channels="□两微一端 □发布会/听证会"),
        line(channels="□精准推送 ■其他：公告栏"),
        line(number="2", level2="标准", content="国家标准、行业标", basis="《安全生产法》", time=DAYS, subject="区应急管理局", channels="■政府网站", all="√", active="√"),
        line(content="准等")),
        [read("法律法规", "与安全生产有关的法律、法规", channels="政府网站;其他:公告栏"), read("标准", "国家标准、行业标准等", "《安全生产法》")])

    page("83_mouths_and_other_options", CAPTION + table(
        *head(None),
        item(channels="■政府网站口政府公报 口两微一端口发布会/听证会 口广播电台口纸质媒体 口公开查阅点口政务服务中心 口便民服务站口入户/现场宣传 ■社区/企事业单位/存公示栏（电子屏） 口精准推送口其他")[:12],
        item("2", level2="标准", channels="▄政府网站;口政府公报;口政务新媒体;▄提供政务服务的场所;口图书馆:口社区/企事业单位/村公示栏（电子屏);国家档案馆;口精准推送;口其他。")[:12]),
        [read("法律法规", "与安全生产有关的法律、法规", channels="政府网站;社区/企事业单位/村公示栏（电子屏）"),
         read("标准", "与安全生产有关的法律、法规", channels="政府网站;其他:提供政务服务的场所")])

    page("84_numbers_of_all_kinds", CAPTION + table(
        *head(), *[item(number, level2=name) for number, name in
                   (("一", "法律法规"), ("（二）", "标准"), ("3、", "解读"), ("No.4", "规划"), ("5-1", "计划"), ("⑥", "预案"))]),
         [read(name, "与安全生产有关的法律、法规", levels="县级") for name in ("法律法规", "标准", "解读", "规划", "计划", "预案")])

    limits = ["长期公开", "永久公开", "半年至少更新1次", "《听证通知书》在组织听证7个工作日前予以公开", "按进展情况及时公开", "提前一周发通知邀请", "20工作日"]
    page("85_limits_of_all_kinds", CAPTION + table(*head(), *[item(str(n), time=one) for n, one in enumerate(limits, 1)]),
         [read("法律法规", "与安全生产有关的法律、法规", days=one, levels="县级") for one in limits])

    page("86_a_head_is_missing", CAPTION + table(
        [("序号", 2, 1), ("公开事项", 1, 2)] + [(one, 2, 1) for one in ("公开内容（要素）", "公开依据", "公开主体", "公开渠道和载体")] +
        [("公开对象", 1, 2), ("公开方式", 1, 2), ("公开层级", 1, 2)], head()[1], item(), item("2", level2="标准")),
         [read("法律法规", "与安全生产有关的法律、法规", levels="县级"), read("标准", "与安全生产有关的法律、法规", levels="县级")])

    page("87_no_second_name_head", CAPTION + table(
        [("序号", 2, 1), ("公开事项", 2, 1)] + head()[0][2:], head()[1][2:], item(), item("2", level2="标准")),
         [read("法律法规", "与安全生产有关的法律、法规", levels="县级"), read("标准", "与安全生产有关的法律、法规", levels="县级")])
