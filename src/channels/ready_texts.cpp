#include "channels/ready_texts.hpp"

#include "base/text.hpp"
#include "channels/settings.hpp"
#include "publication/door.hpp"

namespace mingtang::channels {

std::optional<ReadyTexts> ready_texts_of(storage::Transaction& tx, PublicationId id, std::string_view site,
                                         std::string_view public_url) {
    auto const document = publication::door::find_document(tx, id);
    if (!document) return std::nullopt;
    auto const settings = settings_for(tx, document->publication.jurisdiction);
    auto const& content = document->revision.content;
    auto const& data = content.metadata;
    auto const issuer = data.issuer.empty() ? document->unit_name : data.issuer;
    auto const number = data.number ? data.number->text() : std::string{};
    auto const published = document->publication.first_published_at.value_or(document->published_at);

    std::vector<std::string> files;
    for (auto const& file : content.attachments) files.push_back(file.name);
    MessageFacts const message{data.title,
                               number,
                               issuer,
                               data.summary,
                               content.body,
                               std::string{public_url} + publication::door::path_of(id),
                               mingtang::chinese(local_date(published)),
                               join(files, "；")};
    ScriptFacts const script{data.title,   number,      issuer, std::string{site}, local_date(published),
                             content.body, data.summary};
    return ReadyTexts{data.title,
                      article(message, settings.limits),
                      group_message(message, settings.limits),
                      broadcast_script(script, settings.pace),
                      short_script(script, settings.pace),
                      settings.pace.characters_a_minute};
}

}  // namespace mingtang::channels
