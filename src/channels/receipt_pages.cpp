// One receipt: what it says, its photograph, the count of its days, what came before and after it, and what may be
// done.
#include <algorithm>

#include "base/file_size.hpp"
#include "base/text.hpp"
#include "catalog/file_store.hpp"
#include "channels/handlers.hpp"
#include "channels/photo.hpp"
#include "channels/views.hpp"
#include "channels/wording.hpp"
#include "channels/workbench.hpp"

namespace mingtang::channels {
namespace {

using storage::Transaction;

void add_facts(ReceiptPage& page, Receipt const& receipt) {
    auto const add = [&](std::string_view label, std::string words) {
        if (!words.empty()) page.facts.push_back({std::string{label}, std::move(words)});
    };
    auto const& told = receipt.told;
    auto const& channel = info(receipt.channel.channel);
    auto const or_usual = [](std::string_view own, std::string_view usual) { return own.empty() ? usual : own; };
    add("渠道", name_of(receipt.channel));
    add("载体", told.way);
    add(or_usual(channel.place_label, "地点"), told.place);
    add(or_usual(channel.from_label, "日期"),
        mingtang::chinese(told.from) + (told.minute.empty() ? "" : " " + told.minute));
    if (channel.hangs) add("截止日期", told.until ? mingtang::chinese(*told.until) + "（含当日）" : "长期");
    add("网址", told.address);
    add(or_usual(channel.trace_label, "编号"), told.reference);
    add(or_usual(channel.count_label, "数量"), told.count ? std::to_string(*told.count) : "");
    add("时长", told.seconds ? std::to_string(*told.seconds) + " 秒" : "");
    add("说明", told.words);
    add("登记", receipt.actor + "，" + local_minute(receipt.at));
    if (receipt.closed_on)
        add(receipt.kept == Kept::taken_down ? "撤下" : "结束",
            mingtang::chinese(*receipt.closed_on) + "，" + receipt.closed_by +
                (receipt.closed_because.empty() ? "" : "：" + receipt.closed_because));
}

// The period counted, so that an objection can be answered with a table.
void add_days(ReceiptPage& page, Duty const& duty, ShownReceipt const& shown, calendar::Workdays const& workdays) {
    if (!info(duty.channel.channel).hangs || !shown.least) return;
    auto const& told = shown.receipt.told;
    for (auto const& line : explained(duty.display, told.from, workdays))
        page.days.push_back({mingtang::chinese(line.day), chinese_weekday(line.day),
                             line.number > 0 ? "第 " + std::to_string(line.number) + " 天" : "", line.why});
    page.days_summary = "目录要求" + in_words(duty.display) + "：自 " + mingtang::chinese(told.from) +
                        " 的次日起算，至少张贴到 " + mingtang::chinese(*shown.least) + "。";
    if (told.until)
        page.days_summary += *told.until >= *shown.least ? "登记的截止日期满足要求。"
                                                         : "登记的截止日期是 " + mingtang::chinese(*told.until) +
                                                               "，不满足要求，请延长张贴并更正回执，或重新张贴。";
}

void add_neighbours(ReceiptPage& page, Folder const& folder, Receipt const& receipt) {
    for (auto const& one : folder.receipts) {
        if (one.id == receipt.replaces) page.former = {in_words(one), web::own_url(receipt_path(one.id))};
        if (one.replaces == receipt.id) page.next = {in_words(one), web::own_url(receipt_path(one.id))};
    }
}

void add_steps(ReceiptPage& page, desk::Visit& visit, Transaction& tx, OpenReceipt const& open) {
    if (!may_change(visit.desk, tx, open)) return;
    auto const steps = steps_open_to(open.shown.standing, By::clerk);
    auto const offers = [&](Step step) { return std::ranges::find(steps, step) != steps.end(); };
    page.correctable = offers(Step::correct);
    page.renewable = offers(Step::renew);
    page.removable = offers(Step::take_down);
    page.revocable = offers(Step::revoke);
}

Result<ReceiptPage> page_of(desk::Visit& visit, Transaction& tx, ReceiptId id, Told const* typed) {
    auto const open = TRY(open_receipt(visit.desk, tx, id));
    auto const& receipt = open.shown.receipt;
    auto const& document = open.folder.document;
    auto const& channel = info(receipt.channel.channel);
    ReceiptPage page;
    page.frame = frame_for(visit, "回执：" + name_of(receipt.channel));
    add_crumbs(page.frame, document, "回执");
    page.frame.subtitle = document.title;
    page.csrf = visit.csrf;
    page.state = in_words(open.shown.standing, receipt.channel);
    page.tone = tone(open.shown.standing);
    if (open.shown.standing == Standing::to_take_down)
        page.told_off = "这条信息已撤回。" + std::string{channel.after_withdrawal};
    if (open.shown.standing == Standing::outdated)
        page.told_off = "张贴或推送的是更正前的文本。请换上现行文本后登记更换，或者撤下后登记撤下。";
    add_facts(page, receipt);
    page.address = Url{receipt.told.address};
    if (receipt.photo) {
        page.photo = web::own_url(receipt_path(id, "/photo"));
        page.photo_words = "照片，" + file_size(receipt.photo->size) + "，不带拍摄地点等信息";
    }
    for (auto const& duty : duties(document, open.folder.demands, open.folder.receipts, rules_of(visit.desk)))
        if (duty.channel == receipt.channel) add_days(page, duty, open.shown, visit.desk.workdays);
    add_neighbours(page, open.folder, receipt);
    add_steps(page, visit, tx, open);
    auto shown = typed ? *typed : receipt.told;
    // The new sheet is put up today; what it says of the place is what the old one said.
    if (page.renewable && !typed) {
        shown.from = visit.desk.today();
        shown.until.reset();
    }
    page.form = form_of(channel, shown, receipt.photo.has_value());
    page.on = {"on", "撤下日期", iso(visit.desk.today())};
    page.on.type = "date";
    page.on.required = true;
    page.down_words = {"down_words", "说明", "", "如“已揭下，原处张贴撤回说明”。"};
    page.down_words.max_length = 500;
    page.reason = {"reason", "作废理由", "", "登记错了信息或重复登记的，作废；填错内容的，请更正。"};
    page.reason.max_length = 500;
    page.reason.required = true;
    page.correct = web::own_url(receipt_path(id, "/correct"));
    page.renew = web::own_url(receipt_path(id, "/renew"));
    page.take_down = web::own_url(receipt_path(id, "/take-down"));
    page.revoke = web::own_url(receipt_path(id, "/revoke"));
    return page;
}

web::Response show(desk::Visit& visit, ReceiptId id, std::string const& refused = {}, Told const* typed = nullptr,
                   std::vector<Fault> const& wrong = {}) {
    auto page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, id, typed); });
    if (!page) return desk::page_for(visit, page.error());
    complain(page->form, wrong);
    if (!refused.empty()) page->frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refused};
    return web::html(views::receipt(*page), refused.empty() && wrong.empty() ? 200 : 422);
}

using Follow = Result<ReceiptId> (*)(Desk&, ReceiptId, NewReceipt const&);

web::Response followed(desk::Visit& visit, Follow act, Step step, std::string_view word) {
    auto const id = captured_id<ReceiptId>(visit);
    if (!id) return desk::not_found(visit);
    auto const told = told_of(visit.request);
    // Rights before files.
    auto const open = visit.desk.database.read([&](Transaction& tx) -> Result<OpenReceipt> {
        auto found = TRY(open_receipt(visit.desk, tx, *id));
        if (!may_change(visit.desk, tx, found))
            return refuse(Refusal::Kind::not_allowed, wording::not_your_receipt, found.shown.receipt.actor);
        TRY(allowed(found.shown.standing, step, By::clerk));
        return found;
    });
    if (!open) return desk::page_for(visit, open.error());
    auto const photo = sent_photo(visit);
    if (!photo) return show(visit, *id, {}, &told, {{"photo", photo.error().sentence()}});
    bool const has_photo = photo->photo || (step == Step::correct && open->shown.receipt.photo);
    auto const& channel = info(open->shown.receipt.channel.channel);
    if (auto const wrong = faults(told, channel, has_photo, {}, visit.desk.today()); !wrong.empty())
        return show(visit, *id, {}, &told, wrong);
    auto const done = act(visit.desk, *id, {told, photo->photo});
    if (done) return saved(receipt_path(*done), word);
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, *id, done.error().sentence(), &told);
    return desk::page_for(visit, done.error());
}

web::Response decided(desk::Visit& visit, ReceiptId id, Result<ReceiptId> const& done, std::string_view word) {
    if (done) return saved(receipt_path(id), word);
    if (done.error().kind == Refusal::Kind::invalid) return show(visit, id, done.error().sentence());
    return desk::page_for(visit, done.error());
}

}  // namespace

web::Response receipt(desk::Visit& visit) {
    auto const id = captured_id<ReceiptId>(visit);
    return id ? show(visit, *id) : desk::not_found(visit);
}

// Always bytes to keep (C40); an <img> of ours shows them all the same.
web::Response receipt_photo(desk::Visit& visit) {
    auto const id = captured_id<ReceiptId>(visit);
    if (!id) return desk::not_found(visit);
    auto const open = visit.desk.database.read([&](Transaction& tx) { return open_receipt(visit.desk, tx, *id); });
    if (!open) return desk::page_for(visit, open.error());
    auto const& photo = open->shown.receipt.photo;
    if (!photo) return desk::page_for(visit, {Refusal::Kind::not_found, wording::no_such_photo});
    auto bytes = visit.desk.files.empty() ? std::nullopt : catalog::FileStore{visit.desk.files}.read(photo->sm3);
    if (!bytes) return desk::not_found(visit);
    return web::download(std::move(*bytes), std::string{media_type(photo->kind)},
                         "回执" + id->text() + "." + photo->kind);
}

web::Response correct_receipt_form(desk::Visit& visit) {
    return followed(visit, correct_receipt, Step::correct, "corrected");
}
web::Response renew_receipt_form(desk::Visit& visit) {
    return followed(visit, renew_receipt, Step::renew, "renewed");
}

web::Response take_down_form(desk::Visit& visit) {
    auto const id = captured_id<ReceiptId>(visit);
    if (!id) return desk::not_found(visit);
    auto const typed = clean_line(visit.request.field("on"));
    // A day that cannot be read is no day: the action says what is wanted.
    auto const on = typed.empty() ? std::nullopt : std::optional{parse_date(typed).value_or(Date{})};
    return decided(visit, *id, take_down(visit.desk, *id, on, visit.request.field("down_words")), "taken_down");
}

web::Response revoke_receipt_form(desk::Visit& visit) {
    auto const id = captured_id<ReceiptId>(visit);
    if (!id) return desk::not_found(visit);
    return decided(visit, *id, revoke_receipt(visit.desk, *id, visit.request.field("reason")), "revoked");
}

}  // namespace mingtang::channels
