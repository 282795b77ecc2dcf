"""Writes the pages of tests/unit/reading/tables from rows of cells: an HTML page, and what a careful human reads in it.

Not a reader: nothing here knows what a head or a mark means. A cell is a text, or (text, rowspan, colspan); None is a
cell that print left out. A new line in a text is a <br>.
"""

import csv
import html
import os

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tables")
COLUMNS = "domain,level1,level2,content,basis,time_limit,subject,channels,audience,method,levels".split(",")

# What most rows of most tables say.
OGI = "《中华人民共和国政府信息公开条例》"
DAYS = "信息形成或者变更之日起20个工作日内"
ALL = "全社会"
ACTIVE = "主动公开"
HEAD = ["序号", "公开事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级"]

BOXES = ["政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心",
         "便民服务站", "入户/现场", "社区/企事业单位/村公示栏（电子屏）", "精准推送", "其他"]


def boxes(chosen, on="■", off="□", gap=" ", options=BOXES):
    """All options with their boxes."""
    return gap.join((on if option in chosen else off) + option for option in options)


def cell(one, tag="td"):
    if one is None:
        return ""
    text, rows, columns = one if isinstance(one, tuple) else (one, 1, 1)
    spans = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
    return f"<{tag}{spans}>" + html.escape(text, quote=False).replace("\n", "<br>") + f"</{tag}>"


def table(*rows):
    return "<table>\n" + "".join("<tr>" + "".join(cell(one) for one in row) + "</tr>\n" for row in rows) + "</table>\n"


def head(levels=("县级", "乡级"), group="特定群体", request="依申请公开", top=HEAD):
    """The two rows that nearly every table begins with."""
    first = [(top[0], 2, 1), (top[1], 1, 2)] + [(one, 2, 1) for one in top[2:7]] + [(top[7], 1, 2), (top[8], 1, 2)]
    second = ["一级事项", "二级事项", "全社会", group, "主动", request]
    if levels:
        first.append((top[9], 1, len(levels)))
        second += list(levels)
    return [first, second]


def page(name, body, expected, title=""):
    with open(os.path.join(FOLDER, name + ".html"), "w", encoding="utf-8") as out:
        out.write('<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>' + html.escape(title) +
                  "</title></head><body>\n" + body + "</body></html>\n")
    expected_rows(name, expected)


def expected_rows(name, expected):
    with open(os.path.join(FOLDER, name + ".expected.csv"), "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(expected)
