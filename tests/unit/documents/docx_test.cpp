// Word documents to grids: spans, lists, check boxes, review marks, tables in tables.
#include "documents/docx.hpp"

#include <doctest/doctest.h>

#include "documents/docx_numbering.hpp"
#include "make/archive.hpp"
#include "shown.hpp"

using namespace mingtang;
using namespace mingtang::documents;

namespace {

Result<GridFile> try_read(std::string const& bytes) {
    auto const package = TRY(Package::open(bytes));
    return read_document(package);
}

GridFile read(make::DocumentMade const& made) {
    auto file = try_read(made.bytes());
    REQUIRE_MESSAGE(file, file.error().sentence());
    return std::move(*file);
}

std::string p(std::string const& words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}
std::string tc(std::string const& inside, std::string const& properties = "") {
    return "<w:tc>" + (properties.empty() ? "" : "<w:tcPr>" + properties + "</w:tcPr>") + inside + "</w:tc>";
}
std::string tr(std::string const& inside) {
    return "<w:tr>" + inside + "</w:tr>";
}
std::string tbl(std::string const& inside) {
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + inside + "</w:tbl>";
}

std::string grid(std::string const& rows) {
    auto const file = read({tbl(rows)});
    REQUIRE(file.grids.size() == 1);
    return shown(file.grids.front());
}

// The words of one cell with this inside.
std::string cell(std::string const& inside, make::DocumentMade made = {}) {
    made.body = tbl(tr(tc(inside)));
    auto const file = read(made);
    return shown(file.grids.at(0).rows.at(0).cells.at(0));
}
std::string run(std::string const& inside, std::string const& properties = "") {
    return cell("<w:p><w:r><w:rPr>" + properties + "</w:rPr>" + inside + "</w:r></w:p>");
}

std::string refusal(std::string const& body) {
    auto const file = try_read(make::DocumentMade{body}.bytes());
    return file ? "" : std::string{file.error().says.key};
}

std::string const goes_on = "<w:vMerge/>", begins = "<w:vMerge w:val=\"restart\"/>";

}  // namespace

TEST_CASE("runs are joined, paragraphs and breaks are lines") {
    CHECK(cell("<w:p><w:r><w:t>公</w:t></w:r><w:proofErr/><w:r><w:t xml:space=\"preserve\">开 "
               "</w:t></w:r><w:hyperlink><w:r><w:t>时限</w:t></w:r></w:hyperlink></w:p>") == "公开 时限");
    CHECK(cell(p("一") + p("二")) == "一\\n二");
    CHECK(cell(p("一") + "<w:p/>" + p("二")) == "一\\n\\n二");
    CHECK(cell("<w:p/>" + p("一") + "<w:p/><w:p/>") == "一");
    CHECK(run("<w:t>一</w:t><w:br/><w:t>二</w:t><w:cr/><w:t>三</w:t><w:tab/><w:t>四</w:t><w:noBreakHyphen/"
              "><w:softHyphen/>") == "一\\n二\\n三\t四-");
    CHECK(cell("<w:p><w:ruby><w:rubyPr/><w:rt><w:r><w:t>kāi</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>开</w:t></w:r></"
               "w:rubyBase></w:ruby></w:p>") == "开");
    CHECK(cell("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>一</w:t></w:r></w:p>") == "一");
}

TEST_CASE("what is struck out, hidden or a code is not seen; what is inserted is") {
    CHECK(
        cell("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
             "<w:moveFrom><w:r><w:t>去</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>") ==
        "新来");
    CHECK(cell("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>" + p("后")) == "前后");
    CHECK(run("<w:t>藏</w:t>", "<w:vanish/>") == "");
    CHECK(run("<w:t>不藏</w:t>", "<w:vanish w:val=\"0\"/>") == "不藏");
    CHECK(cell("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
               "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar "
               "w:fldCharType=\"end\"/></w:r></w:p>") == "7");
    CHECK(grid(tr(tc(p("一"))) + "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + tc(p("二")) + "</w:tr>" +
               tr(tc(p("三")))) == "1: 一\n3: 三\n");
}

TEST_CASE("spans across and down") {
    CHECK(grid(tr(tc(p("序号"), begins) + tc(p("公开事项"), "<w:gridSpan w:val=\"2\"/>")) +
               tr(tc(p(""), goes_on) + tc(p("一级")) + tc(p("二级")))) ==
          "1: 序号{2x1} | 公开事项{1x2} | ^\n2: ^ | 一级 | 二级\n");
    // A merge ends where another begins, and where a cell of the row is not merged.
    CHECK(grid(tr(tc(p("甲"), begins)) + tr(tc(p(""), goes_on)) + tr(tc(p("乙"), begins)) + tr(tc(p(""), goes_on)) +
               tr(tc(p("丙")))) == "1: 甲{2x1}\n2: ^\n3: 乙{2x1}\n4: ^\n5: 丙\n");
    // Older files merge across cell by cell.
    CHECK(grid(tr(tc(p("甲"), "<w:hMerge w:val=\"restart\"/>") + tc(p(""), "<w:hMerge/>") + tc(p("乙"))) +
               tr(tc(p("1")) + tc(p("2")) + tc(p("3")))) == "1: 甲{1x2} | ^ | 乙\n2: 1 | 2 | 3\n");
    CHECK(grid("<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + tc(p("丙")) + "</w:tr>" +
               tr(tc(p("甲")) + tc(p("乙")) + tc(p("丁")))) == "1: {1x2} | ^ | 丙\n2: 甲 | 乙 | 丁\n");
}

TEST_CASE("spans that lie") {
    // Going on below nothing, below another width, beside: cells of their own.
    CHECK(grid(tr(tc(p("甲"), goes_on))) == "1: 甲\n");
    CHECK(grid(tr(tc(p("甲"), begins + "<w:gridSpan w:val=\"2\"/>") + tc(p("丙"))) +
               tr(tc(p("乙"), goes_on) + tc(p("丁")) + tc(p("戊")))) == "1: 甲{1x2} | ^ | 丙\n2: 乙 | 丁 | 戊\n");
    CHECK(refusal(tbl(tr(tc(p("甲"), "<w:gridSpan w:val=\"1000000000\"/>")))) == "");
    CHECK(grid(tr(tc(p("甲"), "<w:gridSpan w:val=\"-5\"/>") + tc(p("乙")))) == "1: 甲 | 乙\n");
    CHECK(refusal(tbl(tr(tc(p("甲"), "<w:gridSpan w:val=\"1000000000\"/>") + tc(p("乙"))))) ==
          "documents.too_many_columns");
    CHECK(refusal(tbl("<w:tr><w:trPr><w:gridBefore w:val=\"99999999\"/></w:trPr>" + tc(p("甲")) + tc(p("乙")) +
                      "</w:tr>")) == "documents.too_many_columns");
}

TEST_CASE("boxes and ticks in every way Word has") {
    CHECK(run("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>"
              "<w:sym w:font=\"Wingdings\" w:char=\"F06F\"/><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/>"
              "<w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings 2\" w:char=\"00A3\"/>"
              "<w:sym w:font=\"Wingdings\" w:char=\"F06E\"/><w:sym w:font=\"Symbol\" w:char=\"F0D6\"/>") == "☑□□☑✓□■√");
    CHECK(run("<w:sym w:font=\"Wingdings\" w:char=\"\"/><w:sym w:char=\"D800\"/><w:sym w:char=\"x\"/><w:t>甲</w:t>") ==
          "甲");
    CHECK(run("<w:t>R</w:t>", "<w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/>") == "☑");
    CHECK(run("<w:t>\xef\x83\xbe</w:t>", "<w:rFonts w:ascii=\"Wingdings\"/>") == "☑");
    auto const control = [](std::string const& state, std::string const& content) {
        return "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr><w14:checkbox><w14:checked w14:val=\"" + state +
               "\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS "
               "Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent>" +
               content + "</w:sdtContent></w:sdt>";
    };
    CHECK(cell("<w:p>" + control("1", "<w:r><w:t>☒</w:t></w:r>") + "<w:r><w:t>政府网站</w:t></w:r>" +
               control("0", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>") +
               "<w:r><w:t>政府公报</w:t></w:r></w:p>") == "■政府网站□政府公报");
    CHECK(cell("<w:p>" + control("1", "") + "<w:r><w:t>政府网站</w:t></w:r></w:p>") == "■政府网站");
    CHECK(grid(tr(control("1", tc(p("☒"))) + tc(p("乙")))) == "1: ■ | 乙\n");
    auto const form = [](std::string const& inside) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"a\"/><w:checkBox><w:sizeAuto/>" +
               inside + "</w:checkBox></w:ffData></w:fldChar></w:r>";
    };
    CHECK(cell("<w:p>" + form("<w:default w:val=\"0\"/><w:checked/>") + form("<w:default w:val=\"1\"/>") +
               form("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>") + "</w:p>") == "■■□");
    CHECK(cell("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入文字。</w:t></"
               "w:r></w:sdtContent></w:sdt>"
               "<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent><w:r><w:t>主动公开</w:t></w:r></"
               "w:sdtContent></w:sdt></w:p>") == "主动公开");
}

TEST_CASE("text boxes are read once, on lines of their own") {
    std::string const box = "<w:txbxContent>" + p("框内") + "</w:txbxContent>";
    CHECK(cell("<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box +
               "</w:drawing></mc:Choice><mc:Choice Requires=\"x\">" + box + "</mc:Choice><mc:Fallback><w:pict>" + box +
               "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>") ==
          "前\\n框内\\n后");
    CHECK(cell("<w:p><w:r><w:pict>" + box + "</w:pict></w:r></w:p>") == "框内");
}

TEST_CASE("of several ways to draw a thing one is taken") {
    auto const ways = [](std::string const& choice, std::string const& fallback) {
        return "<w:p><w:r><mc:AlternateContent>" + choice + "<mc:Fallback>" + fallback +
               "</mc:Fallback></mc:AlternateContent></w:r></w:p>";
    };
    std::string const sign = "<w16se:symEx w16se:font=\"Segoe UI Emoji\" w16se:char=\"2611\"/>";
    CHECK(cell(ways("<mc:Choice Requires=\"w16se\">" + sign + "</mc:Choice>", "<w:t>旧</w:t>")) == "☑");
    CHECK(cell(ways("<mc:Choice Requires=\"wps w16se\">" + sign + "</mc:Choice>", "<w:t>旧</w:t>")) == "☑");
    CHECK(cell(ways("<mc:Choice Requires=\"later wps\">" + sign + "</mc:Choice>", "<w:t>旧</w:t>")) == "旧");
    CHECK(cell(ways("<mc:Choice Requires=\"later\"/><mc:Choice Requires=\"w14\"><w:t>新</w:t></mc:Choice>",
                    "<w:t>旧</w:t>")) == "新");
    CHECK(cell(ways("", "<w:t>旧</w:t>")) == "旧");
}

TEST_CASE("numbers nobody typed") {
    make::DocumentMade made;
    made.numbering =
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"chineseCounting\"/>"
        "<w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt "
        "w:val=\"decimal\"/>"
        "<w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"5\"/><w:numFmt w:val=\"decimal\"/>"
        "<w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
        "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:suff "
        "w:val=\"nothing\"/>"
        "<w:lvlText w:val=\"\xef\x81\xac\"/><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId "
        "w:val=\"1\"/></w:num>"
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"0\"/>"
        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
    made.styles =
        "<w:style w:styleId=\"base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId=\"deep\"><w:basedOn w:val=\"base\"/><w:pPr><w:numPr><w:ilvl "
        "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId=\"loop\"><w:basedOn w:val=\"loop\"/></w:style>";
    auto const in_list = [](std::string const& list, std::string const& words, std::string const& level = "0") {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list +
               "\"/></w:numPr></w:pPr>" + (words.empty() ? "" : "<w:r><w:t>" + words + "</w:t></w:r>") + "</w:p>";
    };
    auto const styled = [](std::string const& style, std::string const& words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    };
    CHECK(cell(in_list("1", "甲") + in_list("1", "乙") + in_list("1", "丙", "1") + in_list("1", "丁", "1") +
                   in_list("1", "戊") + in_list("1", "己", "1"),
               made) == "一、甲\\n二、乙\\n2.1 丙\\n2.2 丁\\n三、戊\\n3.1 己");
    CHECK(cell(in_list("2", "") + in_list("2", "") + in_list("0", "无") + in_list("9", "无") + in_list("2", "x", "12"),
               made) == "5\\n6\\n无\\n无\\nx");
    CHECK(cell(in_list("3", "甲"), made) == "●甲");
    // A list that begins anew, and counts on after.
    CHECK(cell(in_list("1", "甲") + in_list("4", "乙") + in_list("4", "丙"), made) == "一、甲\\n一、乙\\n二、丙");
    CHECK(cell(styled("base", "甲") + styled("deep", "乙") + styled("loop", "丙") + styled("none", "丁"), made) ==
          "一、甲\\n1.1 乙\\n丙\\n丁");
    // The column of numbers: cells with a number and no words.
    made.body = tbl(tr(tc(in_list("2", "")) + tc(p("甲"))) + tr(tc(in_list("2", "")) + tc(p("乙"))));
    CHECK(shown(read(made).grids.at(0)) == "1: 5 | 甲\n2: 6 | 乙\n");
}

TEST_CASE("list formats") {
    struct {
        std::string_view format;
        int number;
        std::string_view shown;
    } const rows[]{{"decimal", 12, "12"},
                   {"decimalZero", 3, "03"},
                   {"upperRoman", 14, "XIV"},
                   {"lowerRoman", 1999, "mcmxcix"},
                   {"upperLetter", 28, "BB"},
                   {"lowerLetter", 3, "c"},
                   {"chineseCountingThousand", 23, "二十三"},
                   {"japaneseCounting", 10, "十"},
                   {"ideographDigital", 10, "一〇"},
                   {"chineseLegalSimplified", 3, "叁"},
                   {"ideographTraditional", 2, "乙"},
                   {"ideographTraditional", 11, "11"},
                   {"ideographZodiac", 1, "子"},
                   {"decimalEnclosedCircleChinese", 20, "⑳"},
                   {"decimalEnclosedCircle", 21, "21"},
                   {"decimalEnclosedParen", 2, "⑵"},
                   {"decimalEnclosedFullstop", 2, "⒉"},
                   {"decimalFullWidth", 12, "１２"},
                   {"none", 1, ""},
                   {"ordinal", 1, "1"},
                   {"upperRoman", 0, "0"},
                   {"lowerRoman", 1 << 30, "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmdcclxvii"}};
    for (auto const& row : rows) CHECK(word_list_number(row.number, row.format) == row.shown);
}

TEST_CASE("the words above a table are its heading, the properties give the title") {
    auto const file =
        read({p("附件1") + p("义务教育领域") +
                  tbl(tr(tc(p("甲")) + tc(p("乙")) + tc(p("丙")) + tc(p("丁")) + tc(p("戊")))) + p("户籍管理领域") +
                  tbl(tr(tc(p("己")) + tc(p("庚")) + tc(p("辛")) + tc(p("壬")) + tc(p("癸")))) + "<w:sectPr/>",
              "", "", "标准目录"});
    CHECK(file.title == "标准目录");
    REQUIRE(file.grids.size() == 2);
    CHECK(file.grids[0].heading == "附件1\n义务教育领域");
    CHECK(file.grids[1].heading == "户籍管理领域");
}

TEST_CASE("without a title, the words above every page give it") {
    std::string const word = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    std::string const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    auto const links = [](std::string const& inside) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
               "</Relationships>";
    };
    auto const link = [&](std::string const& kind, std::string const& target) {
        return "<Relationship Id=\"r" + kind + "\" Type=\"" + office + kind + "\" Target=\"" + target + "\"/>";
    };
    auto const bytes = make::archive(
        {{"[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
          "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
          "wordprocessingml.document.main+xml\"/></Types>"},
         {"_rels/.rels", links(link("officeDocument", "word/document.xml"))},
         {"word/_rels/document.xml.rels", links(link("header", "header1.xml"))},
         {"word/header1.xml", "<w:hdr" + word + ">" + p("某区安全") + p("生产领域") + "</w:hdr>"},
         {"word/document.xml", "<w:document" + word + "><w:body>" +
                                   tbl(tr(tc(p("甲")) + tc(p("乙")) + tc(p("丙")) + tc(p("丁")) + tc(p("戊")))) +
                                   "</w:body></w:document>"}});
    auto const file = try_read(bytes);
    REQUIRE_MESSAGE(file, file.error().sentence());
    CHECK(file->title == "某区安全\n生产领域");
}

TEST_CASE("tables in tables") {
    auto const wide = [](std::string const& last) {
        return tr(tc(p("序号")) + tc(p("事项")) + tc(p("内容")) + tc(p(last))) +
               tr(tc(p("1")) + tc(p("甲")) + tc(p("乙")) + tc(p("丙")));
    };
    // A layout holds a table: the table stands alone.
    auto const layout = read({tbl(tr(tc(p("左栏")) + tc(p("标题") + tbl(wide("依据")) + "<w:p/>")))});
    REQUIRE(layout.grids.size() >= 1);
    CHECK(shown(layout.grids.front()) == "1: 序号 | 事项 | 内容 | 依据\n2: 1 | 甲 | 乙 | 丙\n");
    CHECK(layout.grids.front().heading.ends_with("标题"));
    // A record holds a small table: it becomes words of its cell, on lines of their own.
    auto const small = tbl(tr(tc(p("■政府网站")) + tc(p("□政府公报"))) + tr(tc(p("□广播电视")) + tc("<w:p/>")));
    auto const record = read(
        {tbl(wide("渠道") + tr(tc(p("2")) + tc(p("丁")) + tc(p("戊")) + tc(p("前") + small + "<w:p/>" + p("后"))))});
    REQUIRE(record.grids.size() == 1);
    CHECK(shown(record.grids.front()) ==
          "1: 序号 | 事项 | 内容 | 渠道\n2: 1 | 甲 | 乙 | 丙\n3: 2 | 丁 | 戊 | 前\\n■政府网站 "
          "□政府公报\\n□广播电视\\n后\n");
}

TEST_CASE("odd nestings neither crash nor lose the table") {
    CHECK(refusal("") == "documents.no_table");
    CHECK(refusal(p("只有文字")) == "documents.no_table");
    CHECK(refusal("<w:tbl/>") == "documents.no_table");
    CHECK(refusal("<w:tr/><w:tc/><w:tcPr/><w:trPr/>") == "documents.no_table");
    CHECK(refusal(tbl("<w:tc>" + p("无行") + "</w:tc>")) == "documents.no_table");
    CHECK(grid(tr(tc(p("甲") + "<w:tr>" + tc(p("乙")) + "</w:tr>"))).find("甲") != std::string::npos);
    CHECK(grid("<w:sdt><w:sdtContent>" + tr("<w:sdt><w:sdtContent>" + tc(p("甲")) + "</w:sdtContent></w:sdt>") +
               "</w:sdtContent></w:sdt>") == "1: 甲\n");
    CHECK(grid(tr("") + tr(tc(p("甲")))) == "1:\n2: 甲\n");
    CHECK(refusal(tbl(tr(tc(p("甲"), goes_on + "<w:tbl>" + tr(tc(p("乙"))) + "</w:tbl>")))) == "");
    CHECK(grid(tr(tc(p("甲"), begins)) + tr(tc(p("丢") + tbl(tr(tc(p("乙")))), goes_on))) == "1: 甲{2x1}\n2: ^\n");
    // 2,000,000 line ends between two words are not kept.
    std::string many = "<w:p><w:r><w:t>甲</w:t>";
    for (int i = 0; i < 100'000; ++i) many += "<w:br/>";
    CHECK(cell(many + "<w:t>乙</w:t></w:r></w:p>") == "甲\\n\\n\\n乙");
}
