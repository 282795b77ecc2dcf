// One file of one edition: bench_export xlsx|docx|pdf ROWS [FILE]. Says how long it took and what the process held at
// most. A workbook's rows are handed over one by one, as the store does; Word and PDF have all items at hand.
#include "catalog/export.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "make/entry.hpp"

using namespace mingtang;
using namespace mingtang::catalog;

namespace {

// As long as rows of the published guidelines are: about 300 characters.
Item row(int number) {
    auto made = make::entry("招生管理" + std::to_string(number / 12), "招生范围与条件" + std::to_string(number));
    for (int i = 0; i < 4; ++i)
        made.content.push_back("第" + std::to_string(number * 7 + i) + "项要素：招生计划、报名条件与录取结果");
    made.basis =
        "《中华人民共和国政府信息公开条例》、《中华人民共和国义务教育法》、《教育部关于推进中小学信息公开工作的意见》（"
        "教办〔" +
        std::to_string(1990 + number % 30) + "〕" + std::to_string(number % 90 + 1) + "号）";
    return make::item(number, std::move(made), number);
}

double seconds_of(timeval const& time) {
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

}  // namespace

int main(int count, char** words) {
    if (count < 3) return 2;
    std::string const kind = words[1];
    int const rows = std::atoi(words[2]);
    Export from;
    from.jurisdiction = "罗庄区";
    from.field = "义务教育领域";
    from.edition.number = 2;
    from.edition.published_at = Instant{std::chrono::milliseconds{1'780'000'000'000}};
    if (kind != "xlsx")
        for (int i = 1; i <= rows; ++i) from.items.push_back(row(i));

    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    auto const begun = std::chrono::steady_clock::now();
    auto const bytes = kind == "xlsx"   ? to_xlsx(from,
                                                  [&](auto const& take) {
                                                    for (int i = 1; i <= rows; ++i) take(row(i));
                                                })
                         : kind == "docx" ? to_docx(from)
                                        : to_pdf(from);
    auto const took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    getrusage(RUSAGE_SELF, &after);
    auto const processor = seconds_of(after.ru_utime) + seconds_of(after.ru_stime) - seconds_of(before.ru_utime) -
                           seconds_of(before.ru_stime);
    std::printf("%-18s %6d rows  %7.2f s (%.2f s of processor)  %5ld MB at most  %6.2f MB file\n",
                ("mingtang " + kind).c_str(), rows, took, processor, after.ru_maxrss / 1024,
                double(bytes.size()) / 1e6);
    if (count > 3) std::ofstream{words[3], std::ios::binary} << bytes;
    return 0;
}
