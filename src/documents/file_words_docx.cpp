// A Word document's words: the body page by page as Word last laid it out, headers, notes, comments. Tables come row by
// row. What a reviewer took out is still in the file, and said.
#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "documents/docx_properties.hpp"
#include "documents/file_words_office.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

class WordsReader {
  public:
    WordsReader(XmlScanner xml, std::string place) : xml_(std::move(xml)), place_(std::move(place)) {}

    Result<Done> read() {
        for (auto event = TRY(xml_.next()); event != Event::done; event = TRY(xml_.next())) {
            if (event == Event::start) TRY(start());
            if (event == Event::end) end();
            if (bytes_ > limits::words_bytes) return cannot_read(wording::words_too_many);
        }
        end_line();
        return Done{};
    }

    // In the order of the pages; what was hidden or struck out after them.
    void add_to(FileWords& file, bool in_pages) {
        int const last = page_;
        for (auto& [page, lines] : pages_) {
            bool const numbered = in_pages && last > 1;
            Passage passage{numbered ? "第 " + std::to_string(page) + " 页" : place_, numbered ? page : 0};
            passage.lines = std::move(lines);
            number(passage.lines);
            file.passages.push_back(std::move(passage));
        }
        if (in_pages && last > 1) file.pages = last;
        add_unseen(file, hidden_, Unseen::Kind::words, "隐藏的文字");
        add_unseen(file, deleted_, Unseen::Kind::revision, "已删除的修订");
        if (insertions_ + deletions_ > 0) {
            std::vector<std::string> said;
            if (insertions_ > 0) said.push_back("插入 " + std::to_string(insertions_) + " 处");
            if (deletions_ > 0) said.push_back("删除 " + std::to_string(deletions_) + " 处");
            auto detail = join(said, "、");
            if (!revisers_.empty()) detail += "，修订人：" + join({revisers_.begin(), revisers_.end()}, "、");
            file.unseen.push_back({Unseen::Kind::revision, place_, std::move(detail)});
        }
    }

  private:
    static void number(std::vector<WordsLine>& lines) {
        int n = 0;
        for (auto& line : lines) line.number = ++n;
    }

    void add_unseen(FileWords& file, std::vector<WordsLine>& lines, Unseen::Kind kind, std::string const& what) {
        if (lines.empty()) return;
        constexpr std::size_t shown = 30;
        if (kind == Unseen::Kind::words)
            file.unseen.push_back({kind, place_, "“" + shorten(lines[0].words, shown) + "”"});
        Passage passage{place_ + "中" + what, 0, true};
        passage.lines = std::move(lines);
        number(passage.lines);
        for (auto& line : passage.lines) line.hidden = true;
        file.passages.push_back(std::move(passage));
    }

    Result<Done> start() {
        auto const name = xml_.name();
        if (name == "t" || name == "delText") {
            words_.clear();
            bool const deleted = name == "delText" || struck_ > 0;
            TRY(xml_.collect(words_, limits::enough_cell_bytes));
            bytes_ += words_.size();
            say(run_.font == SymbolFont::none ? words_ : seen_in(run_.font, words_), deleted);
        } else if (name == "r") {
            run_ = {};
        } else if (name == "rPr") {
            run_ = TRY(read_run_properties(xml_));
        } else if (name == "tbl") {
            end_line();
            ++tables_;
        } else if (name == "tab" || name == "ptab") {
            say(" ", false);
        } else if (name == "br" || name == "cr") {
            if (xml_.attribute("type") == "page")
                ++page_;
            else
                say(" ", false);
        } else if (name == "lastRenderedPageBreak") {
            ++page_;
        } else if (name == "noBreakHyphen") {
            say("-", false);
        } else if (name == "txbxContent") {
            end_line();
        } else if (name == "ins" || name == "moveTo") {
            revision(insertions_);
        } else if (name == "del" || name == "moveFrom") {
            revision(deletions_);
            ++struck_;
        } else if (name == "Fallback" || name == "instrText" || name == "delInstrText" || name == "rt" ||
                   name == "fldData" || name == "binData") {
            return xml_.skip();
        }
        return Done{};
    }

    void end() {
        auto const name = xml_.name();
        if (name == "r") {
            run_ = {};
        } else if (name == "p") {
            if (tables_ == 0)
                end_line();
            else
                say(" ", false);
        } else if (name == "tc") {
            if (tables_ == 1) line_ += '\t';
        } else if (name == "tr") {
            if (tables_ == 1) end_line();
        } else if (name == "tbl") {
            if (tables_ > 0) --tables_;
        } else if (name == "del" || name == "moveFrom") {
            if (struck_ > 0) --struck_;
        } else if (name == "txbxContent" || name == "comment") {
            end_line();
        }
    }

    void revision(int& count) {
        ++count;
        constexpr std::size_t most = 5;
        if (auto const who = clean_line(xml_.attribute("author")); !who.empty() && revisers_.size() < most)
            revisers_.insert(who);
    }

    void say(std::string_view words, bool deleted) {
        if (deleted)
            unseen_line(deleted_, words);
        else if (run_.hidden)
            unseen_line(hidden_, words);
        else
            line_ += words;
        if (line_.size() == words.size()) page_of_line_ = page_;
    }

    // Pieces of one line of the document stay on one line.
    void unseen_line(std::vector<WordsLine>& lines, std::string_view words) {
        if (trim(words).empty() && lines.empty()) return;
        auto const of = lines_seen_;
        if (lines.empty() || lines.back().number != of) lines.push_back({of, {}});
        lines.back().words += words;
    }

    void end_line() {
        ++lines_seen_;
        auto words = settled(line_);
        line_.clear();
        if (words.empty()) return;
        if (pages_.empty() || pages_.back().first != page_of_line_) pages_.push_back({page_of_line_, {}});
        pages_.back().second.push_back({0, std::move(words)});
    }

    // Blanks at the ends of cells are the paragraphs'.
    static std::string settled(std::string_view line) {
        std::vector<std::string> cells;
        for (auto const cell : split(line, '\t')) cells.emplace_back(trim(cell));
        while (!cells.empty() && cells.back().empty()) cells.pop_back();
        return join(cells, "\t");
    }

    XmlScanner xml_;
    std::string place_, line_, words_;
    RunProperties run_;
    int tables_ = 0, struck_ = 0, page_ = 1, page_of_line_ = 1, insertions_ = 0, deletions_ = 0, lines_seen_ = 0;
    std::size_t bytes_ = 0;
    std::set<std::string> revisers_;
    std::vector<std::pair<int, std::vector<WordsLine>>> pages_;
    std::vector<WordsLine> hidden_, deleted_;
};

struct PartRow {
    std::string_view relation, place;
    bool hidden;
};
constexpr PartRow parts[] = {{"header", "页眉", false},
                             {"footer", "页脚", false},
                             {"footnotes", "脚注", false},
                             {"endnotes", "尾注", false},
                             {"comments", "批注", true}};

}  // namespace

Result<Done> read_document_words(Package const& package, FileWords& file) {
    WordsReader body{TRY(package.scan(package.main_part())), "正文"};
    TRY(body.read());
    body.add_to(file, true);
    for (auto const& relation : TRY(package.relations(package.main_part()))) {
        auto const* const row = std::ranges::find(parts, relation.type, &PartRow::relation);
        if (row == std::end(parts) || !package.has(relation.target)) continue;
        WordsReader part{TRY(package.scan(relation.target)), std::string{row->place}};
        TRY(part.read());
        auto const before = file.passages.size();
        part.add_to(file, false);
        int lines = 0;
        for (auto at = before; row->hidden && at < file.passages.size(); ++at) {
            file.passages[at].hidden = true;
            lines += int(file.passages[at].lines.size());
        }
        if (lines > 0)
            file.unseen.push_back({Unseen::Kind::comment, std::string{row->place}, std::to_string(lines) + " 条"});
    }
    return Done{};
}

}  // namespace mingtang::documents
