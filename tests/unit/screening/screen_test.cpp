// Screening as a whole: lists of people, marks, words, quotations; and what it says.
#include "screening/screen.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "documents/file_words.hpp"
#include "documents/grid.hpp"
#include "made_numbers.hpp"
#include "make/archive.hpp"
#include "screening/labelled.hpp"
#include "screening/lists.hpp"

using namespace mingtang;
using namespace mingtang::screening;

namespace {

constexpr int today = 20261126;

std::string file(std::string const& name) {
    std::ifstream in{PROJECT_DIR "/data/" + name, std::ios::binary};
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

Lists real_lists() {
    Lists lists;
    for (std::string const name : {"misused_words.csv", "renamed_organs.csv"}) {
        auto const rules = read_word_rules(file(name), name).value();
        lists.words.insert(lists.words.end(), rules.begin(), rules.end());
    }
    return lists;
}

// "minors 2 第 2、3 行": what, how often, where.
std::string found(std::string_view words, Lists const& lists = {}) {
    std::string out;
    for (auto const& one : screen({text_of("正文", words)}, ReadyLists{lists}, today)) {
        out += std::string{name_of(one.what)} + " " + std::to_string(one.count) + " 第";
        for (int const line : one.lines) out += " " + std::to_string(line);
        out += one.reason.empty() ? " 行\n" : " 行 " + one.reason + "\n";
    }
    return out;
}

std::string row_masked(std::string_view words, std::size_t line) {
    auto const text = text_of("正文", words);
    return masked(text.lines[line].words, hits_in(text, ReadyLists{{}}, today)[line]);
}

}  // namespace

TEST_CASE("lists of people") {
    CHECK(found("序号\t姓名\t年龄\t病种\n1\t甲乙\t12\t无\n2\t丙丁戊\t45\t肿瘤\n") ==
          "未成年人姓名 1 第 2 行\n病种、残疾、婚姻或收入明细 1 第 3 行 列“病种”\n");
    CHECK(row_masked("序号\t姓名\t年龄\n1\t罗明明\t12", 1) == "1\t罗某某\t12");
    CHECK(found("困境儿童名单公示\n姓名\t性别\n甲乙\t女\n") == "未成年人姓名 1 第 3 行\n");
    CHECK(found("姓名\t出生年月\n甲乙\t2015年3月\n丙丁\t1980-01-02\n") == "未成年人姓名 1 第 2 行\n");
    CHECK(found("姓名\t住址\n甲乙\t盛庄街道某村3组17号\n丙丁\t盛庄街道某村\n") == "家庭住址门牌 1 第 2 行\n");
    CHECK(row_masked("姓名\t住址\n甲乙\t盛庄街道某村3组17号", 1) == "甲乙\t盛庄街道某村**");
    // Adults in a list the law wants published stay as they are; so do addresses of offices.
    CHECK(found("序号\t姓名\t村居\n1\t甲乙\t某村\n") == "");
    CHECK(found("单位\t办公地址\t办公电话\n教育局\t双月湖路1号\t0539-8240000\n") == "");
    CHECK(found("姓名\t社保号\n甲乙\t1234567890\n") == "个人编号（社保、学籍等） 1 第 2 行\n");
}

TEST_CASE("marks of secrecy, and words that only speak of them") {
    CHECK(found("机密★1年\n关于某事的通知") == "密级标志 1 第 1 行 带有密级标志“机密”\n");
    CHECK(found("密级：秘密") == "密级标志 1 第 1 行 带有密级标志“秘密”\n");
    CHECK(found("秘密 10年") == "密级标志 1 第 1 行 带有密级标志“秘密”\n");
    CHECK(found("内部资料 注意保存") == "内部资料标志 1 第 1 行 带有“内部资料”字样\n");
    CHECK(found("依法确定为国家秘密的政府信息，涉及商业秘密、个人隐私的，不予公开。行政机关不得公开。") == "");
    CHECK(found("属于国家秘密") == "");
}

TEST_CASE("words") {
    CHECK(found("请及时布署", real_lists()) == "用词 1 第 1 行 “布署”应为“部署”（错别字）\n");
    CHECK(found("文化部门应当", real_lists()) == "");
    CHECK(found("由文化部制定", real_lists()).find("文化和旅游部") != std::string::npos);
    Lists const lists{.words = {}, .leaders = {{"区长", "示范明"}}, .superiors = {}};
    CHECK(found("区长示范鸣主持会议", lists) == "用词 1 第 1 行 区长的姓名“示范鸣”应为“示范明”\n");
    CHECK(found("区长示范明主持会议，区长会议研究", lists) == "");
    CHECK(read_word_rules("a,b\n", "x.csv").error().says.key == "screening.word_list_columns");
    CHECK(read_word_rules("wrong,right,reason,unless\n甲,甲,,\n", "x.csv").error().says.key ==
          "screening.word_list_row");
}

TEST_CASE("what a superior did not publish is not quoted") {
    std::string const secret =
        "各级要在规定期限内完成本轮专项整治的摸底排查工作，排查结果按程序逐级审核后报送，由市级统一汇总形成台账并实行销"
        "号管理。";
    Lists lists;
    lists.superiors.push_back({1, "关于开展专项整治摸底排查的实施方案", "示政办字〔2026〕7号", fingerprint(secret)});
    CHECK(found("根据示政办字[2026]7号要求", lists).find("出现文号：示政办字〔2026〕7号") != std::string::npos);
    CHECK(found("示政办字（2026）第07号", lists).find("出现文号") != std::string::npos);
    CHECK(found("示政办字 2026 年 7 号", lists).find("出现文号") != std::string::npos);
    CHECK(found("示政办字〔2026〕17号、示政办字〔2025〕7号、另政字〔2026〕7号", lists) == "");
    CHECK(found("按照《关于开展专项整治 摸底排查的实施方案》", lists).find("出现标题") != std::string::npos);
    CHECK(found("通知指出：" + secret.substr(0, 150) + "云云", lists).find("出现原文段落") != std::string::npos);
    CHECK(found("各级要在规定期限内完成工作。", lists) == "");
}

TEST_CASE("a line end hides neither a number nor a quotation") {
    auto const number = make::Numbers{}.identity();
    CHECK(found("经办人" + number.substr(0, 10) + "\n" + number.substr(10) + "，特此说明") == "身份证号 1 第 1 行\n");
    CHECK(found("合计\t" + number.substr(0, 10) + "\n" + number.substr(10) + "\t甲") == "");  // rows of a table
    std::string const original =
        "各县区要把本次排查发现的突出问题逐项列出清单明确责任单位和完成时限于每月底前书面报送整改进展情况不得迟报漏报瞒"
        "报";
    Lists lists;
    lists.superiors = {{1, "关于开展某项排查工作的内部通知", "", fingerprint(original)}};
    CHECK(found(original, lists) ==
          "引用不公开的上级文件 1 第 1 行 出现原文段落：《关于开展某项排查工作的内部通知》\n");
    // Cut into lines of ten characters, with other marks, full width and half.
    std::string cut;
    for (std::size_t at = 0; at < original.size(); at += 30) cut += original.substr(at, 30) + "， \n";
    CHECK(found(cut, lists) == "引用不公开的上级文件 1 第 1 行 出现原文段落：《关于开展某项排查工作的内部通知》\n");
    CHECK(found("根据《关于开展某项排查\n工作的内部通知》要求", lists) ==
          "引用不公开的上级文件 1 第 1 行 出现标题：《关于开展某项排查工作的内部通知》\n");
    // The original on paper of short lines is the same original.
    std::string paper;
    for (std::size_t at = 0; at < original.size(); at += 45) paper += original.substr(at, 45) + "\n";
    CHECK(fingerprint(paper) == fingerprint(original));
    CHECK(found("各县区要把本次排查发现的\n工作做好", lists) == "");
}

TEST_CASE("all valid identity numbers are found in files of every kind") {
    make::Numbers numbers;
    std::vector<std::string> all;
    for (int i = 0; i < 100; ++i) all.push_back(numbers.identity());
    std::string text = "名单\n", csv = "序号,姓名,证件\n", rows = "<row r=\"1\"/>", body;
    for (std::size_t i = 0; i < all.size(); ++i) {
        text += "第" + std::to_string(i) + "名 " + all[i] + "\n";
        csv += std::to_string(i) + ",某甲,\t" + all[i] + "\n";
        auto const row = std::to_string(i + 2);
        rows += "<row r=\"" + row + "\"><c r=\"A" + row + "\" t=\"inlineStr\"><is><t>某甲</t></is></c><c r=\"B" + row +
                "\" t=\"inlineStr\"><is><t>" + all[i] + "</t></is></c></row>";
        // Word cuts words where it likes.
        body += "<w:p><w:r><w:t>某甲 " + all[i].substr(0, 7) + "</w:t></w:r><w:r><w:t>" + all[i].substr(7) +
                "</w:t></w:r></w:p>";
    }
    auto const hits = [&](std::string const& bytes, std::string const& name) {
        auto const words = documents::read_words_in_child(bytes, name);
        REQUIRE_MESSAGE(words, words.error().sentence());
        int count = 0;
        for (auto const& finding : screen(texts_of(*words, "附件“" + name + "”"), ReadyLists{{}}, today))
            if (finding.what == What::identity_number) count += finding.count;
        return count;
    };
    CHECK(hits(text, "名单.txt") == 100);
    CHECK(hits(csv, "名单.csv") == 100);
    CHECK(hits(make::workbook(rows), "名单.xlsx") == 100);
    CHECK(hits(make::DocumentMade{body}.bytes(), "名单.docx") == 100);
    CHECK(hits("<html><body><table><tr><td>" + text + "</table></body></html>", "名单.html") == 100);
}

TEST_CASE("real catalogs and guidelines: hardly anything is found that is none") {
    ReadyLists const lists{real_lists()};
    int rows = 0, wrong = 0;
    std::string said;
    auto const count = [&](std::string const& name, documents::GridFile const& grids) {
        for (auto const& grid : grids.grids) {
            std::vector<std::string> lines;
            for (auto const& row : grid.rows) {
                std::string line;
                for (auto const& cell : row.cells) line += (line.empty() ? "" : "\t") + cell.text.str();
                lines.push_back(std::move(line));
            }
            Text text{name};
            for (std::size_t i = 0; i < lines.size(); ++i) text.lines.push_back({int(i) + 1, lines[i]});
            auto const all = hits_in(text, lists, today);
            rows += int(all.size());
            for (std::size_t i = 0; i < all.size(); ++i) {
                // A catalog of 2020 names organs by the names they had: true, and no false alarm.
                bool alarm = false;
                for (auto const& hit : all[i]) alarm = alarm || hit.what != What::wrong_word;
                if (alarm)
                    said += std::string{name_of(all[i][0].what)} + ": " + masked(lines[i], all[i]).substr(0, 80) + "\n";
                wrong += alarm;
            }
        }
    };
    count("guideline_rows.csv", documents::read_grids(file("guideline_rows.csv"), "guideline_rows.csv").value());
    for (std::string const name :
         {"01_dayao_school.html", "02_xiangan_merged_seq.html", "05_yongxiu_content_rows.html",
          "07_gaizhou_spaced_characters.html", "09_meixian_tongshang.html", "11_poyang_three_item_levels.html",
          "13_gongliu_t_checkbox.html", "14_zaozhuang_reordered_kou.html", "17_jiayin_channel_lines_as_rows.html",
          "22_benxi_narrow_columns.html", "36_huji_toc_many_tables.html", "41_chongming_one_cell_levels_gb18030.html",
          "48_deqing_word_merges.docx", "51_cnjg_inline_strings.xlsx"})
        count(name, documents::read_grids(file("catalog_samples/" + name), name).value());
    CHECK(rows > 800);
    CHECK_MESSAGE(wrong * 100 < rows * 2, said);
}

TEST_CASE("what was found is said, without saying it") {
    auto const findings = screen({text_of("附件“名单.xlsx”工作表“名单”", "姓名\t身份证号\n甲乙\t11010519491231002X\n")},
                                 ReadyLists{{}}, today);
    REQUIRE(findings.size() == 1);
    auto const sentence = sentence_of(findings[0]);
    CHECK(sentence.starts_with("附件“名单.xlsx”工作表“名单”第 2 行有身份证号，如“"));
    CHECK(sentence.find("1949") == std::string::npos);
    CHECK(sentence.find("只保留前 3 位和后 2 位") != std::string::npos);
    CHECK(stops(What::secrecy_mark));
    CHECK_FALSE(stops(What::phone));
}
