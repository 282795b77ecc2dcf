#include "surfaces.hpp"

#include <map>

#include "base/text.hpp"
#include "catalog/door.hpp"
#include "org/store.hpp"
#include "publication/classes.hpp"
#include "publication/door.hpp"
#include "publication/kinds.hpp"
#include "publication/store.hpp"
#include "publication/surfaces.hpp"
#include "publication/workflow.hpp"

namespace mingtang::app {
namespace {

using publication::PublicationId;

// What may be found of it nowhere, and what may be found only where its withdrawal is told.
struct Traces {
    std::vector<std::pair<std::string, std::string>> never;  // words, what they are
    std::string title, reason, link;
};

struct Subject {
    Traces traces;
    std::map<std::string, std::vector<std::string>, std::less<>> captures;  // {unit} -> ids
    std::vector<std::string> own;  // the document's addresses, which must be gone or a tombstone
    std::string problem;
};

// A piece of text that does not stand in the title: long enough to be its own.
void add_words(Traces& traces, std::string_view text, std::string const& what) {
    constexpr std::size_t least = 12, most = 24;
    for (auto const line : split(text, '\n')) {
        auto const words = to_u32(trim(line));
        if (words.size() < least) continue;
        auto const piece = to_utf8(std::u32string_view{words}.substr(0, most));
        if (traces.title.find(piece) == traces.title.npos) return traces.never.emplace_back(piece, what), void();
    }
}

Subject subject_of(storage::Transaction& tx, PublicationId id) {
    Subject subject;
    auto const publication = publication::find_publication(tx, id);
    auto const stone = publication::door::find_tombstone(tx, id);
    if (!publication || !stone) {
        subject.problem =
            publication && publication::is_public(tx, id) ? "这条信息没有撤回，还在公开。" : "没有这条已撤回的信息。";
        return subject;
    }
    auto const last = publication::latest_revision(tx, id);
    auto& traces = subject.traces;
    traces.title = stone->title;
    traces.reason = stone->reason;
    traces.link = publication::door::path_of(id);
    for (int number = 1; last && number <= last->number; ++number)
        for (auto const& revision : publication::former_texts(tx, id, number)) {
            add_words(traces, publication::plain_words(revision.content.body), "正文");
            add_words(traces, revision.content.metadata.summary, "内容概述");
            for (auto const& file : revision.content.attachments) {
                if (file.public_id.empty()) continue;
                traces.never.emplace_back(file.public_id, "附件“" + file.name + "”");
                subject.own.push_back(publication::door::file_path_of(id, file.public_id));
            }
            for (auto const item : revision.content.items) {
                subject.captures["item"].push_back(item.text());
                if (auto const found = catalog::door::find_item(tx, item))
                    subject.captures["catalog"].push_back(found->published.catalog.id.text());
            }
            subject.own.push_back(publication::door::edition_path_of(id, number));
        }
    subject.own.push_back(publication::door::path_of(id));
    subject.captures["unit"] = {publication->unit.text()};
    if (publication->field) subject.captures["field"] = {publication->field.text()};
    if (auto const place = org::find_jurisdiction(tx, publication->jurisdiction))
        subject.captures["code"] = {place->code};
    for (auto const* name : {"n", "part"}) subject.captures[name] = {"1"};
    for (auto const& page : publication::topic_pages()) subject.captures["topic"].emplace_back(page.code);
    for (auto const* name : {"doc", "document", "publication"}) subject.captures[name] = {id.text()};
    subject.captures["kind"] = {std::string{publication::code(publication->kind)}};
    if (auto const on = publication->first_published_at)
        subject.captures["year"] = {std::to_string(year_of(local_date(*on)))};
    return subject;
}

// Every way to fill the captures of a pattern; none when one of them is unknown.
std::vector<std::string> addresses_of(std::string_view pattern, Subject const& subject) {
    std::vector<std::string> found{""};
    while (!pattern.empty()) {
        auto const open = pattern.find('{');
        for (auto& one : found) one += pattern.substr(0, open);
        if (open == pattern.npos) break;
        auto const close = pattern.find('}', open);
        auto const values = subject.captures.find(pattern.substr(open + 1, close - open - 1));
        if (values == subject.captures.end()) return {};
        std::vector<std::string> next;
        for (auto const& one : found)
            for (auto const& value : values->second) next.push_back(one + value);
        found = std::move(next);
        pattern.remove_prefix(close + 1);
    }
    return found;
}

std::string const& body_of(web::Response const& response) {
    return response.kept ? response.kept->plain : response.body;
}

class Visitor {
  public:
    Visitor(desk::Front& front, Instant now) : handlers_(front.handlers()), now_(now) {}

    web::Response get(std::string const& path, std::string_view words = {}) {
        web::Request request;
        request.path = path;
        if (!words.empty()) request.query = {{"q", std::string{words}}};
        request.peer = "127.0.0.1";
        request.id = "check-withdrawn";
        request.received = now_;
        request.secure = true;
        web::Response response;
        response.kept = handlers_.kept(request);
        return response.kept ? response : handlers_.answer(request);
    }

  private:
    web::Handlers handlers_;
    Instant now_;
};

bool is_printed_table(std::string_view pattern) {
    return pattern.ends_with(".pdf") || pattern.ends_with(".docx") || pattern.ends_with(".xlsx");
}

bool leads_to(std::string const& body, std::string const& link) {
    for (auto at = body.find(link); at != body.npos; at = body.find(link, at + 1)) {
        auto const after = at + link.size();
        if (after >= body.size() || !(body[after] >= '0' && body[after] <= '9')) return true;
    }
    return false;
}

void look(Walked& walked, Traces const& traces, std::string const& address, std::string const& body, bool asked_for) {
    ++walked.asked;
    for (auto const& [words, what] : traces.never)
        if (body.find(words) != body.npos) walked.exposures.push_back({address, what});
    // A list of what was withdrawn, and the tombstone itself, say the title together with the reason.
    if (body.find(traces.reason) != body.npos) return;
    if (!asked_for && body.find(traces.title) != body.npos) walked.exposures.push_back({address, "标题"});
    if (leads_to(body, traces.link)) walked.exposures.push_back({address, "指向它的链接"});
}

}  // namespace

Walked walk_surfaces(desk::Front& front, storage::Database& database, PublicationId id, Instant now) {
    Walked walked;
    auto const subject = database.read([&](storage::Transaction& tx) { return subject_of(tx, id); });
    if (!subject.problem.empty()) {
        walked.problem = subject.problem;
        return walked;
    }
    Visitor visitor{front, now};
    for (auto const& address : subject.own) {
        auto const answer = visitor.get(address);
        ++walked.asked;
        if (answer.status == 200) walked.exposures.push_back({address, "还能打开"});
        for (auto const& [words, what] : subject.traces.never)
            if (body_of(answer).find(words) != std::string::npos) walked.exposures.push_back({address, what});
    }
    for (auto const& route : front.routes()) {
        if (route.method != web::Method::get || route.needs != desk::Needs::nobody) continue;
        if (route.pattern.starts_with("/mode/") || route.pattern.starts_with("/script/")) continue;
        // The document's own files were asked for by name; tables of catalogs hold no document.
        if (route.pattern.starts_with("/doc/") || is_printed_table(route.pattern)) continue;
        auto const addresses = addresses_of(route.pattern, subject);
        if (addresses.empty()) walked.skipped.emplace_back(route.pattern);
        for (auto const& address : addresses) {
            auto const plain = visitor.get(address);
            look(walked, subject.traces, address, body_of(plain), false);
            // Whoever searches for it by its title finds nothing.
            if (address != "/s" && !address.ends_with("/search") &&
                route.known_query.find("q") == std::string_view::npos)
                continue;
            auto const found = visitor.get(address, subject.traces.title);
            look(walked, subject.traces, address + "?q=…", body_of(found), true);
        }
    }
    return walked;
}

}  // namespace mingtang::app
