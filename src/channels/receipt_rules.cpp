#include "channels/receipt_rules.hpp"

#include "base/text.hpp"

namespace mingtang::channels {
namespace {

constexpr std::size_t longest_line = 200, longest_words = 500;
constexpr std::int64_t largest_amount = 10'000'000, longest_broadcast = 24 * 3600;
constexpr int longest_posting = 5 * 366;  // days

bool is_minute(std::string_view text) {
    auto const digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    return text.size() == 5 && text[2] == ':' && digit(0) && digit(1) && digit(3) && digit(4) &&
           text.substr(0, 2) < "24" && text.substr(3) < "60";
}

bool is_web_address(std::string_view text) {
    return (text.starts_with("http://") || text.starts_with("https://")) && text.size() > 11 &&
           text.find_first_of(" \"<>") == text.npos;
}

class Faults {
  public:
    std::vector<Fault> found;
    void add(std::string field, std::string sentence) { found.push_back({std::move(field), std::move(sentence)}); }
    void want(Ask ask, bool there, char const* field, std::string_view what) {
        if (ask == Ask::must && !there) add(field, "请填写" + std::string{what} + "。");
        if (ask == Ask::no && there) add(field, "这个渠道的回执不需要" + std::string{what} + "。");
    }
};

std::string label(std::string_view own, std::string_view usual) {
    return std::string{own.empty() ? usual : own};
}

}  // namespace

std::vector<Fault> faults(Told const& told, ChannelInfo const& channel, bool has_photo, std::optional<Date> earliest,
                          Date today) {
    Faults faults;
    auto const& asked = channel.asked;
    faults.want(asked.way, !told.way.empty(), "way", "载体");
    faults.want(asked.place, !told.place.empty(), "place", label(channel.place_label, "地点"));
    // What was put out elsewhere is found again by its address or its number; one of them is enough.
    bool const traced = !told.address.empty() || !told.reference.empty();
    faults.want(asked.trace, traced, "reference", "网址或" + label(channel.trace_label, "编号"));
    if (channel.channel == Channel::other && !traced && told.place.empty())
        faults.add("place", "请填写地点、网址或编号中的一项，日后凭它找得到。");
    faults.want(asked.minute, !told.minute.empty(), "minute", "时间");
    faults.want(asked.until, told.until.has_value(), "until", "截止日期");
    faults.want(asked.count, told.count.has_value(), "count", label(channel.count_label, "数量"));
    faults.want(asked.seconds, told.seconds.has_value(), "seconds", "时长");
    if (asked.photo == Ask::must && !has_photo) faults.add("photo", "请上传能看清张贴内容和位置的照片。");
    if (asked.photo == Ask::no && has_photo) faults.add("photo", "这个渠道的回执不需要照片。");

    auto const day = label(channel.from_label, "日期");
    if (told.from == Date{})
        faults.add("from", "请填写" + day + "，如 2026-11-20。");
    else if (told.from > today)
        faults.add("from", day + "不能晚于今天：回执登记已经做了的事。");
    else if (earliest && told.from < *earliest)
        faults.add("from", day + "早于这条信息形成的日期（" + chinese(*earliest) + "），请核对。");
    if (told.until && told.from != Date{}) {
        if (*told.until < told.from) faults.add("until", "截止日期不能早于" + day + "。");
        if (*told.until > told.from + Days{longest_posting}) faults.add("until", "截止日期太远，请核对年份。");
    }
    if (!told.minute.empty() && !is_minute(told.minute)) faults.add("minute", "时间请写成 09:30 这样。");
    if (!told.address.empty() && !is_web_address(told.address))
        faults.add("address", "网址要以 http:// 或 https:// 开头，中间不能有空格。");
    if (told.count && (*told.count < 1 || *told.count > largest_amount))
        faults.add("count", label(channel.count_label, "数量") + "请填 1 至 10000000 之间的整数。");
    if (told.seconds && (*told.seconds < 1 || *told.seconds > longest_broadcast))
        faults.add("seconds", "时长请填 1 至 86400 之间的秒数。");
    for (auto const& [field, words] : {std::pair{"way", &told.way}, std::pair{"place", &told.place},
                                       std::pair{"address", &told.address}, std::pair{"reference", &told.reference}})
        if (length_in_characters(*words) > longest_line) faults.add(field, "这一项太长，请缩短到 200 字以内。");
    if (length_in_characters(told.words) > longest_words) faults.add("words", "说明太长，请缩短到 500 字以内。");
    return std::move(faults.found);
}

Told cleaned(Told told) {
    for (auto* line : {&told.way, &told.place, &told.address, &told.reference, &told.minute}) *line = clean_line(*line);
    told.minute = replace_all(std::move(told.minute), "：", ":");
    if (told.minute.size() == 4 && told.minute[1] == ':') told.minute = "0" + told.minute;
    told.words = clean_text(told.words);
    return told;
}

std::string in_words(Receipt const& receipt) {
    auto const& told = receipt.told;
    auto const& channel = info(receipt.channel.channel);
    std::vector<std::string> parts;
    for (auto const* words : {&told.way, &told.place, &told.reference})
        if (!words->empty()) parts.push_back(*words);
    auto when = chinese(told.from);
    if (!told.minute.empty()) when += " " + told.minute;
    if (channel.hangs) when += told.until ? "至" + chinese(*told.until) : "起";
    parts.push_back(when);
    if (told.count) parts.push_back(std::string{channel.count_label} + " " + std::to_string(*told.count));
    if (told.seconds) parts.push_back("时长 " + std::to_string(*told.seconds) + " 秒");
    return join(parts, "，");
}

}  // namespace mingtang::channels
