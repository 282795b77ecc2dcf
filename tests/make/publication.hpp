// Publications for tests: a notice that lacks nothing, and the way of a draft up to where a story begins.
#pragma once

#include <stdexcept>

#include "make/district.hpp"
#include "publication/drafting.hpp"
#include "publication/publishing.hpp"
#include "publication/reviewing.hpp"
#include "publication/store.hpp"
#include "screening/file_store.hpp"

namespace mingtang::make {

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error{result.error().sentence()};
    return std::move(*result);
}

inline publication::Content notice(std::string title = "关于2026年秋季入学登记的通知") {
    publication::Content content;
    content.metadata.title = std::move(title);
    content.metadata.summary = "登记时间、地点和需要的材料。";
    content.metadata.issuer = "罗庄区教育和体育局";
    content.metadata.topic_class = "科技、教育\\教育";
    content.metadata.formed_on = *parse_date("2026-11-18");
    content.body = "<p>登记时间为七月一日至七月五日，请携带户口簿到学校办理。</p>";
    return content;
}

inline publication::Content policy(std::string title = "关于调整义务教育学区划分的意见", int serial = 12) {
    auto content = notice(std::move(title));
    content.metadata.number = publication::DocumentNumber{"罗教体发", 2026, serial};
    content.metadata.signed_on = *parse_date("2026-11-18");
    content.metadata.statutory = "20-03";
    content.interpretation = {"背景、学区调整的依据、对家长的影响", "文字解读", "政府网站", *parse_date("2026-11-20"),
                              ""};
    content.body = "<p>一、学区以河流和主干道为界划分。二、过渡期为三年，过渡期内就高不就低。</p>";
    return content;
}

inline publication::Content interpretation(publication::PublicationId of) {
    auto content = notice("《关于调整义务教育学区划分的意见》解读");
    content.form = "text";
    content.body =
        "<p>为什么要调整？近年来新建住宅多，原来的界线让一些孩子舍近求远。家长最关心的是已经买房怎么办。</p>";
    content.relations = {{publication::Relation::Kind::interprets, of, "第一条、第二条"}};
    return content;
}

// Every question of the form without a doubt.
inline publication::SecrecyForm no_secrets() {
    publication::SecrecyForm form;
    for (auto const& one : publication::secrecy_questions())
        form.answers.push_back({std::string{one.code}, publication::Answer::pass, {}});
    return form;
}

// As if a file of that content had been put in by the page, which reads every file.
inline void file_was_read(storage::Database& database, std::string_view sm3, documents::FileWords const& words = {}) {
    auto const now = *parse_instant(scenario_day);
    must(database.change([&](storage::Transaction& tx) -> Result<int> {
        screening::keep_words_of_file(tx, sm3, words, now);
        return 0;
    }));
}

// The people a document of 区教育和体育局 passes; the school bureau signs for itself.
struct Press {
    explicit Press(Office& at)
        : office(at),
          clerk(at.editor("区教育和体育局")),
          unit(at.reviewer("区教育和体育局")),
          legal(at.legal_reviewer()),
          head(at.post("区教育和体育局", identity::Role::signatory)),
          publisher(at.post("区教育和体育局", identity::Role::publisher)) {}

    publication::RevisionId draft(publication::Kind kind, publication::Content const& content) {
        auto const id = must(publication::start(clerk, {kind, clerk.actor.unit, office.field("义务教育").id}));
        write(id, kind, content);
        return id;
    }
    publication::Revision write(publication::RevisionId id, publication::Kind kind, publication::Content const& content,
                                std::string note = {}) {
        return must(publication::save(clerk, id, revision(id).saves,
                                      {kind, clerk.actor.unit, office.field("义务教育").id, content, std::move(note)}));
    }
    void to_second(publication::RevisionId id) {
        must(publication::submit(clerk, id));
        must(publication::pass(unit, id));
    }
    void to_signature(publication::RevisionId id) {
        to_second(id);
        must(publication::review_secrecy(legal, id, no_secrets()));
        must(publication::pass(legal, id));
    }
    void to_publication(publication::RevisionId id) {
        to_signature(id);
        must(publication::sign(head, id));
    }
    publication::PublicationId published(publication::Kind kind, publication::Content const& content) {
        auto const id = draft(kind, content);
        to_publication(id);
        return must(publication::publish(publisher, id)).id;
    }

    publication::Revision revision(publication::RevisionId id) {
        return office.database().read([&](storage::Transaction& tx) { return *publication::find_revision(tx, id); });
    }
    publication::Publication publication_of(publication::RevisionId id) {
        return office.database().read([&](storage::Transaction& tx) {
            return *publication::find_publication(tx, publication::find_revision(tx, id)->publication);
        });
    }
    publication::Publication publication_of(publication::PublicationId id) {
        return office.database().read([&](storage::Transaction& tx) { return *publication::find_publication(tx, id); });
    }

    Office& office;
    Desk clerk, unit, legal, head, publisher;
};

}  // namespace mingtang::make
