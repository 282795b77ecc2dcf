#include "publication/screened.hpp"

#include <algorithm>
#include <map>

#include "documents/rich_text.hpp"
#include "publication/surfaces.hpp"
#include "screening/door.hpp"

namespace mingtang::publication {
namespace {

using Weight = Finding::Weight;

constexpr std::string_view gate = "screening";

int number_of(Date day) {
    auto text = iso(day);
    std::erase(text, '-');
    return std::stoi(text);
}

// Reasons tell two findings of one kind apart; their words stay out of the key, which is kept with what was accepted.
std::string key_of(std::string const& at, screening::Finding const& found, int n) {
    return at + ":" + std::to_string(int(found.what)) + (n > 0 ? "." + std::to_string(n) : "");
}

void add(std::vector<Finding>& findings, std::vector<screening::Finding> const& found, std::string const& at) {
    std::map<std::string, int> seen;
    for (auto const& one : found) {
        auto const same = at + "/" + one.place + "/" + std::to_string(int(one.what));
        auto const n = seen[same]++;
        findings.push_back({screening::stops(one.what) ? Weight::stop : Weight::doubt, std::string{gate},
                            screening::sentence_of(one), key_of(at, one, n), one.place});
    }
}

// 先审查、后公开 (条例 17): a file that nobody could look into is looked at by a person.
Finding unread(Attachment const& attachment, std::string const& at, std::string const& name) {
    return {Weight::doubt, std::string{gate},
            name + "没有读出文字，无法自动检查。请删除后重新上传；确实不能读取的，由审核人逐页看过并写明。",
            at + ":unread", "附件“" + attachment.name + "”"};
}

}  // namespace

std::vector<Finding> screened_file(Attachment const& attachment, documents::FileWords const& words,
                                   screening::ReadyLists const& lists, Date today) {
    std::vector<Finding> findings;
    auto const name = "附件“" + attachment.name + "”", at = "attachment:" + attachment.id.text();
    auto const texts = screening::texts_of(words, name);
    for (std::size_t i = 0; i < texts.size(); ++i)
        add(findings, screening::screen({texts[i]}, lists, number_of(today)), at + ":" + std::to_string(i));
    add(findings, screening::screen({screening::text_of(name + "的文件名", attachment.name)}, lists, number_of(today)),
        at + ":name");
    int n = 0;
    for (auto const& one : words.unseen) {
        using Of = documents::Unseen::Kind;
        auto const weight = documents::is_serious(one.kind) ? Weight::stop
                            : one.kind == Of::unreadable    ? Weight::doubt
                                                            : Weight::note;
        findings.push_back({weight, std::string{gate}, name + "的" + documents::sentence_of(one),
                            at + ":unseen" + std::to_string(++n), name + one.place});
    }
    return findings;
}

std::string unfit_for_readers(storage::Transaction& tx, std::string_view words, std::string_view path, Date today) {
    auto const lists = screening::door::ready_lists(tx, path);
    for (auto const& one : screening::screen({screening::text_of("这段话", words)}, *lists, number_of(today)))
        if (one.what != screening::What::wrong_word) return screening::sentence_of(one);
    return {};
}

std::vector<Finding> screened(storage::Transaction& tx, Revision const& revision, std::string_view path, Date today) {
    auto const& content = revision.content;
    auto const& data = content.metadata;
    std::string clauses;
    for (auto const& one : content.relations) clauses += one.clause + "\n";
    std::vector<Finding> findings;
    auto const lists = screening::door::ready_lists(tx, path);
    auto const body = plain_words(content.body);
    struct Part {
        std::string_view code, place, words;
    };
    for (auto const& [code, place, words] :
         {Part{"title", "标题", data.title}, Part{"summary", "摘要", data.summary},
          Part{"issuer", "发文机关", data.issuer}, Part{"keywords", "主题词", data.keywords},
          Part{"source", "信息来源", data.source}, Part{"clauses", "关联的条款", clauses},
          Part{"change_note", "更正、更新说明", revision.change_note}, Part{"body", "正文", body}})
        if (!words.empty())
            add(findings, screening::screen({screening::text_of(std::string{place}, words)}, *lists, number_of(today)),
                std::string{code});
    for (auto const& attachment : content.attachments) {
        auto const words = screening::find_words_of_file(tx, attachment.sm3);
        if (!words) {
            findings.push_back(
                unread(attachment, "attachment:" + attachment.id.text(), "附件“" + attachment.name + "”"));
            continue;
        }
        std::ranges::move(screened_file(attachment, *words, *lists, today), std::back_inserter(findings));
    }
    return findings;
}

}  // namespace mingtang::publication
