// The ready texts on one page, each in a box to copy from, and each as a text file for whoever reads it out.
#include <algorithm>

#include "base/text.hpp"
#include "channels/handlers.hpp"
#include "channels/ready_texts.hpp"
#include "channels/views.hpp"
#include "channels/wording.hpp"
#include "channels/workbench.hpp"

namespace mingtang::channels {
namespace {

using storage::Transaction;

struct Box {
    std::string_view code, heading;
};
constexpr Box article_box{"wechat", "微信公众号"}, group_box{"group", "群消息和短信"},
    script_box{"broadcast", "广播稿"}, brief_box{"brief", "广播稿（摘要）"};

int rows_for(std::string_view text) {
    int lines = 1;
    for (auto const line : split(text, '\n')) lines += 1 + int(length_in_characters(line)) / 46;
    return std::min(lines, 24);
}

void add_message(TextsPage& page, Box const& box, Message const& message, PublicationId id) {
    ReadyTextBox made{std::string{box.code}, std::string{box.heading}, "", message.text, message.warnings};
    if (box.code == article_box.code)
        made.text =
            message.title + "\n\n" + (message.digest.empty() ? "" : "摘要：" + message.digest + "\n\n") + message.text;
    made.facts = std::to_string(length_in_characters(made.text)) + " 字";
    made.rows = rows_for(made.text);
    made.download = web::own_url("/console/publications/" + id.text() + "/texts/" + made.id);
    page.boxes.push_back(std::move(made));
}

void add_script(TextsPage& page, Box const& box, Script const& script, int pace, PublicationId id) {
    ReadyTextBox made{std::string{box.code}, std::string{box.heading}, "", text_of(script)};
    made.facts = "朗读" + chinese_duration(script.seconds) + "（每分钟 " + std::to_string(pace) + " 字，含停顿）";
    for (auto const& one : script.left_out) made.warnings.push_back(one + "没有念，稿中已说明到哪里看。");
    made.rows = rows_for(made.text);
    made.download = web::own_url("/console/publications/" + id.text() + "/texts/" + made.id);
    page.boxes.push_back(std::move(made));
}

Result<TextsPage> page_of(desk::Visit& visit, Transaction& tx, PublicationId id) {
    auto const folder = TRY(open_folder(visit.desk, tx, id));
    auto const texts = ready_texts_of(tx, id, visit.site.name, visit.site.public_url);
    if (!texts) return refuse(Refusal::Kind::wrong_state, wording::nothing_public);
    TextsPage page;
    page.frame = frame_for(visit, "微信和广播文稿");
    add_crumbs(page.frame, folder.document, "文稿");
    page.frame.subtitle = texts->title;
    add_message(page, article_box, texts->article, id);
    add_message(page, group_box, texts->group, id);
    add_script(page, script_box, texts->script, texts->characters_a_minute, id);
    if (texts->brief) add_script(page, brief_box, *texts->brief, texts->characters_a_minute, id);
    page.back = web::own_url(document_path(id));
    return page;
}

}  // namespace

web::Response ready_texts(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    if (!id) return desk::not_found(visit);
    auto const page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, *id); });
    return page ? web::html(views::ready_texts(*page)) : desk::page_for(visit, page.error());
}

web::Response ready_text_file(desk::Visit& visit) {
    auto const id = captured_id<PublicationId>(visit);
    if (!id) return desk::not_found(visit);
    auto const page = visit.desk.database.read([&](Transaction& tx) { return page_of(visit, tx, *id); });
    if (!page) return desk::page_for(visit, page.error());
    for (auto const& box : page->boxes)
        if (box.id == visit.captured(1))
            return web::download(replace_all(box.text, "\n", "\r\n"), "text/plain; charset=utf-8",
                                 box.heading + "：" + page->frame.subtitle + ".txt");
    return desk::not_found(visit);
}

}  // namespace mingtang::channels
