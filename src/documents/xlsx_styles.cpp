#include "documents/xlsx_styles.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

#include "documents/wording.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

// Excel allows 65,490 cell formats and 250 number formats; some writers leave a few thousand.
constexpr std::size_t most_looks = 100'000, most_formats = 10'000;

int number_of(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class StylesReader {
  public:
    explicit StylesReader(XmlScanner xml) : xml_(std::move(xml)) {}

    Result<WorkbookStyles> read() {
        for (auto event = TRY(xml_.next()); event != Event::done; event = TRY(xml_.next())) {
            if (event != Event::start) continue;
            if (xml_.depth() == 2) chapter_ = xml_.name();
            if (xml_.depth() == 3 && chapter_ == "numFmts" && xml_.name() == "numFmt") {
                TRY(below(codes_.size(), most_formats));
                codes_.emplace(number_of(xml_.attribute("numFmtId")), xml_.attribute("formatCode"));
            } else if (xml_.depth() == 3 && chapter_ == "fonts" && xml_.name() == "font") {
                TRY(below(fonts_.size(), most_looks));
                fonts_.push_back(SymbolFont::none);
            } else if (xml_.depth() == 4 && chapter_ == "fonts" && xml_.name() == "name" && !fonts_.empty()) {
                fonts_.back() = symbol_font(xml_.attribute("val"));
            } else if (xml_.depth() == 3 && chapter_ == "cellXfs" && xml_.name() == "xf") {
                TRY(below(styles_.looks.size(), most_looks));
                styles_.looks.push_back(
                    {format(number_of(xml_.attribute("numFmtId"))), font(number_of(xml_.attribute("fontId")))});
            }
        }
        return std::move(styles_);
    }

  private:
    Result<Done> below(std::size_t count, std::size_t most) const {
        if (count >= most) return cannot_read(wording::damaged, xml_.part() + " 样式过多");
        return Done{};
    }

    // Fonts and number formats stand before the cell formats that use them.
    SymbolFont font(int id) const {
        return id >= 0 && std::size_t(id) < fonts_.size() ? fonts_[std::size_t(id)] : SymbolFont::none;
    }

    std::size_t format(int id) {
        if (auto const known = made_.find(id); known != made_.end()) return known->second;
        NumberFormat format;
        if (auto const own = codes_.find(id); own != codes_.end())
            format = NumberFormat{own->second};
        else if (auto const code = built_in_format(id))
            format = NumberFormat{*code};
        std::size_t index = 0;
        if (!format.general()) {
            index = styles_.formats.size();
            styles_.formats.push_back(std::move(format));
        }
        made_.emplace(id, index);
        return index;
    }

    XmlScanner xml_;
    std::string chapter_;
    std::map<int, std::string> codes_;
    std::map<int, std::size_t> made_;
    std::vector<SymbolFont> fonts_;
    WorkbookStyles styles_;
};

}  // namespace

Result<WorkbookStyles> read_styles(Package const& package, std::string_view part) {
    return StylesReader{TRY(package.scan(part))}.read();
}

}  // namespace mingtang::documents
