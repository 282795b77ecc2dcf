#include "channels/workbench.hpp"

#include <array>
#include <charconv>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "channels/photo.hpp"
#include "channels/wording.hpp"

namespace mingtang::channels {
namespace {

struct Greeting {
    std::string_view key, words;
};
constexpr auto greetings = std::to_array<Greeting>({
    {"registered", "回执已登记。"},
    {"stripped", "回执已登记。照片里的拍摄地点、时间、设备等信息已去除，保存的照片不带这些信息。"},
    {"corrected", "已更正，原来的回执留在登记中。"},
    {"renewed", "已登记更换，原来的张贴记为已更换。"},
    {"taken_down", "已登记撤下。"},
    {"revoked", "这份回执已作废，仍留在登记中。"},
    {"settings", "渠道参数已保存，之后生成的文稿按此计算。"},
});

std::optional<std::int64_t> number_of(std::string_view typed) {
    auto const text = clean_line(typed);
    if (text.empty()) return std::nullopt;
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    // What is no number is out of every bound: the rules say so beside the field.
    return error == std::errc{} && end == text.data() + text.size() ? number : -1;
}

web::FormField field(std::string name, std::string_view label, std::string value, Ask ask, int most = 200) {
    web::FormField made{std::move(name), std::string{label}, std::move(value)};
    made.max_length = most;
    made.required = ask == Ask::must;
    return made;
}

std::string text_or_nothing(std::optional<std::int64_t> const& number) {
    return number ? std::to_string(*number) : "";
}

std::string for_carrier(std::string_view words, ChannelKey const& key) {
    return key.channel == Channel::board ? std::string{words} : replace_all(std::string{words}, "张贴", "摆放");
}

std::string label(std::string_view own, std::string_view usual) {
    return std::string{own.empty() ? usual : own};
}

}  // namespace

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title) {
    auto frame = desk::console_frame(visit, std::move(title), home);
    frame.icons = {"upload", "download", "printer", "plus"};
    auto const done = visit.request.parameter("done");
    for (auto const& [key, words] : greetings)
        if (key == done) frame.flash = {web::ConsoleFrame::Flash::Kind::done, std::string{words}};
    return frame;
}

void add_crumbs(web::ConsoleFrame& frame, publication::Brief const& document, std::string here) {
    frame.crumbs = {{"发布渠道", Url{home}}, {shorten(document.title, 30), web::own_url(document_path(document.id))}};
    if (here.empty())
        frame.crumbs.back().url = Url{};
    else
        frame.crumbs.push_back({std::move(here)});
}

std::string document_path(PublicationId id, std::string_view more) {
    return "/console/publications/" + id.text() + "/channels" + std::string{more};
}
std::string receipt_path(ReceiptId id, std::string_view more) {
    return "/console/receipts/" + id.text() + std::string{more};
}
std::string asked_year(desk::Visit const& visit) {
    std::string year{visit.request.parameter("year")};
    if (year == all_years || parse_date(year + "-01-01")) return year;
    return std::to_string(year_of(visit.desk.today()));
}

void keep_to_year(std::string_view year, ListFilter& filter) {
    auto const first = parse_date(std::string{year} + "-01-01");
    if (!first) return;
    filter.from = first;
    filter.until = make_date(year_of(*first), 12, 31);
}

Url register_url(PublicationId id, ChannelKey const& channel) {
    return web::own_url(document_path(id, "/" + text_of(channel)));
}

std::string in_words(DutyState state, ChannelKey const& channel) {
    return for_carrier(chinese(state), channel);
}
std::string in_words(Standing standing, ChannelKey const& channel) {
    return for_carrier(chinese(standing), channel);
}

std::string_view tone(DutyState state) {
    switch (state) {
        case DutyState::done:
        case DutyState::running:
            return "ok";
        case DutyState::owed:
            return "due";
        case DutyState::taken_down:
            return "off";
        default:
            return "late";
    }
}

int urgency(DutyState state) {
    switch (state) {
        case DutyState::take_down:
            return 0;
        case DutyState::late:
            return 1;
        case DutyState::renew:
        case DutyState::fell_short:
            return 2;
        default:
            return 3;
    }
}

std::string_view tone(Standing standing) {
    if (counts(standing)) return "ok";
    return waits(standing) || standing == Standing::fell_short ? "late" : "off";
}

ReceiptForm form_of(ChannelInfo const& channel, Told const& told, bool photo_there) {
    auto const& asked = channel.asked;
    ReceiptForm form;
    form.has_way = asked.way != Ask::no;
    form.has_place = asked.place != Ask::no;
    form.has_trace = asked.trace != Ask::no;
    form.has_minute = asked.minute != Ask::no;
    form.has_until = asked.until != Ask::no;
    form.has_count = asked.count != Ask::no;
    form.has_seconds = asked.seconds != Ask::no;
    form.has_photo = asked.photo != Ask::no;
    form.way = field("way", "载体", told.way, asked.way);
    form.ways.push_back({"", "请选择"});
    bool known = told.way.empty();
    for (auto& way : ways_of(channel)) {
        known = known || way == told.way;
        form.ways.push_back({way, way, "", way == told.way});
    }
    if (!known) form.ways.push_back({told.way, told.way, "", true});
    form.place = field("place", label(channel.place_label, "地点"), told.place, asked.place);
    form.address = field("address", "网址", told.address, Ask::no);
    form.address.type = "url";
    form.reference = field("reference", label(channel.trace_label, "编号"), told.reference, Ask::no);
    if (asked.trace == Ask::must) form.reference.hint = "网址和编号至少填一项，日后凭它找得到。";
    form.from =
        field("from", label(channel.from_label, "日期"), told.from == Date{} ? "" : iso(told.from), Ask::must, 0);
    form.from.type = "date";
    form.minute = field("minute", "时间", told.minute, asked.minute, 0);
    form.minute.type = "time";
    form.until = field("until", "截止日期（含当日）", told.until ? iso(*told.until) : "", asked.until, 0);
    form.until.type = "date";
    form.until.hint = "准备张贴到哪一天；长期张贴的不填。";
    form.count = field("count", label(channel.count_label, "数量"), text_or_nothing(told.count), asked.count, 0);
    form.count.type = "number";
    form.seconds = field("seconds", "时长（秒）", text_or_nothing(told.seconds), asked.seconds, 0);
    form.seconds.type = "number";
    form.words = field("words", "说明", told.words, Ask::no, 500);
    form.photo = field("photo", "照片", "", asked.photo == Ask::must && !photo_there ? Ask::must : Ask::no, 0);
    form.photo.hint = photo_there ? "不选新照片的，沿用原来的照片。"
                                  : "JPG、PNG 或 WebP，20 MB 以内；拍摄地点、时间、设备等信息会自动去除。";
    return form;
}

Told told_of(web::Request const& request) {
    Told told;
    told.way = request.field("way");
    told.place = request.field("place");
    told.address = request.field("address");
    told.reference = request.field("reference");
    told.from = parse_date(clean_line(request.field("from"))).value_or(Date{});
    told.minute = request.field("minute");
    told.until = parse_date(clean_line(request.field("until")));
    told.count = number_of(request.field("count"));
    told.seconds = number_of(request.field("seconds"));
    told.words = request.field("words");
    return cleaned(std::move(told));
}

void complain(ReceiptForm& form, std::vector<Fault> const& faults) {
    for (auto const& fault : faults) {
        form.problems.push_back({fault.field, fault.sentence});
        for (auto* one : {&form.way, &form.place, &form.address, &form.reference, &form.from, &form.minute, &form.until,
                          &form.count, &form.seconds, &form.words, &form.photo})
            if (one->name == fault.field && one->error.empty()) one->error = fault.sentence;
    }
}

Result<SentPhoto> sent_photo(desk::Visit& visit) {
    SentPhoto sent;
    for (auto const& file : visit.request.files) {
        if (file.field != "photo" || file.size == 0) continue;
        std::ifstream in{file.path, std::ios::binary};
        std::ostringstream bytes;
        bytes << in.rdbuf();
        auto taken = TRY(take_photo(visit.desk, std::move(bytes).str(), file.name));
        sent.photo = std::move(taken.photo);
        sent.taken_off = join(taken.taken_off, "、");
    }
    return sent;
}

template <class AnId>
Result<AnId> captured_id(desk::Visit const& visit, std::size_t i) {
    if (auto const id = AnId::parse(visit.captured(i))) return *id;
    return refuse(Refusal::Kind::not_found, wording::not_found);
}
template Result<PublicationId> captured_id<PublicationId>(desk::Visit const&, std::size_t);
template Result<ReceiptId> captured_id<ReceiptId>(desk::Visit const&, std::size_t);

Result<ChannelKey> captured_channel(desk::Visit const& visit, std::size_t i) {
    if (auto key = parse_channel(visit.captured(i))) return *key;
    return refuse(Refusal::Kind::not_found, wording::unknown_channel);
}

web::Response saved(std::string path, std::string_view done) {
    return web::redirect(web::own_path(path, {{"done", std::string{done}}}));
}

}  // namespace mingtang::channels
