#include "publication/digest.hpp"

#include "crypto/sm3.hpp"
#include "publication/codes.hpp"

namespace mingtang::publication {
namespace {

// Each part with its length before it: no two contents are written alike.
class Written {
  public:
    Written& operator<<(std::string_view part) {
        text_ += std::to_string(part.size());
        text_ += ':';
        text_ += part;
        return *this;
    }
    Written& operator<<(std::int64_t number) { return *this << std::string_view{std::to_string(number)}; }
    Written& operator<<(std::optional<Date> const& day) { return *this << std::string_view{day ? iso(*day) : ""}; }
    std::string const& text() const { return text_; }

  private:
    std::string text_;
};

}  // namespace

std::string digest_of(Content const& content) {
    Written out;
    auto const& data = content.metadata;
    out << "mingtang-revision-1" << data.title << data.summary << (data.number ? data.number->text() : std::string{})
        << data.issuer << data.topic_class << data.statutory << data.special << data.keywords << data.source
        << data.signed_on << data.formed_on << data.valid_from << data.valid_until << content.body << content.form;
    out << code(content.openness.openness) << std::int64_t(content.openness.grounds.size());
    for (auto const ground : content.openness.grounds) out << code(ground);
    out << content.openness.reason << content.openness.review_due;
    auto const& plan = content.interpretation;
    out << plan.outline << plan.form << plan.channels << plan.on << plan.exempt_because;
    out << std::int64_t(content.attachments.size());
    for (auto const& one : content.attachments) out << one.id.value << one.sm3 << one.name << one.kind << one.size;
    out << std::int64_t(content.relations.size());
    for (auto const& one : content.relations) out << code(one.kind) << one.to.value << one.clause;
    out << std::int64_t(content.items.size());
    for (auto const item : content.items) out << item.value;
    return crypto::sm3_hex(out.text());
}

std::string digest_of(Revision const& revision) {
    auto const content = digest_of(revision.content);
    if (revision.change_note.empty()) return content;
    Written out;
    out << "mingtang-revision-2" << content << revision.change_note;
    return crypto::sm3_hex(out.text());
}

bool is_as_signed(Revision const& revision) {
    return revision.digest == digest_of(revision) || revision.digest == digest_of(revision.content);
}

}  // namespace mingtang::publication
