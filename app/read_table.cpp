// mingtang read-table: what published tables say, record by record, and what became of every row of them.
#include "catalog/reading/read_table.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/json_writer.hpp"
#include "documents/child.hpp"
#include "table_commands.hpp"

namespace mingtang::app {
namespace {

using catalog::ReadRecord;
using catalog::RowAccount;

// Standard output in big pieces; a table of 100 000 rows is never whole in memory.
class Output {
  public:
    ~Output() { flush(); }
    std::string& text() {
        if (text_.size() > 1 << 16) flush();
        return text_;
    }
    void flush() {
        std::cout.write(text_.data(), std::streamsize(text_.size())).flush();
        text_.clear();
    }

  private:
    std::string text_;
};

void add_cell(std::string& line, std::string_view cell, char after) {
    if (cell.find_first_of(",\"\r\n") == cell.npos) {
        line += cell;
    } else {
        line += '"';
        for (char const c : cell) {
            if (c == '"') line += '"';
            line += c;
        }
        line += '"';
    }
    line += after;
}

void add_csv(std::string& out, ReadRecord const& record, std::string const& where) {
    auto const& entry = record.entry;
    auto const add = [&](std::string_view cell) { add_cell(out, cell, ','); };
    add(entry.domain);
    add(entry.level1);
    add(entry.level2);
    add(join(entry.content, ";"));
    add(entry.basis);
    add(entry.time_limit);
    add(entry.subject);
    add(join(entry.channels, ";"));
    add(entry.audience);
    add(entry.method);
    add(join(entry.levels, ";"));
    add_cell(out, where, '\n');
}

void add_json(std::string& out, ReadRecord const& record, std::string const& where) {
    auto const& entry = record.entry;
    catalog::JsonWriter json{1024};
    json.object()
        .member("domain", entry.domain)
        .member("level1", entry.level1)
        .member("level2", entry.level2)
        .member("content", entry.content)
        .member("basis", entry.basis)
        .member("time_limit", entry.time_limit)
        .member("subject", entry.subject)
        .member("channels", entry.channels)
        .member("audience", entry.audience)
        .member("method", entry.method)
        .member("levels", entry.levels)
        .member("where", where)
        .member("doubts", record.doubts)
        .end_object();
    out += json.take();
}

// What became of the rows of one table.
struct Totals {
    std::array<int, 6> rows{};

    int of(RowAccount::Kind kind) const { return rows[std::size_t(kind)]; }
    std::string sentence(int table) const {
        int all = 0;
        for (int const n : rows) all += n;
        using Kind = RowAccount::Kind;
        return "  表" + std::to_string(table) + "：共 " + std::to_string(all) + " 行，其中事项 " +
               std::to_string(of(Kind::record)) + "、续行 " + std::to_string(of(Kind::continuation)) + "、表头 " +
               std::to_string(of(Kind::header)) + "、标题和说明 " + std::to_string(of(Kind::caption)) + "、空行 " +
               std::to_string(of(Kind::blank)) + "、未读 " + std::to_string(of(Kind::unread)) + "。\n";
    }
};

std::string doubt_in_words(std::string const& doubt) {
    auto const colon = doubt.find(": ");
    if (colon == doubt.npos) return doubt;
    auto const column = catalog::parse_column(std::string_view{doubt}.substr(0, colon));
    return column ? std::string{catalog::info(*column).chinese} + "：" + doubt.substr(colon + 2) : doubt;
}

struct Account {
    std::vector<Totals> tables;
    std::string unread, doubts;
    int records = 0;

    void add(RowAccount const& row) {
        if (tables.size() < std::size_t(row.table)) tables.resize(std::size_t(row.table));
        ++tables[std::size_t(row.table) - 1].rows[std::size_t(row.kind)];
        if (row.kind == RowAccount::Kind::unread)
            unread += "  未读：表" + std::to_string(row.table) + " 行" + std::to_string(row.row) + "，" + row.reason +
                      "：" + row.text + "\n";
    }
    void add(ReadRecord const& record) {
        ++records;
        for (auto const& doubt : record.doubts)
            doubts += "  存疑：" + record.where() + "，" + doubt_in_words(doubt) + "\n";
    }
    void print(std::string const& file) const {
        std::cerr << file << "：读出 " << records << " 个事项。\n";
        for (std::size_t i = 0; i < tables.size(); ++i) std::cerr << tables[i].sentence(int(i) + 1);
        std::cerr << unread << doubts;
    }
};

bool read_one(std::string const& path, ReadTableOptions const& options, Output& output, int& printed) {
    std::error_code unknown;
    if (std::filesystem::is_directory(path, unknown)) {
        std::cerr << path << "：这是一个文件夹。请写明要读的文件，例如 " << path << (path.ends_with('/') ? "" : "/")
                  << "目录.xlsx。\n";
        return false;
    }
    std::ifstream file{path, std::ios::binary};
    std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    if (!file && bytes.empty()) {
        std::cerr << path << "：打不开这个文件，请检查文件名和读取权限。\n";
        return false;
    }
    auto const name = path.substr(path.rfind('/') + 1);
    auto const grids = documents::read_grids_in_child(bytes, name);
    bytes = {};
    if (!grids) {
        std::cerr << path << "：" << grids.error().sentence() << '\n';
        return false;
    }
    Account account;
    bool const json = options.format == "json";
    catalog::read_table(
        *grids, name,
        [&](ReadRecord&& record) {
            account.add(record);
            auto const where = (options.files.size() > 1 ? name + " " : std::string{}) + record.where();
            if (json) {
                output.text() += printed++ ? ",\n" : "\n";
                add_json(output.text(), record, where);
            } else {
                add_csv(output.text(), record, where);
            }
        },
        [&](RowAccount&& row) { account.add(row); });
    account.print(path);
    if (account.records == 0) {
        std::cerr
            << "  没有从这个文件中读出公开事项。请确认它是标准目录表格，表头写有公开事项、公开内容、公开依据等。\n";
        return false;
    }
    return true;
}

}  // namespace

int read_table_command(ReadTableOptions const& options) {
    bool const json = options.format == "json";
    if (options.format != "csv" && !json) {
        std::cerr << "格式只能是 csv 或 json。\n";
        return 2;
    }
    Output output;
    output.text() +=
        json ? "[" : "domain,level1,level2,content,basis,time_limit,subject,channels,audience,method,levels,where\n";
    bool all = true;
    int printed = 0;
    for (auto const& path : options.files) all &= read_one(path, options, output, printed);
    if (json) output.text() += printed ? "\n]\n" : "]\n";
    output.flush();
    return all && std::cout ? 0 : 1;
}

}  // namespace mingtang::app
