"""The same table as several programs save it: Word and Excel as web pages, old editors, spreadsheets as text."""

import re

from groups import CAPTION, FIELD, item
from page import *

ROWS = [item(level1="政策文件"), item("2", level1="", level2="标准", channels="□政府网站\n■两微一端", town="√")]
READ = [[FIELD, "政策文件", "法律法规", "与安全生产有关的法律、法规", OGI, DAYS, "区应急管理局", "政府网站", ALL, ACTIVE, "县级"],
        [FIELD, "政策文件", "标准", "与安全生产有关的法律、法规", OGI, DAYS, "区应急管理局", "两微一端", ALL, ACTIVE, "县级;乡级"]]


def write(name, ending, bytes_):
    with open(os.path.join(FOLDER, name + ending), "wb") as out:
        out.write(bytes_)
    expected_rows(name, READ)


def as_text(rows, separator):
    quoted = lambda text: '"' + text.replace('"', '""') + '"' if re.search("[\"\n\t,]", text) else text
    return "".join(separator.join(quoted(one) for one in row) + "\r\n" for row in rows)


def flat(row):
    out = []
    for one in row:
        text, _, columns = one if isinstance(one, tuple) else (one, 1, 1)
        out += [text] + [""] * (columns - 1)
    return out


def all_pages():
    first, second = head()
    body = table(first, second, *ROWS)
    # Word: a paragraph and a span for each line, its own elements, comments for its own eyes.
    word = re.sub(r"<td([^>]*)>(.*?)</td>", lambda m: f"<td{m[1]} style='mso-border-alt:solid windowtext .5pt'>" + "".join(
        f"<p class=MsoNormal><!--[if gte vml 1]><v:rect>坏</v:rect><![endif]--><span lang=EN-US style='mso-spacerun:yes'>&nbsp;</span>{one}<o:p></o:p></p>"
        for one in m[2].split("<br>")) + "</td>", body)
    write("88_saved_by_word", ".html", ('<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head>'
                                        '<body lang=ZH-CN><div class=WordSection1>' + CAPTION + word + "</div></body></html>").encode("gb18030"))
    # Excel: a hidden row that only gives widths, the sheet's name in a comment.
    excel = body.replace("</table>", "<![if supportMisalignedColumns]><tr height=0 style='display:none'>" + "<td width=72></td>" * 14 + "</tr><![endif]></table>")
    write("89_saved_by_excel", ".html", ("<html><head><meta charset=\"utf-8\"><title>安全生产领域</title><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>Sheet1</x:Name>"
                                         "</x:ExcelWorkbook></xml><![endif]--></head><body>" + excel + "</body></html>").encode())
    # A page laid out with tables around the table.
    write("90_tables_around", ".html", ("<html><head><meta charset=\"utf-8\"></head><body><table width=100%><tr><td><table><tr><td>首页</td><td>政务公开</td></tr></table></td></tr>"
                                        "<tr><td><h1>某区安全生产领域基层政务公开标准目录</h1></td></tr><tr><td><div>" + body +
                                        "</div></td></tr><tr><td>主办单位：某区政府办公室</td></tr></table></body></html>").encode())
    # Nothing closed, all capitals, marks as entities.
    careless = re.sub(r"</t[dr]>", "", body).replace("<td", "<TD").replace("<tr", "<TR").replace("√", "&radic;").replace("■", "&#9632;").replace("□", "&#x25A1;")
    write("91_nothing_closed", ".html", ("<HTML><BODY><P>" + CAPTION[3:-4] + careless + "</BODY></HTML>").encode("gb18030"))
    # Boxes as form fields.
    forms = body.replace("■", "<input type=checkbox checked>").replace("□", '<input type="checkbox">')
    write("92_boxes_as_form_fields", ".html", ("<meta charset=\"utf-8\">" + CAPTION + forms).encode())
    # Boxes and ticks as letters of symbol fonts.
    fonts = body.replace("■", "<span style=\"font-family:'Wingdings 2'\">R</span>").replace("□", '<font face="Wingdings 2">&pound;</font>').replace(
        "√", '<span style="font-family:Wingdings">&uuml;</span>')
    write("93_letters_of_symbol_fonts", ".html", ("<meta charset=\"utf-8\">" + CAPTION + fonts).encode())
    # Elements of lists, heads in <th>, the title as the table's caption, a remark in its foot.
    lists = body.replace("<table>", "<table><caption>安全生产领域</caption><thead>").replace("</tr>\n<tr><td>1</td>", "</tr></thead><tbody><tr><td>1</td>").replace(
        "</table>", "</tbody><tfoot><tr><td colspan=14>注：本目录自2024年起施行。</td></tr></tfoot></table>")
    write("94_caption_and_foot", ".html", ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>" + lists + "</body></html>").encode())

    title = ["某区安全生产领域基层政务公开标准目录"] + [""] * 13
    plain = [title, flat(first), [""] + second[:2] + [""] * 5 + second[2:]] + ROWS
    write("95_as_text_gb18030", ".tsv", as_text(plain, "\t").encode("gb18030"))
    write("96_unicode_text", ".tsv", b"\xff\xfe" + as_text(plain, "\t").encode("utf-16-le"))
    one_row = [["领域", "序号", "一级事项", "二级事项", "公开内容(要素)", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级"]]
    for row, mark in zip(ROWS, ("县级", "县级、乡级")):
        one_row.append([FIELD] + row[:7] + [row[7].replace("□政府网站\n", "").replace("■", ""), ALL, ACTIVE, mark])
    write("97_one_row_of_heads_as_text", ".tsv", ("\ufeff" + as_text(one_row, "\t")).encode())
